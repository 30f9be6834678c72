package org.ctiwire.runtime;

/**
 * Walks over floating fields in wire order, those that no spec knows among them. Made once, and pointed at a message
 * by {@link MessageDecoder#floatingFields}.
 */
public final class FloatingCursor {

    private final Bytes data = new Bytes();
    private byte[] buffer;
    private int position;
    private int limit;
    private FloatingLayout layout;
    private int tag;

    void wrap(byte[] bytes, int from, int to, FloatingLayout fieldLayout) {
        buffer = bytes;
        position = from;
        limit = to;
        layout = fieldLayout;
    }

    /** Goes to the next field; returns false behind the last. */
    public boolean next() {
        if (position >= limit) {
            return false;
        }
        tag = layout.tag(buffer, position);
        int length = layout.length(buffer, position);
        data.wrap(buffer, position + layout.headerSize(), length);
        position += layout.headerSize() + length;
        return true;
    }

    /** The tag of the field, 0 to 65,535. */
    public int tag() {
        return tag;
    }

    /** The data of the field; the view is the same for every field. */
    public Bytes data() {
        return data;
    }
}
