package org.ctiwire.benchmarks.hand;

import java.nio.ByteBuffer;
import org.ctiwire.benchmarks.workload.CallMessages;
import org.ctiwire.benchmarks.workload.Turns;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Hand-written over a direct ByteBuffer: each message is copied to one array first and read there. */
@State(Scope.Thread)
public class HandDirectCopied extends Turns {

    private final CallMessages messages = CallMessages.of(calls);
    private final ByteBuffer buffer = messages.direct();
    private final byte[] copy = new byte[1024];

    private int copy(int index) {
        int length = messages.lengths()[index];
        buffer.get(messages.offsets()[index], copy, 0, length);
        return length;
    }

    @Benchmark
    public long fixedOnly() {
        return Big.fixedOnly(copy, 0, copy(next()));
    }

    @Benchmark
    public long threeFields() {
        return HandOneRead.threeFields(copy, 0, copy(next()));
    }

    @Benchmark
    public long locateAll() {
        return HandOneRead.locateAll(copy, 0, copy(next()));
    }

    @Benchmark
    public long everyByte() {
        return HandOneRead.everyByte(copy, 0, copy(next()));
    }
}
