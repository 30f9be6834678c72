package org.ctiwire.runtime;

/**
 * Walks over floating fields in wire order, those that no spec knows among them. Made once, and pointed at a message
 * by {@link MessageDecoder#floatingFields}. Which field it is at, {@link #tag} says, for a {@code switch} over the
 * generated constants of tags. It checks each field when it comes to it: whoever stops early pays for no more.
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

    void wrap(FloatingFields decoder, byte[] bytes, int from, int to, FloatingLayout fieldLayout) {
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
     * Goes to the next field.
     *
     * @return false behind the last
     * @throws MalformedMessageException if the field runs past the end of the message; every later call fails so too
     */
    public boolean next() {
        int at = position;
        int end = limit;
        if (at >= end) {
            return false;
        }
        int start = at + layout.headerSize();
        if (!layout.isWide() || start > end) {
            return nextOfAny(at);
        }
        int header = WideHeader.read(buffer, at);
        int behind = start + WideHeader.lowByteOfLength(header);
        if (WideHeader.isLong(header)) {
            behind += WideHeader.highByteOfLength(header);
        }
        if (behind > end) {
            throw message.cut(layout, at, end);
        }
        tag = WideHeader.tag(header);
        offset = start;
        length = behind - start;
        position = behind;
        return true;
    }

    private boolean nextOfAny(int at) {
        int end = message.checkedEnd(layout, at, limit);
        tag = layout.tag(buffer, at);
        offset = at + layout.headerSize();
        length = end - offset;
        position = end;
        return true;
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
        return message.integer(tag, layout, offset, length, signed);
    }
}
