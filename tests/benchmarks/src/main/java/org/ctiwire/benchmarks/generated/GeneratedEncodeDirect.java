package org.ctiwire.benchmarks.generated;

import java.nio.ByteBuffer;
import org.ctiwire.benchmarks.workload.EncodeTurns;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The generated encoder into an array, copied to a direct ByteBuffer. */
@State(Scope.Thread)
public class GeneratedEncodeDirect extends EncodeTurns {

    private final CallWriter writer = new CallWriter();
    private final byte[] target = new byte[ROOM];
    private final ByteBuffer direct = ByteBuffer.allocateDirect(ROOM);

    @Benchmark
    public int encode() {
        int length = writer.write(nextCall(), target);
        direct.put(0, target, 0, length);
        return length;
    }

    @Override
    public byte[] written() {
        byte[] written = new byte[ROOM];
        direct.get(0, written);
        return written;
    }
}
