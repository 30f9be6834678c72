package org.ctiwire.benchmarks.hand;

import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Hand-written into a ByteBuffer outside the heap. */
@State(Scope.Thread)
public class HandEncodeBufferDirect extends HandEncodeBuffer {

    @Override
    final ByteBuffer place() {
        return ByteBuffer.allocateDirect(ROOM);
    }
}
