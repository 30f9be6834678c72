package org.ctiwire.runtime;

import java.util.Arrays;

/**
 * A few floating fields of many, by their tags. Made once and used for ever: {@link MessageDecoder#select} finds the
 * fields of a message, then each is read by its number, counted from 0 in the order of the tags. A field that is not
 * there reads as 0 or empty. It is good until the decoder is wrapped on another message.
 */
public final class FloatingSelection {

    private static final int LARGEST_TAG = 0xFFFF;
    private static final byte[] NONE = new byte[0];

    private final int[] tags;
    /** The number of each tag, counted from 1; 0 for those that nobody looks for. */
    private final byte[] numberOfTag;
    /** As in {@link FloatingFields}, by number; at 0 nothing. */
    private final int[] places;
    private final Text[] texts;
    private final Bytes[] views;
    private FloatingFields message;
    private FloatingLayout layout;
    private byte[] buffer = NONE;
    private int start;

    /**
     * @param tags 1 to 127, each 0 to 65,535, none of them twice
     * @throws IllegalArgumentException if they are not
     */
    public FloatingSelection(int... tags) {
        if (tags.length == 0 || tags.length > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("1 to 127 tags, not " + tags.length);
        }
        this.tags = tags.clone();
        this.numberOfTag = new byte[Arrays.stream(tags).map(FloatingSelection::checked).max().orElseThrow() + 1];
        for (int index = 0; index < tags.length; index++) {
            if (numberOfTag[tags[index]] != 0) {
                throw new IllegalArgumentException("tag " + tags[index] + " is there twice");
            }
            numberOfTag[tags[index]] = (byte) (index + 1);
        }
        this.places = new int[tags.length + 1];
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
        Arrays.fill(places, 0);
        if (from < decoder.limit && fieldLayout.isWide()) {
            findWide(from, decoder.limit);
        } else {
            findAny(from, decoder.limit);
        }
    }

    private void findWide(int from, int end) {
        byte[] bytes = buffer;
        byte[] numbers = numberOfTag;
        int[] found = places;
        int last = end - FloatingLayout.WIDE_HEADER;
        int missing = found.length - 1;
        int position = from;
        while (position <= last) {
            int header = Wire.int32(bytes, position);
            int data = position + FloatingLayout.WIDE_HEADER;
            int next = data + FloatingLayout.lengthOf(header);
            if (next > end) {
                break;
            }
            int tag = FloatingLayout.tagOf(header);
            if (tag < numbers.length) {
                int number = numbers[tag];
                if (number != 0 && found[number] == 0) {
                    found[number] = data - start << FloatingFields.LENGTH_BITS | FloatingLayout.lengthOf(header);
                    if (--missing == 0) {
                        return;
                    }
                }
            }
            position = next;
        }
        if (position != end) {
            throw message.cut(layout, position, end);
        }
    }

    private void findAny(int from, int end) {
        int missing = tags.length;
        for (int position = from; position < end && missing > 0;) {
            int next = message.checkedEnd(layout, position, end);
            int tag = layout.tag(buffer, position);
            int data = position + layout.headerSize();
            if (tag < numberOfTag.length && numberOfTag[tag] != 0 && put(numberOfTag[tag], data, next - data)) {
                missing--;
            }
            position = next;
        }
    }

    /** Keeps the place of a field, unless it is one that was found before. */
    private boolean put(int number, int data, int length) {
        if (places[number] != 0) {
            return false;
        }
        places[number] = data - start << FloatingFields.LENGTH_BITS | length;
        return true;
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
