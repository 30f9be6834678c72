package org.ctiwire.benchmarks.hand;

import static org.ctiwire.benchmarks.workload.Checksums.touch;

import org.ctiwire.benchmarks.workload.CallFields;
import org.ctiwire.ged188.Ged188Tags;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Hand-written: one pass that stops when the fields that it looks for are found. */
@State(Scope.Thread)
public class HandEarlyStop extends ArrayTurns {

    @Benchmark
    public long threeFields() {
        int index = next();
        return threeFields(bytes, messages.offsets()[index], messages.lengths()[index]);
    }

    private static long threeFields(byte[] bytes, int offset, int length) {
        Big.check(bytes, offset, length);
        int end = offset + length;
        int position = offset + CallFields.FLOATING_OFFSET;
        int missing = 3;
        long sum = 0;
        while (position < end) {
            int header = Big.int32(bytes, position);
            int size = header & 0xFFFF;
            int data = position + 4;
            Big.checkEnd(data + size, end);
            int weight = weight(header >>> 16);
            if (weight != 0) {
                sum += weight * touch(bytes, data, size);
                missing--;
                if (missing == 0) {
                    break;
                }
            }
            position = data + size;
        }
        return sum;
    }

    private static int weight(int tag) {
        return switch (tag) {
            case Ged188Tags.ANI_TAG -> 9;
            case Ged188Tags.DNIS_TAG -> 11;
            case Ged188Tags.CALL_VAR_3_TAG -> 16;
            default -> 0;
        };
    }
}
