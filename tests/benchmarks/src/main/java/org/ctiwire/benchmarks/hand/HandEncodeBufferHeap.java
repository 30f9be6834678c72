package org.ctiwire.benchmarks.hand;

import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Hand-written into a ByteBuffer on the heap. */
@State(Scope.Thread)
public class HandEncodeBufferHeap extends HandEncodeBuffer {

    @Override
    final ByteBuffer place() {
        return ByteBuffer.allocate(ROOM);
    }
}
