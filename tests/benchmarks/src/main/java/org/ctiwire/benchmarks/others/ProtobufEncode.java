package org.ctiwire.benchmarks.others;

import org.ctiwire.benchmarks.workload.EncodeTurns;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Protobuf into an array. */
@State(Scope.Thread)
public class ProtobufEncode extends EncodeTurns {

    private final byte[] target = new byte[ROOM];

    @Benchmark
    public int encode() {
        return ProtobufWriter.write(ProtobufWriter.build(nextCall()), target);
    }

    @Benchmark
    public int encodeStrings() {
        return ProtobufWriter.write(ProtobufWriter.buildStrings(nextCall()), target);
    }

    @Override
    public byte[] written() {
        return target.clone();
    }
}
