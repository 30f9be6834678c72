package org.ctiwire.runtime;

import java.util.Arrays;

/**
 * Where the floating fields of a message, or of one entry of a list, lie: one slot for each known field, with the
 * place of its first occurrence. The base of decoders and of the cursors over lists and records.
 */
public abstract class FloatingFields {

    /** The bytes of the largest message: places in it take 16 bits. */
    static final int LARGEST_MESSAGE = 0xFFFF;

    static final int LENGTH_BITS = 16;
    private static final byte[] NONE = new byte[0];

    /** Behind the name of each slot; slot 0 takes the tags that are not known. */
    private final String[] slotNames;
    /**
     * (offset of the data from the start of the message) << 16 | length of the data; 0 for an absent field, which no
     * present one has, as a header always stands before its data. One int a field is faster than any other way tried:
     * CONTRIBUTING says which.
     */
    final int[] slots;
    /** Whether the slots are those of the message or entry that is read. */
    boolean indexed;

    /** The array that holds the message. */
    protected byte[] buffer = NONE;
    /** Where the message starts in the array. */
    protected int messageOffset;
    /** Where the message ends in the array. */
    protected int limit;
    /** The protocol version of the session. */
    protected int version;

    /** @param slotNames the guide's names of the fields; that of slot 0 is not used */
    FloatingFields(String... slotNames) {
        this.slotNames = slotNames;
        this.slots = new int[slotNames.length];
    }

    /** The guide's name of the message. */
    public abstract String messageName();

    /** Fills the slots. */
    abstract void index();

    /** The packed place of a field, 0 when it is absent. */
    private int slot(int index) {
        if (!indexed) {
            index();
        }
        return slots[index];
    }

    final void clearSlots() {
        Arrays.fill(slots, 0);
    }

    final void fill(int slot, int dataOffset, int length) {
        if (slots[slot] == 0) {
            slots[slot] = dataOffset - messageOffset << LENGTH_BITS | length;
        }
    }

    /** Checks the field at a position and returns where its data ends. */
    final int checkedEnd(FloatingLayout layout, int position, int end) {
        if (end - position < layout.headerSize()) {
            throw cut(layout, position, end);
        }
        int data = position + layout.headerSize();
        int length = layout.length(buffer, position);
        if (length > end - data) {
            throw cut(layout, position, end);
        }
        return data + length;
    }

    /** What to throw for a field that ends behind the end. */
    final MalformedMessageException cut(FloatingLayout layout, int position, int end) {
        int data = position + layout.headerSize();
        if (data > end) {
            return malformed("floating field", position, (end - position)
                    + " bytes are left, a floating field header has " + layout.headerSize());
        }
        return malformed(name(layout.tag(buffer, position), layout), position, "announces "
                + layout.length(buffer, position) + " bytes of data, " + (end - data) + " are left");
    }

    /** The name of the field that has a tag, for errors. */
    final String name(int tag, FloatingLayout layout) {
        int slot = layout.slot(tag);
        return slot == 0 ? "tag " + tag : slotNames[slot];
    }

    final MalformedMessageException malformed(String field, int position, String reason) {
        return new MalformedMessageException(messageName(), field, position - messageOffset, reason);
    }

    /** Whether a field is present. */
    protected final boolean has(int index) {
        return slot(index) != 0;
    }

    /** The value of an integer field, 0 when it is absent. */
    protected final int int32(int index) {
        int at = place(index, 4);
        return at < 0 ? 0 : Wire.int32(buffer, at);
    }

    /** The value of an integer field, 0 when it is absent. */
    protected final long uint32(int index) {
        int at = place(index, 4);
        return at < 0 ? 0 : Wire.uint32(buffer, at);
    }

    /** The value of an integer field, 0 when it is absent. */
    protected final int int16(int index) {
        int at = place(index, 2);
        return at < 0 ? 0 : Wire.int16(buffer, at);
    }

    /** The value of an integer field, 0 when it is absent. */
    protected final int uint16(int index) {
        int at = place(index, 2);
        return at < 0 ? 0 : Wire.uint16(buffer, at);
    }

    /** The value of an integer field, 0 when it is absent. */
    protected final int int8(int index) {
        int at = place(index, 1);
        return at < 0 ? 0 : Wire.int8(buffer, at);
    }

    /** The value of an integer field, 0 when it is absent. */
    protected final int uint8(int index) {
        int at = place(index, 1);
        return at < 0 ? 0 : Wire.uint8(buffer, at);
    }

    private int dataOf(int packed) {
        return messageOffset + (packed >>> LENGTH_BITS);
    }

    private static int lengthOf(int packed) {
        return packed & LARGEST_MESSAGE;
    }

    private int place(int index, int size) {
        int packed = slot(index);
        if (packed == 0) {
            return -1;
        }
        int at = dataOf(packed);
        if (lengthOf(packed) != size) {
            throw wrongSize(slotNames[index], at, lengthOf(packed), size);
        }
        return at;
    }

    /** The integer of a field whose type is not asked. */
    final long integer(int tag, FloatingLayout layout, int data, int length, boolean signed) {
        if (length != 1 && length != 2 && length != 4) {
            throw malformed(name(tag, layout), data, "has " + length + " bytes, an integer has 1, 2 or 4");
        }
        return Wire.integer(buffer, data, length, signed);
    }

    final MalformedMessageException wrongSize(String field, int position, int length, int size) {
        return malformed(field, position, "has " + length + " bytes, its type has " + size);
    }

    /** Points a view at a text field; an absent field is an empty text. */
    protected final Text text(int index, Text view) {
        int packed = slot(index);
        view.wrap(buffer, dataOf(packed), lengthOf(packed));
        return view;
    }

    /** Points a view at a field of bytes; an absent field has none. */
    protected final Bytes bytes(int index, Bytes view) {
        int packed = slot(index);
        view.wrap(buffer, dataOf(packed), lengthOf(packed));
        return view;
    }

    /** Points a view at an array field; an absent field has no numbers. */
    protected final Numbers numbers(int index, Numbers view) {
        int packed = slot(index);
        int size = lengthOf(packed);
        if (size % view.elementSize() != 0) {
            throw malformed(slotNames[index], dataOf(packed), "has " + size
                    + " bytes, which is no multiple of " + view.elementSize());
        }
        view.wrap(buffer, dataOf(packed), size);
        return view;
    }

    /** Points a view at a field of several values; an absent field has empty values. */
    protected final <V extends CompositeView> V composite(int index, V view) {
        int packed = slot(index);
        int at = dataOf(packed);
        view.wrap(messageName(), slotNames[index], buffer, messageOffset, at, lengthOf(packed), packed != 0);
        return view;
    }

    /** Points a view at a text in the fixed part; of a version without it the size is 0. */
    protected final Text fixedText(int offset, int size, Text view) {
        view.wrap(buffer, size == 0 ? messageOffset : offset, size);
        return view;
    }

    /** Points a view at bytes in the fixed part; of a version without them the size is 0. */
    protected final Bytes fixedBytes(int offset, int size, Bytes view) {
        view.wrap(buffer, size == 0 ? messageOffset : offset, size);
        return view;
    }
}
