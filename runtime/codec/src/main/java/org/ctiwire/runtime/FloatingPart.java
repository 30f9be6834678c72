package org.ctiwire.runtime;

/**
 * The floating part of a message: found by field, walked with a cursor, selected from, or visited. The base of
 * {@link MessageDecoder}.
 */
public abstract class FloatingPart extends FloatingFields {

    private final Text visitedText = new Text();
    private final Bytes visitedBytes = new Bytes();
    private FloatingLayout floatingLayout;
    private int floatingOffset;

    /** @param slotNames the guide's names of the fields; that of slot 0 is not used */
    FloatingPart(String... slotNames) {
        super(slotNames);
    }

    final void layFloatingPart(int offset, FloatingLayout layout) {
        floatingOffset = offset;
        if (floatingLayout != layout) {
            floatingLayout = layout;
        }
    }

    /**
     * Checks the structure of the whole floating part.
     *
     * @throws MalformedMessageException if a floating field runs past the end of the message
     */
    public final void validate() {
        if (!indexed) {
            index();
        }
    }

    @Override
    final void index() {
        FloatingLayout layout = floatingLayout;
        if (layout == null) {
            clearSlots();
        } else {
            int end = FloatingWalk.find(buffer, messageOffset, floatingOffset, limit, layout, layout.slotOfTag(), slots,
                    FloatingWalk.ALL);
            if (end != limit) {
                throw cut(layout, end, limit);
            }
        }
        indexed = true;
    }

    /**
     * Points a cursor before the first floating field. It goes over all of them, known or not, in wire order, and
     * checks each when it comes to it.
     */
    public final FloatingCursor floatingFields(FloatingCursor cursor) {
        cursor.wrap(this, buffer, floatingOffset, limit, floatingLayout);
        return cursor;
    }

    /**
     * Finds a few floating fields: the fastest way to read some of many. It goes over the message until all of them are
     * found; what lies behind the last one is not checked.
     *
     * @return the selection
     * @throws MalformedMessageException if a field on the way runs past the end of the message
     */
    public final FloatingSelection select(FloatingSelection selection) {
        selection.find(this, floatingOffset, floatingLayout);
        return selection;
    }

    /**
     * Hands every floating field to a visitor, in wire order: the fastest way to read them all.
     *
     * @throws MalformedMessageException at the first field that is malformed; those before it were handed over
     */
    public final void visitFloatingFields(FloatingVisitor visitor) {
        FloatingLayout layout = floatingLayout;
        byte[] bytes = buffer;
        int end = limit;
        int position = floatingOffset;
        while (position < end) {
            int data = position + layout.headerSize();
            int next;
            int tag;
            if (layout.isWide() && data <= end) {
                int header = WideHeader.read(bytes, position);
                tag = WideHeader.tag(header);
                next = data + WideHeader.lowByteOfLength(header);
                if (WideHeader.isLong(header)) {
                    next += WideHeader.highByteOfLength(header);
                }
                if (next > end) {
                    throw cut(layout, position, end);
                }
            } else {
                next = checkedEnd(layout, position, end);
                tag = layout.tag(bytes, position);
            }
            visit(layout, tag, data, next - data, visitor);
            position = next;
        }
    }

    private void visit(FloatingLayout layout, int tag, int data, int length, FloatingVisitor visitor) {
        int kind = layout.kind(tag);
        if (kind == FloatingLayout.TEXT) {
            visitedText.wrap(buffer, data, length);
            visitor.text(tag, visitedText);
        } else if (kind == FloatingLayout.BYTES) {
            visitedBytes.wrap(buffer, data, length);
            visitor.bytes(tag, visitedBytes);
        } else {
            int size = Math.abs(kind);
            if (length != size) {
                throw wrongSize(name(tag, layout), data, length, size);
            }
            visitor.number(tag, Wire.integer(buffer, data, size, kind < 0));
        }
    }

    /** Points a cursor over a list or records before their first entry. */
    protected final <G extends FloatingGroup> G group(G group, FloatingLayout layout) {
        validate();
        group.wrap(messageName(), buffer, messageOffset, floatingOffset, limit, version, layout);
        return group;
    }
}
