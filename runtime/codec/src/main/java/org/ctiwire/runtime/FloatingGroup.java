package org.ctiwire.runtime;

/**
 * A cursor over the entries of a list or the records of a message: the base of generated cursors. An entry of a list
 * ends where one of its fields comes again; a record starts with its delimiter and ends where the next one starts.
 * Fields that do not belong to the group are passed over.
 */
public abstract class FloatingGroup extends FloatingFields {

    private final int delimiterSlot;
    private String messageName = "";
    private FloatingLayout layout;
    private int entryStart;
    private int position;

    /**
     * @param delimiterSlot the slot of the field that opens a record, 0 for a list
     * @param slotNames     the guide's names of the fields; that of slot 0 is not used
     */
    protected FloatingGroup(int delimiterSlot, String... slotNames) {
        super(slotNames);
        this.delimiterSlot = delimiterSlot;
        this.indexed = true;
    }

    final void wrap(String message, byte[] bytes, int messageStart, int from, int to, int protocolVersion,
                    FloatingLayout fieldLayout) {
        messageName = message;
        if (buffer != bytes) {
            buffer = bytes;
        }
        messageOffset = messageStart;
        position = from;
        entryStart = from;
        limit = to;
        version = protocolVersion;
        layout = fieldLayout;
        clearSlots();
    }

    @Override
    public final String messageName() {
        return messageName;
    }

    /** Goes to the next entry; returns false behind the last, where every field is absent. */
    public final boolean next() {
        clearSlots();
        boolean opened = false;
        entryStart = position;
        while (position < limit) {
            int end = checkedEnd(layout, position, limit);
            int slot = layout.slot(layout.tag(buffer, position));
            if (opened && endsEntry(slot)) {
                return true;
            }
            if (!opened && opensEntry(slot)) {
                opened = true;
                entryStart = position;
            }
            if (opened && slot != 0) {
                int data = position + layout.headerSize();
                fill(slot, data, end - data);
            }
            position = end;
        }
        if (!opened) {
            entryStart = position;
        }
        return opened;
    }

    private boolean opensEntry(int slot) {
        return delimiterSlot == 0 ? slot != 0 : slot == delimiterSlot;
    }

    private boolean endsEntry(int slot) {
        return delimiterSlot == 0 ? slot != 0 && slots[slot] != 0 : slot == delimiterSlot;
    }

    /** Points a cursor over a list inside a record before its first entry. */
    protected final <G extends FloatingGroup> G group(G group, FloatingLayout groupLayout) {
        group.wrap(messageName, buffer, messageOffset, entryStart, position, version, groupLayout);
        return group;
    }

    /** Its slots are those of the entry that {@link #next} went to, from the start. */
    @Override
    final void index() {
        indexed = true;
    }
}
