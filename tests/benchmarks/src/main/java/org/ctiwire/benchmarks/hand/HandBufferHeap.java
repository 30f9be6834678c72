package org.ctiwire.benchmarks.hand;

import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Hand-written over a ByteBuffer on the heap. */
@State(Scope.Thread)
public class HandBufferHeap extends HandBuffer {

    @Override
    final ByteBuffer place() {
        return ByteBuffer.wrap(messages.bytes());
    }
}
