// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import java.nio.ByteBuffer;
import org.ctiwire.runtime.Bytes;
import org.ctiwire.runtime.FloatingGroup;
import org.ctiwire.runtime.FloatingLayout;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.Numbers;
import org.ctiwire.runtime.Text;
import org.ctiwire.runtime.Wire;

/**
 * Reads ORDER_REQ: Orders paint.
 *
 * <p>Message number 10 in versions 1..5. Guide: Specimen guide, chapter 2.
 */
public final class OrderReqDecoder extends MessageDecoder {
    private static final String[] FIELDS = {"", "Comment", "PartName", "PartSize", "Pair", "Slot", "NumWeights", "Weights", "Rate", "Urgent", "DueAt", "Trend", "Delta", "Shade", "Extras", "Wide"};

    private static final FloatingLayout LAYOUT_3 = new FloatingLayout(2, 2, 1, 1, FloatingLayout.TEXT, 2, 2, FloatingLayout.TEXT, 3, 3, 2, 4, 4, FloatingLayout.BYTES, 5, 5, FloatingLayout.BYTES, 6, 6, 2, 7, 7, FloatingLayout.BYTES, 20, 8, -4, 21, 9, 2, 22, 10, 4, 23, 11, -2, 24, 12, -1, 25, 13, 1, 26, 14, 2, 300, 15, FloatingLayout.TEXT);

    private static final FloatingLayout LAYOUT_1 = new FloatingLayout(1, 1, 1, 1, FloatingLayout.TEXT, 2, 2, FloatingLayout.TEXT, 3, 3, 2, 4, 4, FloatingLayout.BYTES, 5, 5, FloatingLayout.BYTES, 6, 6, 2, 7, 7, FloatingLayout.BYTES, 20, 8, -4, 21, 9, 2, 22, 10, 4, 23, 11, -2, 24, 12, -1, 25, 13, 1, 26, 14, 2);

    private final Bytes reserved = new Bytes();

    private final Text code = new Text();

    private final Text comment = new Text();

    private final Numbers weights = new Numbers(4, false);

    private final Text wide = new Text();

    private final Parts parts = new Parts();

    private final Pairs pairs = new Pairs();

    private final Slots slots = new Slots();

    private final Parts partsPrinter = new Parts();

    private final Pairs pairsPrinter = new Pairs();

    private final Slots slotsPrinter = new Slots();

    /**
     * Makes a decoder; wrap it on a message before reading.
     */
    public OrderReqDecoder() {
        super(FIELDS);
    }

    private static FloatingLayout layout(int version) {
        if (version >= 3) {
            return LAYOUT_3;
        }
        return LAYOUT_1;
    }

    @Override
    public String messageName() {
        return "ORDER_REQ";
    }

    /**
     * Wraps the decoder on a message.
     *
     * @param buffer  the array that holds it
     * @param offset  where its header starts
     * @param length  its bytes, the header included
     * @param version the protocol version of the session
     * @return this decoder
     * @throws MalformedMessageException if it is another message, or shorter than the version's fixed part
     */
    @Override
    public OrderReqDecoder wrap(byte[] buffer, int offset, int length, int version) {
        if (version >= 1 && version <= 5 && isMessage(buffer, offset, length, 8, version >= 2 ? 48 : 42, 10L)) {
            layOut(buffer, offset, length, version, 8, version >= 2 ? 48 : 42, layout(version));
        } else {
            wrapOrRefuse(buffer, offset, length, version);
        }
        return this;
    }

    private void wrapOrRefuse(byte[] buffer, int offset, int length, int version) {
        wrapMessage(buffer, offset, length, version);
        checkHeaderSize(8);
        if (!(version >= 1 && version <= 5)) {
            failVersion();
        }
        checkLength("MessageLength", 0, 8, Wire.uint32(buffer, offset + 0));
        checkType("MessageType", 4, Wire.uint32(buffer, offset + 4), 10L);
        layOut(8, version >= 2 ? 48 : 42, layout(version));
    }

