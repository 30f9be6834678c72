package org.ctiwire.benchmarks.workload;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Messages behind one another, as a connection would bring them.
 *
 * @param bytes   all messages
 * @param offsets where each starts
 * @param lengths the bytes of each
 */
public record CallMessages(byte[] bytes, int[] offsets, int[] lengths) {

    private static final int LARGEST = 1024;

    /** How one event becomes bytes; it starts at the buffer's position and leaves it behind its end. */
    @FunctionalInterface
    public interface Writer {
        void write(Call call, ByteBuffer target);
    }

    /** The events in their own order of fields. */
    public static CallMessages of(List<Call> calls) {
        return of(calls, (call, target) -> write(call, call.order(), target));
    }

    /** The events in the guide's order of fields, as encoders write them. */
    public static CallMessages inGuideOrder(List<Call> calls) {
        return of(calls, (call, target) -> write(call, IntStream.range(0, call.lengths().length).toArray(), target));
    }

    /** The events in another format. */
    public static CallMessages of(List<Call> calls, Writer writer) {
        ByteBuffer target = ByteBuffer.allocate(calls.size() * LARGEST);
        int[] offsets = new int[calls.size()];
        int[] lengths = new int[calls.size()];
        for (int index = 0; index < offsets.length; index++) {
            offsets[index] = target.position();
            writer.write(calls.get(index), target);
            lengths[index] = target.position() - offsets[index];
        }
        byte[] bytes = new byte[target.position()];
        target.get(0, bytes);
        return new CallMessages(bytes, offsets, lengths);
    }

    private static void write(Call call, int[] order, ByteBuffer target) {
        int start = target.position();
        target.putInt(0).putInt(CallFields.MESSAGE_TYPE);
        for (int field = 0; field < call.fixed().length; field++) {
            if (CallFields.FIXED_SIZES.get(field) == 4) {
                target.putInt(call.fixed()[field]);
            } else {
                target.putShort((short) call.fixed()[field]);
            }
        }
        for (int field : order) {
            int length = call.lengths()[field];
            if (length >= 0) {
                boolean text = CallFields.isText(field);
                target.putShort(CallFields.TAGS.get(field).shortValue());
                target.putShort((short) (text ? length + 1 : length));
                target.put(call.pool(), call.offsets()[field], length);
                if (text) {
                    target.put((byte) 0);
                }
            }
        }
        target.putInt(start, target.position() - start - 8);
    }

    /** A copy outside the heap. */
    public ByteBuffer direct() {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).clear();
    }
}
