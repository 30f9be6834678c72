package org.ctiwire.benchmarks.generated;

import org.ctiwire.benchmarks.workload.EncodeTurns;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The generated encoder into an array. */
@State(Scope.Thread)
public class GeneratedEncode extends EncodeTurns {

    private final CallWriter writer = new CallWriter();
    private final byte[] target = new byte[ROOM];

    @Benchmark
    public int encode() {
        return writer.write(nextCall(), target);
    }

    @Benchmark
    public int encodeStrings() {
        return writer.writeStrings(nextCall(), target);
    }

    @Override
    public byte[] written() {
        return target.clone();
    }
}
