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
        visitedText.wrap(bytes, position, 0);
        visitedBytes.wrap(bytes, position, 0);
        if (layout != null && layout.isWide()) {
            int step = layout.headerSize();
            int last = end - step;
            while (position <= last) {
                int header = WideHeader.read(bytes, position);
                int data = position + step;
                int next = data + WideHeader.lowByteOfLength(header);
                if (WideHeader.isLong(header)) {
                    next += WideHeader.highByteOfLength(header);
                }
                if (next > end) {
                    break;
                }
                visit(layout, WideHeader.tag(header), data, next - data, visitor);
                position = next;
            }
        }
        visitOthers(layout, position, visitor);
    }

    /** Visits fields with any header, and fails for the first that is not whole. */
    private void visitOthers(FloatingLayout layout, int from, FloatingVisitor visitor) {
        int position = from;
        while (position < limit) {
            int next = checkedEnd(layout, position, limit);
            int data = position + layout.headerSize();
            visit(layout, layout.tag(buffer, position), data, next - data, visitor);
            position = next;
        }
    }

    private void visit(FloatingLayout layout, int tag, int data, int length, FloatingVisitor visitor) {
        int kind = layout.kind(tag);
        if (kind == FloatingLayout.TEXT) {
            visitedText.move(data, length);
            visitor.text(tag, visitedText);
        } else if (kind == FloatingLayout.BYTES) {
            visitedBytes.move(data, length);
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