    /**
     * Wraps the decoder on a message in a buffer: on its array where it has one, else on a copy that
     * this decoder keeps. The position of the buffer does not matter and is not moved.
     *
     * @param buffer  the buffer that holds it
     * @param offset  the index in the buffer where its header starts
     * @param length  its bytes, the header included
     * @param version the protocol version of the session
     * @return this decoder
     * @throws MalformedMessageException if it is another message, or shorter than the version's fixed part
     */
    public OrderReqDecoder wrap(ByteBuffer buffer, int offset, int length, int version) {
        return wrap(arrayOf(buffer, offset, length), arrayOffset(buffer, offset), length, version);
    }

    @Override
    protected void findCutField() {
        requireField("InvokeID", 0, 4);
        requireField("OrderID", 4, 4);
        requireField("Rush", 8, 2);
        requireField("Balance", 10, 4);
        requireField("Shift", 14, 2);
        requireField("Level", 16, 1);
        requireField("Grade", 17, 1);
        requireField("PaintColour", 18, 2);
        requireField("Options", 20, 4);
        requireField("OrderedAt", 24, 4);
        requireField("NumParts", 28, 2);
        requireField("NumPairs", 30, 2);
        requireField("NumSlots", 32, 2);
        requireField("Reserved", 34, 8);
        if (layoutVersion >= 2) {
            requireField("Code", 42, 6);
        }
    }

    /**
     * Set by the client; the confirmation returns it.
     *
     * <p>{@code UINT} in versions 1..5. Byte 0 of the fixed part.
     */
    public long invokeID() {
        return Wire.uint32(buffer, body + 0);
    }

    /**
     * Names an order.
     *
     * <p>{@code UINT} in versions 1..5. Byte 4 of the fixed part. 4294967295: NO_ORDER.
     */
    public long orderID() {
        return Wire.uint32(buffer, body + 4);
    }

    /**
     * Rush.
     *
     * <p>{@code BOOL} in versions 1..5. Byte 8 of the fixed part.
     */
    public boolean rush() {
        return (Wire.uint16(buffer, body + 8)) != 0;
    }

    /**
     * The number on the wire of {@link #rush}: 0 or 1, or what a server sent instead.
     */
    public int rushValue() {
        return Wire.uint16(buffer, body + 8);
    }

    /**
     * Balance.
     *
     * <p>{@code INT} in versions 1..5. Byte 10 of the fixed part.
     */
    public int balance() {
        return Wire.int32(buffer, body + 10);
    }

    /**
     * Shift.
     *
     * <p>{@code SHORT} in versions 1..5. Byte 14 of the fixed part.
     */
    public int shift() {
        return Wire.int16(buffer, body + 14);
    }

    /**
     * Level.
     *
     * <p>{@code CHAR} in versions 1..5. Byte 16 of the fixed part.
     */
    public int level() {
        return Wire.int8(buffer, body + 16);
    }

    /**
     * Grade.
     *
     * <p>{@code UCHAR} in versions 1..5. Byte 17 of the fixed part.
     */
    public int grade() {
        return Wire.uint8(buffer, body + 17);
    }

    /**
     * PaintColour.
     *
     * <p>{@code USHORT} in versions 1..5. Byte 18 of the fixed part. Values: Colour.
     */
    public int paintColour() {
        return Wire.uint16(buffer, body + 18);
    }

    /**
     * Options.
     *
     * <p>{@code UINT} in versions 1..5. Byte 20 of the fixed part. Values: Option.
     */
    public long options() {
        return Wire.uint32(buffer, body + 20);
    }

    /**
     * OrderedAt.
     *
     * <p>{@code TIME} in versions 1..5. Byte 24 of the fixed part.
     */
    public long orderedAt() {
        return Wire.uint32(buffer, body + 24);
    }

    /**
     * NumParts.
     *
     * <p>{@code USHORT} in versions 1..5. Byte 28 of the fixed part.
     */
    public int numParts() {
        return Wire.uint16(buffer, body + 28);
    }

    /**
     * NumPairs.
     *
     * <p>{@code USHORT} in versions 1..5. Byte 30 of the fixed part.
     */
    public int numPairs() {
        return Wire.uint16(buffer, body + 30);
    }

    /**
     * NumSlots.
     *
     * <p>{@code USHORT} in versions 1..5. Byte 32 of the fixed part.
     */
    public int numSlots() {
        return Wire.uint16(buffer, body + 32);
    }

