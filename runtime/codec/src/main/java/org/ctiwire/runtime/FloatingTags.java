package org.ctiwire.runtime;

import java.util.Arrays;

/**
 * The tags of the floating fields that somebody looks for. Made once and used with any number of messages, by
 * {@link MessageDecoder#floatingFields(FloatingCursor, FloatingTags)}.
 */
public final class FloatingTags {

    /** Every tag, and no end to how often. */
    static final FloatingTags ALL = new FloatingTags(new byte[0], -1);

    private static final int LARGEST_TAG = 0xFFFF;

    /** 1 for each tag; without any, all are meant. */
    private final byte[] table;
    private final int count;

    private FloatingTags(byte[] table, int count) {
        this.table = table;
        this.count = count;
    }

    /**
     * Some tags.
     *
     * @param tags at least one, each 0 to 65,535, none of them twice
     * @throws IllegalArgumentException if they are not
     */
    public static FloatingTags of(int... tags) {
        int[] sorted = tags.clone();
        Arrays.sort(sorted);
        if (sorted.length == 0 || sorted[0] < 0 || sorted[sorted.length - 1] > LARGEST_TAG) {
            throw new IllegalArgumentException("tags are one or more of 0 to 65535, not " + Arrays.toString(tags));
        }
        byte[] table = new byte[sorted[sorted.length - 1] + 1];
        for (int tag : sorted) {
            if (table[tag] != 0) {
                throw new IllegalArgumentException("tag " + tag + " is there twice");
            }
            table[tag] = 1;
        }
        return new FloatingTags(table, sorted.length);
    }

    byte[] table() {
        return table;
    }

    /** How many fields to give; below zero without end. */
    int count() {
        return count;
    }

    static boolean contains(byte[] table, int tag) {
        return tag < table.length ? table[tag] != 0 : table.length == 0;
    }
}
