package org.ctiwire.benchmarks.hand;

import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Hand-written over an UnsafeBuffer on a direct ByteBuffer. */
@State(Scope.Thread)
public class HandAgronaDirect extends HandAgrona {

    @Override
    final UnsafeBuffer place() {
        return new UnsafeBuffer(messages.direct());
    }
}