    /**
     * Zero.
     *
     * <p>{@code UNSPEC(8)} in versions 1..5. Byte 34 of the fixed part.
     */
    public Bytes reserved() {
        return fixedBytes(body + 34, 8, reserved);
    }

    /**
     * Whether the version has Code.
     */
    public boolean hasCode() {
        return layoutVersion >= 2;
    }

    /**
     * Code.
     *
     * <p>{@code STRING(6)} in versions 2..5. Byte 42 of the fixed part.
     *
     * <p>In other versions it reads as empty; see {@link #hasCode}.
     */
    public Text code() {
        return fixedText(body + 42, layoutVersion >= 2 ? 6 : 0, code);
    }

    /**
     * Whether the message has Comment.
     */
    public boolean hasComment() {
        return has(1);
    }

    /**
     * Free text of the customer.
     *
     * <p>{@code STRING(20)}, tag 1 in versions 1..3. {@code STRING(40)}, tag 1 in versions 4..5. In the floating part. Guide: Specimen guide, chapter 3.
     *
     * <p>When absent it reads as empty; see {@link #hasComment}.
     */
    public Text comment() {
        return text(1, comment);
    }

    /**
     * Whether the message has NumWeights.
     */
    public boolean hasNumWeights() {
        return has(6);
    }

    /**
     * Counts the weights.
     *
     * <p>{@code USHORT}, tag 6 in versions 1..5. In the floating part.
     *
     * <p>When absent it reads as 0; see {@link #hasNumWeights}.
     */
    public int numWeights() {
        return uint16(6);
    }

    /**
     * Whether the message has Weights.
     */
    public boolean hasWeights() {
        return has(7);
    }

    /**
     * Grams.
     *
     * <p>{@code UINT[NumWeights]}, tag 7 in versions 1..5. In the floating part.
     *
     * <p>When absent it reads as empty; see {@link #hasWeights}.
     */
    public Numbers weights() {
        return numbers(7, weights);
    }

    /**
     * Whether the message has Rate.
     */
    public boolean hasRate() {
        return has(8);
    }

    /**
     * Rate.
     *
     * <p>{@code INT}, tag 20 in versions 1..5. In the floating part. Seen from version 2 on; older versions are not known.
     *
     * <p>When absent it reads as 0; see {@link #hasRate}.
     */
    public int rate() {
        return int32(8);
    }

    /**
     * Whether the message has Urgent.
     */
    public boolean hasUrgent() {
        return has(9);
    }

    /**
     * Urgent.
     *
     * <p>{@code BOOL}, tag 21 in versions 1..5. In the floating part.
     *
     * <p>When absent it reads as false; see {@link #hasUrgent}.
     */
    public boolean urgent() {
        return (uint16(9)) != 0;
    }

    /**
     * The number on the wire of {@link #urgent}: 0 or 1, or what a server sent instead.
     */
    public int urgentValue() {
        return uint16(9);
    }

    /**
     * Whether the message has DueAt.
     */
    public boolean hasDueAt() {
        return has(10);
    }

    /**
     * DueAt.
     *
     * <p>{@code TIME}, tag 22 in versions 1..5. In the floating part.
     *
     * <p>When absent it reads as 0; see {@link #hasDueAt}.
     */
    public long dueAt() {
        return uint32(10);
    }

    /**
     * Whether the message has Trend.
     */
    public boolean hasTrend() {
        return has(11);
    }

    /**
     * Trend.
     *
     * <p>{@code SHORT}, tag 23 in versions 1..5. In the floating part.
     *
     * <p>When absent it reads as 0; see {@link #hasTrend}.
     */
    public int trend() {
        return int16(11);
    }

    /**
     * Whether the message has Delta.
     */
    public boolean hasDelta() {
        return has(12);
    }

    /**
     * Delta.
     *
     * <p>{@code CHAR}, tag 24 in versions 1..5. In the floating part.
     *
     * <p>When absent it reads as 0; see {@link #hasDelta}.
     */
    public int delta() {
        return int8(12);
    }

    /**
     * Whether the message has Shade.
     */
    public boolean hasShade() {
        return has(13);
    }

