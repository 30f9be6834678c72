package org.ctiwire.benchmarks.traffic;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Messages of all types in a shuffled order, behind one another.
 *
 * @param bytes   all messages
 * @param offsets where each starts
 * @param lengths the bytes of each
 * @param names   the name of each
 */
public record Traffic(byte[] bytes, int[] offsets, int[] lengths, List<String> names) {

    /** How many there are, a power of two. */
    public static final int COUNT = 1024;
    /** The protocol version of the messages. */
    public static final int VERSION = 25;

    private static final int SEED = 188;

    /** The same messages every time. */
    public static Traffic make() {
        Map<String, byte[]> messages = VectorMessages.read();
        List<String> types = List.copyOf(messages.keySet());
        List<String> names = new ArrayList<>();
        for (int index = 0; index < COUNT; index++) {
            names.add(types.get(index % types.size()));
        }
        Collections.shuffle(names, new Random(SEED));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int[] offsets = new int[COUNT];
        int[] lengths = new int[COUNT];
        for (int index = 0; index < COUNT; index++) {
            byte[] message = messages.get(names.get(index));
            offsets[index] = bytes.size();
            lengths[index] = message.length;
            bytes.writeBytes(message);
        }
        return new Traffic(bytes.toByteArray(), offsets, lengths, List.copyOf(names));
    }
}
