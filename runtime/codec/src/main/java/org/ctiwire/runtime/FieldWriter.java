package org.ctiwire.runtime;

/**
 * What message encoders and the encoders of their list entries share: checked writing of floating fields behind one
 * another. Nothing is written outside the message, whatever is refused.
 */
abstract class FieldWriter {

    /** The slot of what may come any number of times. */
    static final int NO_SLOT = 0;
    private static final int SLOTS_IN_LOW = 64;

    /** A bit for each of the slots 1 to 63 that was written. */
    long low;
    /** A bit for each of the slots 64 to 127 that was written. */
    private long high;

    /**
     * @param slots the number of fields, counted from slot 1
     * @throws IllegalArgumentException if there are more than 127
     */
    FieldWriter(int slots) {
        if (slots >= 2 * SLOTS_IN_LOW) {
            throw new IllegalArgumentException(slots + " fields, at most " + (2 * SLOTS_IN_LOW - 1));
        }
    }

    /** What writes the message that the fields belong to. */
    abstract FloatingWriter message();

    final void forgetFields() {
        low = 0;
        high = 0;
    }

    /** Forgets the entries of the message or record before. */
    protected final void restart(GroupEncoder group) {
        group.forgetEntries();
    }

    /** Whether a field has been written. */
    private boolean isWritten(int slot) {
        return ((slot < SLOTS_IN_LOW ? low : high) & 1L << slot) != 0;
    }

    /** Refuses a field that was written before. */
    protected final void once(int slot, String field) {
        long bit = 1L << slot;
        if (slot < SLOTS_IN_LOW) {
            if ((low & bit) == 0) {
                low |= bit;
                return;
            }
        } else if ((high & bit) == 0) {
            high |= bit;
            return;
        }
        throw message().refused(field, "is written already; a floating field comes once");
    }

    /**
     * Refuses a number that an unsigned type does not have.
     *
     * @param max the largest that the type has, a power of two less 1
     * @return the value
     * @throws EncodingException if it is negative or larger
     */
    protected final long unsigned(String field, long value, long max) {
        if ((value & ~max) != 0) {
            throw message().refused(field, value + " is outside 0 to " + max);
        }
        return value;
    }

    /** Refuses a number outside a type's range, which has 0 in it: so neither difference can overflow unseen. */
    protected final long inRange(String field, long value, long min, long max) {
        if ((value - min | max - value) < 0) {
            throw message().refused(field, value + " is outside " + min + " to " + max);
        }
        return value;
    }

    /** Refuses a field of a record that the delimiter has not opened yet. */
    protected final void opened(int slot, String delimiter, String field) {
        if (!isWritten(slot)) {
            throw message().refused(field, "comes before " + delimiter + ", which opens its record");
        }
    }

    /** Refuses a field that the session's version does not have. */
    protected final void since(String field, int first, int last) {
        int version = message().version;
        if (version < first || version > last) {
            throw message().refused(field, "protocol version " + version + " does not have it, versions " + first
                    + " to " + last + " do");
        }
    }

    /** Refuses a field that the session's version does not have. */
    protected final void lacks(String field, String versions) {
        throw message().refused(field, "protocol version " + message().version + " does not have it, versions "
                + versions + " do");
    }

    /** Writes an integer field. */
    protected final void putInteger(String field, int tag, int size, long value) {
        message().putNumberField(field, tag, size, value);
    }

    /** Writes a text field with one NUL behind it. */
    protected final void putText(String field, int tag, int limit, CharSequence text) {
        message().putTextField(field, tag, limit, text);
    }

    /** Writes a text field from bytes, with one NUL behind them; it may come again. */
    protected final void putText(String field, int tag, int limit, byte[] source, int offset, int length) {
        message().putText(NO_SLOT, field, tag, limit, source, offset, length);
    }

    /** Writes a field of bytes, of a range that the source has. */
    protected final void putBytes(String field, int tag, int limit, byte[] source, int offset, int length) {
        FloatingWriter message = message();
        message.checkLength(field, length, limit);
        int at = message.claim(field, tag, length);
        System.arraycopy(source, offset, message.buffer, at, length);
    }

    /** The bytes of a text inside a field of several values, its NUL counted. */
    protected final int textSize(String field, int limit, CharSequence text) {
        return message().textLength(field, limit, text) + 1;
    }

    /** Starts a field of several values and returns where the first goes. */
    protected final int startComposite(String field, int tag, int size, int min, int max) {
        if (size < min) {
            throw message().refused(field, size + " bytes, the least is " + min);
        }
        message().checkLength(field, size, max);
        return message().claim(field, tag, size);
    }

    /** Writes a text inside a field of several values and returns where the next value goes. */
    protected final int putMember(int at, CharSequence text) {
        FloatingWriter message = message();
        int end = message.writeText(text, at);
        message.buffer[end] = 0;
        return end + 1;
    }

    /** Writes an integer inside a field of several values and returns where the next value goes. */
    protected final int putMember(int at, int size, long value) {
        Wire.putInteger(message().buffer, at, size, value);
        return at + size;
    }

    /** Writes an array field, of a range that the source has. */
    protected final void putNumbers(String field, int tag, int size, long min, long max, long[] source, int offset,
                                    int count) {
        for (int index = 0; index < count; index++) {
            inRange(field, source[offset + index], min, max);
        }
        FloatingWriter message = message();
        int at = message.claim(field, tag, (long) count * size);
        for (int index = 0; index < count; index++) {
            Wire.putInteger(message.buffer, at + index * size, size, source[offset + index]);
        }
    }

    /** Writes a floating counter and returns where it lies, for {@link #count}. */
    protected final int openCounter(String field, int tag, int size) {
        putInteger(field, tag, size, 0);
        return message().position - size;
    }

    /** Sets a counter to what it counts. */
    protected final void count(String field, int at, int size, long value) {
        inRange(field, value, 0, (1L << 8 * size) - 1);
        Wire.putInteger(message().buffer, at, size, value);
    }

    /** Refuses one entry more than a limit. */
    protected final void limit(String field, long count, int limit) {
        if (count > limit) {
            throw message().refused(field, count + " entries, the limit is " + limit);
        }
    }

    /** Refuses an array whose count is not that of the array before it. */
    protected final void sameCount(String field, long counted, int count) {
        if (counted != count) {
            throw message().refused(field, count + " numbers, but its counter says " + counted + " already");
        }
    }

    /** Refuses to end a message without a required field. */
    protected final void require(int slot, String field) {
        if (!isWritten(slot)) {
            throw message().refused(field, "is required and was not written");
        }
    }

    /** Takes the bytes of the field just written from a budget that several share; returns what it has taken. */
    protected final int spend(String field, String budget, int limit, int spentBefore) {
        int spent = spentBefore + message().lastLength;
        if (spent > limit) {
            throw message().refused(field, budget + " would take " + spent + " bytes together, the limit is " + limit);
        }
        return spent;
    }
}