    /**
     * Shade.
     *
     * <p>{@code UCHAR}, tag 25 in versions 1..5. In the floating part. Values: Colour.
     *
     * <p>When absent it reads as 0; see {@link #hasShade}.
     */
    public int shade() {
        return uint8(13);
    }

    /**
     * Whether the message has Extras.
     */
    public boolean hasExtras() {
        return has(14);
    }

    /**
     * Extras.
     *
     * <p>{@code USHORT}, tag 26 in versions 1..5. In the floating part. The guide prints Extra in versions 1..5.
     *
     * <p>When absent it reads as 0; see {@link #hasExtras}.
     */
    public int extras() {
        return uint16(14);
    }

    /**
     * Whether the message has Wide.
     */
    public boolean hasWide() {
        return has(15);
    }

    /**
     * Wide.
     *
     * <p>{@code STRING(300)}, tag 300 in versions 3..5. In the floating part.
     *
     * <p>When absent it reads as empty; see {@link #hasWide}.
     */
    public Text wide() {
        return text(15, wide);
    }

    /**
     * The cursor over Parts, before its first entry. It is the same at every call.
     */
    public Parts parts() {
        return group(parts, Parts.layout(version));
    }

    /**
     * The cursor over Pairs, before its first entry. It is the same at every call.
     */
    public Pairs pairs() {
        return group(pairs, Pairs.layout(version));
    }

    /**
     * The cursor over Slots, before its first entry. It is the same at every call.
     */
    public Slots slots() {
        return group(slots, Slots.layout(version));
    }

    private void append0(StringBuilder out) {
        name(out, "InvokeID").append(invokeID());
        name(out, "OrderID").append(orderID());
        name(out, "Rush").append(rush());
        name(out, "Balance").append(balance());
        name(out, "Shift").append(shift());
        name(out, "Level").append(level());
        name(out, "Grade").append(grade());
        symbol(out, "PaintColour", paintColour(), Colour.nameOf(paintColour(), version));
        name(out, "Options").append(options());
        Option.appendNames(out, options(), version);
        name(out, "OrderedAt").append(orderedAt());
        name(out, "NumParts").append(numParts());
        name(out, "NumPairs").append(numPairs());
        name(out, "NumSlots").append(numSlots());
        name(out, "Reserved");
        reserved().appendTo(out);
        if (hasCode()) {
            name(out, "Code");
            code().appendQuoted(out);
        }
        if (hasComment()) {
            name(out, "Comment");
            comment().appendQuoted(out);
        }
        if (hasNumWeights()) {
            name(out, "NumWeights").append(numWeights());
        }
        if (hasWeights()) {
            name(out, "Weights");
            weights().appendTo(out);
        }
        if (hasRate()) {
            name(out, "Rate").append(rate());
        }
        if (hasUrgent()) {
            name(out, "Urgent").append(urgent());
        }
        if (hasDueAt()) {
            name(out, "DueAt").append(dueAt());
        }
        if (hasTrend()) {
            name(out, "Trend").append(trend());
        }
        if (hasDelta()) {
            name(out, "Delta").append(delta());
        }
        if (hasShade()) {
            symbol(out, "Shade", shade(), Colour.nameOf(shade(), version));
        }
        if (hasExtras()) {
            name(out, "Extras").append(extras());
        }
        if (hasWide()) {
            name(out, "Wide");
            wide().appendQuoted(out);
        }
        group(partsPrinter, Parts.layout(version));
        while (partsPrinter.next()) {
            name(out, "Parts").append('{');
            if (partsPrinter.hasPartName()) {
                name(out, "PartName");
                partsPrinter.partName().appendQuoted(out);
            }
            if (partsPrinter.hasPartSize()) {
                name(out, "PartSize").append(partsPrinter.partSize());
            }
            out.append('}');
        }
        group(pairsPrinter, Pairs.layout(version));
        while (pairsPrinter.next()) {
            name(out, "Pairs").append('{');
            if (pairsPrinter.hasPair()) {
                name(out, "Pair");
                pairsPrinter.pair().appendTo(out);
            }
            out.append('}');
        }
        group(slotsPrinter, Slots.layout(version));
        while (slotsPrinter.next()) {
            name(out, "Slots").append('{');
            if (slotsPrinter.hasSlot()) {
                name(out, "Slot");
                slotsPrinter.slot().appendTo(out);
            }
            out.append('}');
        }
    }

