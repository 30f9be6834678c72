package org.ctiwire.benchmarks.generated;

import org.ctiwire.benchmarks.workload.CallFields;
import org.ctiwire.runtime.Bytes;
import org.ctiwire.runtime.FloatingVisitor;
import org.ctiwire.runtime.Text;
import org.openjdk.jmh.annotations.Benchmark;

/** The generated decoder by its visitor, which gets the fields by their kind; a table says which field a tag is. */
public abstract class Visitor extends DecodeTurns {

    private final Touch touch = new Touch();
    private final Sum sum = new Sum();

    @Benchmark
    public long locateAll() {
        touch.total = 0;
        wrap(next()).visitFloatingFields(touch);
        return touch.total;
    }

    @Benchmark
    public long everyByte() {
        sum.total = 0;
        wrap(next()).visitFloatingFields(sum);
        return sum.total;
    }

    private static final class Touch implements FloatingVisitor {

        private long total;

        @Override
        public void text(int tag, Text value) {
            total += (long) CallFields.weight(tag) * Views.touch(value);
        }

        @Override
        public void number(int tag, long value) {
            total += (long) CallFields.weight(tag) * (int) value;
        }

        @Override
        public void bytes(int tag, Bytes value) {
            total += (long) CallFields.weight(tag) * Views.touch(value);
        }
    }

    private static final class Sum implements FloatingVisitor {

        private long total;

        @Override
        public void text(int tag, Text value) {
            total += CallFields.weight(tag) * Views.sum(value);
        }

        @Override
        public void number(int tag, long value) {
            total += (long) CallFields.weight(tag) * (int) value;
        }

        @Override
        public void bytes(int tag, Bytes value) {
            total += CallFields.weight(tag) * Views.sum(value);
        }
    }
}
