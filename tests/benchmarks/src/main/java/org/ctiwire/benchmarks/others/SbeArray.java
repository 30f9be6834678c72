package org.ctiwire.benchmarks.others;

import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** SBE over an array. */
@State(Scope.Thread)
public class SbeArray extends Sbe {

    @Override
    final UnsafeBuffer place() {
        return new UnsafeBuffer(messages.bytes());
    }
}