    @Override
    protected void appendFields(StringBuilder out) {
        append0(out);
    }

    /**
     * Walks over the entries of Parts. The parts of the order.
     *
     * <p>Counted by NumParts.
     */
    public static final class Parts extends FloatingGroup {
        private static final String[] FIELDS = {"", "PartName", "PartSize"};

        private static final FloatingLayout LAYOUT_3 = new FloatingLayout(2, 2, 2, 1, FloatingLayout.TEXT, 3, 2, 2);

        private static final FloatingLayout LAYOUT_1 = new FloatingLayout(1, 1, 2, 1, FloatingLayout.TEXT, 3, 2, 2);

        private final Text partName = new Text();

        private Parts() {
            super(0, FIELDS);
        }

        private static FloatingLayout layout(int version) {
            if (version >= 3) {
                return LAYOUT_3;
            }
            return LAYOUT_1;
        }

        /**
         * Whether the entry has PartName.
         */
        public boolean hasPartName() {
            return has(1);
        }

        /**
         * PartName.
         *
         * <p>{@code STRING(10)}, tag 2 in versions 1..5. In the floating part.
         *
         * <p>When absent it reads as empty; see {@link #hasPartName}.
         */
        public Text partName() {
            return text(1, partName);
        }

        /**
         * Whether the entry has PartSize.
         */
        public boolean hasPartSize() {
            return has(2);
        }

        /**
         * PartSize.
         *
         * <p>{@code USHORT}, tag 3 in versions 1..5. In the floating part.
         *
         * <p>When absent it reads as 0; see {@link #hasPartSize}.
         */
        public int partSize() {
            return uint16(2);
        }
    }

    /**
     * Walks over the entries of Pairs.
     *
     * <p>Counted by NumPairs.
     */
    public static final class Pairs extends FloatingGroup {
        private static final String[] FIELDS = {"", "Pair"};

        private static final FloatingLayout LAYOUT_3 = new FloatingLayout(2, 2, 4, 1, FloatingLayout.BYTES);

        private static final FloatingLayout LAYOUT_1 = new FloatingLayout(1, 1, 4, 1, FloatingLayout.BYTES);

        private final PairView pair = new PairView();

        private Pairs() {
            super(0, FIELDS);
        }

        private static FloatingLayout layout(int version) {
            if (version >= 3) {
                return LAYOUT_3;
            }
            return LAYOUT_1;
        }

        /**
         * Whether the entry has Pair.
         */
        public boolean hasPair() {
            return has(1);
        }

        /**
         * Pair.
         *
         * <p>{@code PAIR}, tag 4 in versions 1..5. In the floating part.
         *
         * <p>When absent it reads as empty; see {@link #hasPair}.
         */
        public PairView pair() {
            return composite(1, pair);
        }
    }

    /**
     * Walks over the entries of Slots.
     *
     * <p>Counted by NumSlots.
     */
    public static final class Slots extends FloatingGroup {
        private static final String[] FIELDS = {"", "Slot"};

        private static final FloatingLayout LAYOUT_3 = new FloatingLayout(2, 2, 5, 1, FloatingLayout.BYTES);

        private static final FloatingLayout LAYOUT_1 = new FloatingLayout(1, 1, 5, 1, FloatingLayout.BYTES);

        private final SlotView slot = new SlotView();

        private Slots() {
            super(0, FIELDS);
        }

        private static FloatingLayout layout(int version) {
            if (version >= 3) {
                return LAYOUT_3;
            }
            return LAYOUT_1;
        }

        /**
         * Whether the entry has Slot.
         */
        public boolean hasSlot() {
            return has(1);
        }

        /**
         * Slot.
         *
         * <p>{@code SLOT}, tag 5 in versions 1..5. In the floating part.
         *
         * <p>When absent it reads as empty; see {@link #hasSlot}.
         */
        public SlotView slot() {
            return composite(1, slot);
        }
    }
}
