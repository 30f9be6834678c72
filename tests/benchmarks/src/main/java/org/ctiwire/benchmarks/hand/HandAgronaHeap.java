package org.ctiwire.benchmarks.hand;

import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Hand-written over an UnsafeBuffer on an array. */
@State(Scope.Thread)
public class HandAgronaHeap extends HandAgrona {

    @Override
    final UnsafeBuffer place() {
        return new UnsafeBuffer(messages.bytes());
    }
}
