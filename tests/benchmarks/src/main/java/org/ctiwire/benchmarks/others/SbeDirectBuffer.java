package org.ctiwire.benchmarks.others;

import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** SBE over a direct ByteBuffer. */
@State(Scope.Thread)
public class SbeDirectBuffer extends Sbe {

    @Override
    final UnsafeBuffer place() {
        return new UnsafeBuffer(messages.direct());
    }
}
