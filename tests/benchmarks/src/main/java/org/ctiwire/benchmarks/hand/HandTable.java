package org.ctiwire.benchmarks.hand;

import static org.ctiwire.benchmarks.hand.Big.check;
import static org.ctiwire.benchmarks.hand.Big.checkEnd;

import org.ctiwire.benchmarks.workload.CallFields;
import org.ctiwire.benchmarks.workload.Checksums;
import org.ctiwire.ged188.Ged188Tags;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Hand-written for work that treats all fields alike: a table in place of the switch on the tag, so that no jump is
 * mispredicted. No code for fields that differ can be written so; it shows what the generated visitor is made of.
 */
@State(Scope.Thread)
public class HandTable extends ArrayTurns {

    @Benchmark
    public long everyByte() {
        int index = next();
        return everyByte(bytes, messages.offsets()[index], messages.lengths()[index]);
    }

    private static long everyByte(byte[] bytes, int offset, int length) {
        check(bytes, offset, length);
        int end = offset + length;
        int position = offset + CallFields.FLOATING_OFFSET;
        long sum = 0;
        while (position < end) {
            int header = Big.int32(bytes, position);
            int tag = header >>> 16;
            int size = header & 0xFFFF;
            int data = position + 4;
            checkEnd(data + size, end);
            sum += isNumber(tag) ? (long) CallFields.weight(tag) * Big.number(bytes, data, size)
                    : CallFields.weight(tag) * Checksums.sum(bytes, data, size);
            position = data + size;
        }
        return sum;
    }

    private static boolean isNumber(int tag) {
        return tag == Ged188Tags.TRUNK_NUMBER_TAG || tag == Ged188Tags.TRUNK_GROUP_NUMBER_TAG
                || tag == Ged188Tags.SECONDARY_CONNECTION_CALL_ID;
    }
}
