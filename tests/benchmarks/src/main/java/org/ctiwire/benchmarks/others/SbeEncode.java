package org.ctiwire.benchmarks.others;

import org.agrona.concurrent.UnsafeBuffer;
import org.ctiwire.benchmarks.workload.EncodeTurns;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The encoder of SBE into an array. */
@State(Scope.Thread)
public class SbeEncode extends EncodeTurns {

    private final SbeWriter writer = new SbeWriter();
    private final UnsafeBuffer target = new UnsafeBuffer(new byte[ROOM]);

    @Benchmark
    public int encode() {
        return writer.write(nextCall(), target, 0);
    }

    @Benchmark
    public int encodeStrings() {
        return writer.writeStrings(nextCall(), target, 0);
    }

    @Override
    public byte[] written() {
        byte[] written = new byte[ROOM];
        target.getBytes(0, written);
        return written;
    }
}
