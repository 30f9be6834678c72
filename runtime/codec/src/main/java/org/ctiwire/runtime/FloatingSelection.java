package org.ctiwire.runtime;

import java.util.Arrays;

/**
 * A few floating fields of many, by their tags. Made once and used for ever: {@link MessageDecoder#select} finds the
 * fields of a message, then each is read by its number, counted from 0 in the order of the tags. A field that is not
 * there reads as 0 or empty. It is good until the decoder is wrapped on another message.
 */
public final class FloatingSelection {

    /** The numbers of fields, and one bit, are those of an {@code int}. */
    private static final int MOST_TAGS = Integer.SIZE - 1;
    private static final int LARGEST_TAG = 0xFFFF;
    /** The tags that the table has at least. */
    private static final int LEAST_TAGS = 512;
    private static final byte[] NONE = new byte[0];

    private final int[] tags;
    /** The number of each tag, counted from 1; 0 for those that nobody looks for. */
    private final byte[] numberOfTag;
    /** As in {@link FloatingFields}, by number; at 0 the bits of those that were not found. */
    private final int[] places;
    /** A bit for each number. */
    private final int all;
    private final Text[] texts;
    private final Bytes[] views;
    private FloatingFields message;
    private FloatingLayout layout;
    private byte[] buffer = NONE;
    private int start;

    /**
     * @param tags 1 to 31, each 0 to 65,535, none of them twice
     * @throws IllegalArgumentException if they are not
     */
    public FloatingSelection(int... tags) {
        if (tags.length == 0 || tags.length > MOST_TAGS) {
            throw new IllegalArgumentException("1 to 31 tags, not " + tags.length);
        }
        this.tags = tags.clone();
        int largest = Arrays.stream(tags).map(FloatingSelection::checked).max().orElseThrow();
        this.numberOfTag = new byte[Math.max(LEAST_TAGS, Integer.highestOneBit(largest) << 1)];
        for (int index = 0; index < tags.length; index++) {
            if (numberOfTag[tags[index]] != 0) {
                throw new IllegalArgumentException("tag " + tags[index] + " is there twice");
            }
            numberOfTag[tags[index]] = (byte) (index + 1);
        }
        this.places = new int[tags.length + 1];
        this.all = -1 >>> MOST_TAGS - tags.length & ~1;
        this.texts = new Text[tags.length];
        this.views = new Bytes[tags.length];
        Arrays.setAll(texts, index -> new Text());
        Arrays.setAll(views, index -> new Bytes());
    }

    private static int checked(int tag) {
        if (tag < 0 || tag > LARGEST_TAG) {
            throw new IllegalArgumentException("a tag is 0 to 65535, not " + tag);
        }
        return tag;
    }

    void find(FloatingFields decoder, int from, FloatingLayout fieldLayout) {
        if (message != decoder) {
            message = decoder;
        }
        if (buffer != decoder.buffer) {
            buffer = decoder.buffer;
        }
        if (layout != fieldLayout) {
            layout = fieldLayout;
        }
        start = decoder.messageOffset;
        if (fieldLayout == null) {
            forget(all);
            return;
        }
        int limit = decoder.limit;
        int end = FloatingWalk.find(buffer, start, from, limit, fieldLayout, numberOfTag, places, all);
        if (places[0] != 0) {
            forget(places[0]);
        }
        if (end != limit) {
            throw decoder.cut(fieldLayout, end, limit);
        }
    }

    private void forget(int missing) {
        for (int number = 1; number < places.length; number++) {
            if ((missing >>> number & 1) != 0) {
                places[number] = 0;
            }
        }
    }

    private int place(int index) {
        return places[index + 1];
    }

    private int dataOf(int place) {
        return start + (place >>> FloatingFields.LENGTH_BITS);
    }

    private static int lengthOf(int place) {
        return place & FloatingFields.LARGEST_MESSAGE;
    }

    /** Whether a field is there. */
    public boolean has(int index) {
        return place(index) != 0;
    }

    /** The array that holds the message, not to be written; a field's data starts at its {@link #offset}. */
    public byte[] array() {
        return buffer;
    }

    /** Where the data of a field starts in {@link #array}. */
    public int offset(int index) {
        return dataOf(place(index));
    }

    /** The bytes of data of a field, 0 when it is not there. */
    public int length(int index) {
        return lengthOf(place(index));
    }

    /** A field as a text. */
    public Text text(int index) {
        int place = place(index);
        texts[index].wrap(buffer, dataOf(place), lengthOf(place));
        return texts[index];
    }

    /** A field as bytes. */
    public Bytes bytes(int index) {
        int place = place(index);
        views[index].wrap(buffer, dataOf(place), lengthOf(place));
        return views[index];
    }

    /**
     * A field as an unsigned integer.
     *
     * @throws MalformedMessageException if it has not 1, 2 or 4 bytes
     */
    public long unsigned(int index) {
        return integer(index, false);
    }

    /**
     * A field as a signed integer.
     *
     * @throws MalformedMessageException if it has not 1, 2 or 4 bytes
     */
    public long signed(int index) {
        return integer(index, true);
    }

    private long integer(int index, boolean signed) {
        int place = place(index);
        return place == 0 ? 0 : message.integer(tags[index], layout, dataOf(place), lengthOf(place), signed);
    }
}
