package org.ctiwire.runtime;

/** Several values back to back in one field, where they lie in a message; the base of generated views. */
public abstract class CompositeView {

    private static final byte[] NONE = new byte[0];

    private String messageName = "";
    private String field = "";
    private byte[] buffer = NONE;
    private int messageOffset;
    private int position;
    private int limit;

    /** Reads the values in wire order with {@link #nextText} and {@link #nextInteger}. */
    protected abstract void read();

    /** Sets every value to empty. */
    protected abstract void clear();

    /** Appends the values, for logs. */
    public abstract void appendTo(StringBuilder out);

    /** The values, for logs. */
    @Override
    public final String toString() {
        StringBuilder out = new StringBuilder();
        appendTo(out);
        return out.toString();
    }

    final void wrap(String message, String fieldName, byte[] bytes, int messageStart, int from, int count,
                    boolean present) {
        messageName = message;
        field = fieldName;
        if (buffer != bytes) {
            buffer = bytes;
        }
        messageOffset = messageStart;
        position = from;
        limit = from + count;
        clear();
        if (present) {
            read();
        }
    }

    /** Points a view at no text. */
    protected final void empty(Text view) {
        view.wrap(NONE, 0, 0);
    }

    /**
     * Points a view at the next text, which ends at its NUL.
     *
     * @param last true when it is the last value, whose NUL may be missing
     */
    protected final void nextText(String name, Text view, boolean last) {
        int end = position;
        while (end < limit && buffer[end] != 0) {
            end++;
        }
        if (end == limit && !last) {
            throw malformed(name, "ends without a NUL");
        }
        view.wrap(buffer, position, end - position);
        position = Math.min(limit, end + 1);
    }

    /** Reads the next integer. */
    protected final long nextInteger(String name, int size, boolean signed) {
        if (limit - position < size) {
            throw malformed(name, "has " + (limit - position) + " bytes left, its type has " + size);
        }
        long value = Wire.integer(buffer, position, size, signed);
        position += size;
        return value;
    }

    private MalformedMessageException malformed(String name, String reason) {
        return new MalformedMessageException(messageName, field + "." + name, position - messageOffset, reason);
    }
}
