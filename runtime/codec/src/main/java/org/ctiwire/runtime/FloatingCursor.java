package org.ctiwire.runtime;

/**
 * Walks over floating fields in wire order, those that no spec knows among them. Made once, and pointed at a message
 * by {@link MessageDecoder#floatingFields}. Which field it is at, {@link #tag} says, for a {@code switch} over the
 * generated constants of tags.
 */
public final class FloatingCursor {

    private final Bytes data = new Bytes();
    private final Text text = new Text();
    private FloatingFields message;
    private byte[] buffer;
    private int position;
    private int limit;
    private FloatingLayout layout;
    private int tag;
    private int offset;
    private int length;
    private FloatingTags wanted = FloatingTags.ALL;
    private int missing;

    void wrap(FloatingFields decoder, byte[] bytes, int from, int to, FloatingLayout fieldLayout, FloatingTags tags) {
        if (wanted != tags) {
            wanted = tags;
        }
        missing = tags.count();
        if (message != decoder) {
            message = decoder;
        }
        if (buffer != bytes) {
            buffer = bytes;
        }
        if (layout != fieldLayout) {
            layout = fieldLayout;
        }
        position = from;
        limit = to;
        offset = from;
        length = 0;
    }

    /**
     * Goes to the next field, or the next one that is wanted.
     *
     * @return false behind the last, and when as many were given as are wanted
     * @throws MalformedMessageException if a field on the way runs past the end of the message; every later call fails
     *                                   so too
     */
    public boolean next() {
        if (position >= limit || missing == 0) {
            return false;
        }
        return layout.isWide() ? nextWide(buffer, position, limit) : nextOfAny();
    }

    private boolean nextWide(byte[] bytes, int from, int end) {
        byte[] tags = wanted.table();
        int at = from;
        while (at < end) {
            int start = at + FloatingLayout.WIDE_HEADER;
            if (start > end) {
                throw cutAt(at);
            }
            int header = Wire.int32(bytes, at);
            int size = FloatingLayout.shortLength(bytes, at);
            if (FloatingLayout.isLong(header)) {
                size = FloatingLayout.longLength(header);
            }
            if (size > end - start) {
                throw cutAt(at);
            }
            int found = FloatingLayout.tagOf(header);
            at = start + size;
            if (FloatingTags.contains(tags, found)) {
                missing--;
                give(found, start, size, at);
                return true;
            }
        }
        position = at;
        return false;
    }

    private boolean nextOfAny() {
        byte[] tags = wanted.table();
        while (position < limit) {
            int end = message.checkedEnd(layout, position, limit);
            int found = layout.tag(buffer, position);
            int start = position + layout.headerSize();
            position = end;
            if (FloatingTags.contains(tags, found)) {
                missing--;
                give(found, start, end - start, end);
                return true;
            }
        }
        return false;
    }

    private void give(int found, int start, int size, int behind) {
        tag = found;
        offset = start;
        length = size;
        position = behind;
    }

    /** The cursor stays before a field that is cut, so that it fails there again. */
    private MalformedMessageException cutAt(int at) {
        position = at;
        return message.cut(layout, at, limit);
    }

    /** The tag of the field, 0 to 65,535. */
    public int tag() {
        return tag;
    }

    /** The array that holds the message; the data of the field starts at {@link #offset}. */
    public byte[] array() {
        return buffer;
    }

    /** Where the data of the field starts in {@link #array}. */
    public int offset() {
        return offset;
    }

    /** The bytes of data of the field. */
    public int length() {
        return length;
    }

    /** The data of the field; the view is the same for every field. */
    public Bytes data() {
        data.wrap(buffer, offset, length);
        return data;
    }

    /** The data of the field as a text; the view is the same for every field. */
    public Text text() {
        text.wrap(buffer, offset, length);
        return text;
    }

    /**
     * The data of the field as an unsigned integer.
     *
     * @throws MalformedMessageException if it has not 1, 2 or 4 bytes
     */
    public long unsigned() {
        return integer(false);
    }

    /**
     * The data of the field as a signed integer.
     *
     * @throws MalformedMessageException if it has not 1, 2 or 4 bytes
     */
    public long signed() {
        return integer(true);
    }

    private long integer(boolean signed) {
        if (length != 1 && length != 2 && length != 4) {
            throw message.malformed(message.name(tag, layout), offset, "has " + length
                    + " bytes, an integer has 1, 2 or 4");
        }
        return Wire.integer(buffer, offset, length, signed);
    }
}
