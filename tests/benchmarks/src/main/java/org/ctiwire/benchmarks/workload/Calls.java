package org.ctiwire.benchmarks.workload;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes the events: which fields are missing, their order and their lengths differ from one to the next. */
public final class Calls {

    /** How many there are, a power of two. */
    public static final int COUNT = 256;

    private static final int SEED = 188;
    private static final int ABSENT = 2;
    private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Calls() {
    }

    /** The same events every time. */
    public static List<Call> make() {
        Random random = new Random(SEED);
        return IntStream.range(0, COUNT).mapToObj(index -> call(random)).toList();
    }

    private static Call call(Random random) {
        int count = CallFields.TAGS.size();
        List<Integer> optional = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        optional.removeAll(CallFields.REQUIRED);
        Collections.shuffle(optional, random);
        List<Integer> present = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        present.removeAll(optional.subList(0, ABSENT));
        int[] numbers = new int[count];
        int[] offsets = new int[count];
        int[] lengths = new int[count];
        String[] texts = new String[count];
        ByteArrayOutputStream pool = new ByteArrayOutputStream();
        for (int field = 0; field < count; field++) {
            offsets[field] = pool.size();
            lengths[field] = -1;
            if (!present.contains(field)) {
                continue;
            }
            if (CallFields.isNumber(field)) {
                numbers[field] = 1 + random.nextInt(Integer.MAX_VALUE);
                pool.writeBytes(bigEndian(numbers[field]));
            } else {
                String text = text(random, 5 + random.nextInt(14));
                texts[field] = CallFields.isText(field) ? text : null;
                pool.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
            }
            lengths[field] = pool.size() - offsets[field];
        }
        Collections.shuffle(present, random);
        return new Call(fixed(random), numbers, pool.toByteArray(), offsets, lengths, texts,
                present.stream().mapToInt(Integer::intValue).toArray());
    }

    private static int[] fixed(Random random) {
        int[] fixed = CallFields.FIXED_SIZES.stream()
                .mapToInt(size -> size == 4 ? random.nextInt() : random.nextInt(1 << 16))
                .toArray();
        // The counters of the lists, which no event has.
        fixed[fixed.length - 2] = 0;
        fixed[fixed.length - 1] = 0;
        return fixed;
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < length; index++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static byte[] bigEndian(int value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }
}
