// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import java.util.Objects;
import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.GroupEncoder;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.TextEncoding;
import org.ctiwire.runtime.Wire;

/**
 * Writes ORDER_REQ: Orders paint.
 *
 * <p>Message number 10 in versions 1..5. Guide: Specimen guide, chapter 2.
 */
public final class OrderReqEncoder extends MessageEncoder {
    private int numParts;

    private int numPartsAt;

    private int numPairs;

    private int numPairsAt;

    private int numSlots;

    private int numSlotsAt;

    private int numWeights;

    private int numWeightsAt;

    private int remarksSpent;

    private final Parts parts = new Parts(this);

    /**
     * Makes an encoder; wrap it on an array before writing.
     */
    public OrderReqEncoder() {
        super(15);
    }

    @Override
    public String messageName() {
        return "ORDER_REQ";
    }

    /**
     * Chooses how texts become bytes, for this and later messages; US-ASCII until then.
     *
     * @param encoding the session's character set
     * @return this encoder
     */
    public OrderReqEncoder textEncoding(TextEncoding encoding) {
        chooseTextEncoding(encoding);
        return this;
    }

    /**
     * Starts a message: every fixed field is zero, the floating part empty.
     *
     * @param buffer  the array to write
     * @param offset  where the header starts
     * @param version the protocol version of the session
     * @return this encoder
     * @throws EncodingException if the version does not have this message, or the array ends before its fixed part
     */
    @Override
    public OrderReqEncoder wrap(byte[] buffer, int offset, int version) {
        if (!(version >= 1 && version <= 5)) {
            throw notInVersion(version);
        }
        start(buffer, offset, version, 8, version >= 2 ? 48 : 42, 1000);
        floatingHeader(version >= 3 ? 2 : 1, version >= 3 ? 2 : 1);
        numParts = 0;
        numPartsAt = -1;
        numPairs = 0;
        numPairsAt = -1;
        numSlots = 0;
        numSlotsAt = -1;
        numWeights = 0;
        numWeightsAt = -1;
        remarksSpent = 0;
        restart(parts);
        return this;
    }

    private void openNumParts() {
        numPartsAt = body + 28;
    }

    private void addNumParts() {
        if (numPartsAt < 0) {
            openNumParts();
        }
        numParts++;
        if (numPartsAt > 0) {
            count("NumParts", numPartsAt, 2, numParts);
        }
    }

    private void openNumPairs() {
        numPairsAt = body + 30;
    }

    private void addNumPairs() {
        if (numPairsAt < 0) {
            openNumPairs();
        }
        numPairs++;
        if (numPairsAt > 0) {
            count("NumPairs", numPairsAt, 2, numPairs);
        }
    }

    private void openNumSlots() {
        numSlotsAt = body + 32;
    }

    private void addNumSlots() {
        if (numSlotsAt < 0) {
            openNumSlots();
        }
        numSlots++;
        if (numSlotsAt > 0) {
            count("NumSlots", numSlotsAt, 2, numSlots);
        }
    }

    private void openNumWeights() {
        once(6, "NumWeights");
        numWeightsAt = openCounter("NumWeights", 6, 2);
    }

    private void setNumWeights(String array, int count) {
        if (numWeightsAt >= 0) {
            sameCount(array, numWeights, count);
        }
        if (numWeightsAt < 0) {
            openNumWeights();
        }
        numWeights = count;
        if (numWeightsAt > 0) {
            count("NumWeights", numWeightsAt, 2, numWeights);
        }
    }

    /**
     * Set by the client; the confirmation returns it.
     *
     * <p>{@code UINT} in versions 1..5. Byte 0 of the fixed part.
     */
    public OrderReqEncoder invokeID(long value) {
        Wire.put32(buffer, body + 0, unsigned("InvokeID", value, 4294967295L));
        return this;
    }

    /**
     * Names an order.
     *
     * <p>{@code UINT} in versions 1..5. Byte 4 of the fixed part. 4294967295: NO_ORDER.
     */
    public OrderReqEncoder orderID(long value) {
        Wire.put32(buffer, body + 4, unsigned("OrderID", value, 4294967295L));
        return this;
    }

    /**
     * Rush.
     *
     * <p>{@code BOOL} in versions 1..5. Byte 8 of the fixed part.
     */
    public OrderReqEncoder rush(boolean value) {
        Wire.put16(buffer, body + 8, unsigned("Rush", value ? 1 : 0, 65535L));
        return this;
    }

    /**
     * Rush.
     *
     * <p>{@code BOOL} in versions 1..5. Byte 8 of the fixed part.
     */
    public OrderReqEncoder rushValue(int value) {
        Wire.put16(buffer, body + 8, unsigned("Rush", value, 65535L));
        return this;
    }

    /**
     * Balance.
     *
     * <p>{@code INT} in versions 1..5. Byte 10 of the fixed part.
     */
    public OrderReqEncoder balance(int value) {
        Wire.put32(buffer, body + 10, inRange("Balance", value, -2147483648L, 2147483647L));
        return this;
    }

    /**
     * Shift.
     *
     * <p>{@code SHORT} in versions 1..5. Byte 14 of the fixed part.
     */
    public OrderReqEncoder shift(int value) {
        Wire.put16(buffer, body + 14, inRange("Shift", value, -32768L, 32767L));
        return this;
    }

    /**
     * Level.
     *
     * <p>{@code CHAR} in versions 1..5. Byte 16 of the fixed part.
     */
    public OrderReqEncoder level(int value) {
        Wire.put8(buffer, body + 16, inRange("Level", value, -128L, 127L));
        return this;
    }

    /**
     * Grade.
     *
     * <p>{@code UCHAR} in versions 1..5. Byte 17 of the fixed part.
     */
    public OrderReqEncoder grade(int value) {
        Wire.put8(buffer, body + 17, unsigned("Grade", value, 255L));
        return this;
    }

    /**
     * PaintColour.
     *
     * <p>{@code USHORT} in versions 1..5. Byte 18 of the fixed part. Values: Colour.
     */
    public OrderReqEncoder paintColour(int value) {
        Wire.put16(buffer, body + 18, unsigned("PaintColour", value, 65535L));
        return this;
    }

    /**
     * Options.
     *
     * <p>{@code UINT} in versions 1..5. Byte 20 of the fixed part. Values: Option.
     */
    public OrderReqEncoder options(long value) {
        Wire.put32(buffer, body + 20, unsigned("Options", value, 4294967295L));
        return this;
    }

    /**
     * OrderedAt.
     *
     * <p>{@code TIME} in versions 1..5. Byte 24 of the fixed part.
     */
    public OrderReqEncoder orderedAt(long value) {
        Wire.put32(buffer, body + 24, unsigned("OrderedAt", value, 4294967295L));
        return this;
    }

    /**
     * Zero.
     *
     * <p>{@code UNSPEC(8)} in versions 1..5. Byte 34 of the fixed part.
     *
     * @throws IndexOutOfBoundsException if the source does not have that range; nothing has changed then
     */
    public OrderReqEncoder reserved(byte[] source, int offset, int length) {
        putFixedBytes("Reserved", body + 34, 8, source, offset, length);
        return this;
    }

    /**
     * Code.
     *
     * <p>{@code STRING(6)} in versions 2..5. Byte 42 of the fixed part.
     */
    public OrderReqEncoder code(CharSequence value) {
        since("Code", 2, 5);
        putFixedText("Code", body + 42, 6, value);
        return this;
    }

    /**
     * Free text of the customer.
     *
     * <p>{@code STRING(20)}, tag 1 in versions 1..3. {@code STRING(40)}, tag 1 in versions 4..5. In the floating part. Guide: Specimen guide, chapter 3.
     */
    public OrderReqEncoder comment(CharSequence value) {
        once(1, "Comment");
        putText("Comment", 1, version >= 4 ? 40 : 20, value);
        return this;
    }

    /**
     * Free text of the customer.
     *
     * <p>{@code STRING(20)}, tag 1 in versions 1..3. {@code STRING(40)}, tag 1 in versions 4..5. In the floating part. Guide: Specimen guide, chapter 3.
     *
     * <p>From the bytes of a text, without its NUL.
     *
     * @throws IndexOutOfBoundsException if the source does not have that range; nothing has changed then
     */
    public OrderReqEncoder comment(byte[] source, int offset, int length) {
        putText(1, "Comment", 1, version >= 4 ? 40 : 20, source, offset, length);
        return this;
    }

    /**
     * Grams.
     *
     * <p>{@code UINT[NumWeights]}, tag 7 in versions 1..5. In the floating part.
     *
     * @throws IndexOutOfBoundsException if the source does not have that range; nothing has changed then
     */
    public OrderReqEncoder weights(long[] source, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, source.length);
        once(7, "Weights");
        setNumWeights("Weights", count);
        putNumbers("Weights", 7, 4, 0L, 4294967295L, source, offset, count);
        return this;
    }

    /**
     * Rate.
     *
     * <p>{@code INT}, tag 20 in versions 1..5. In the floating part. Seen from version 2 on; older versions are not known.
     */
    public OrderReqEncoder rate(int value) {
        once(8, "Rate");
        putInteger("Rate", 20, 4, inRange("Rate", value, -2147483648L, 2147483647L));
        return this;
    }

    /**
     * Urgent.
     *
     * <p>{@code BOOL}, tag 21 in versions 1..5. In the floating part.
     */
    public OrderReqEncoder urgent(boolean value) {
        once(9, "Urgent");
        putInteger("Urgent", 21, 2, unsigned("Urgent", value ? 1 : 0, 65535L));
        return this;
    }

    /**
     * Urgent.
     *
     * <p>{@code BOOL}, tag 21 in versions 1..5. In the floating part.
     */
    public OrderReqEncoder urgentValue(int value) {
        once(9, "Urgent");
        putInteger("Urgent", 21, 2, unsigned("Urgent", value, 65535L));
        return this;
    }

    /**
     * DueAt.
     *
     * <p>{@code TIME}, tag 22 in versions 1..5. In the floating part.
     */
    public OrderReqEncoder dueAt(long value) {
        once(10, "DueAt");
        putInteger("DueAt", 22, 4, unsigned("DueAt", value, 4294967295L));
        return this;
    }

    /**
     * Trend.
     *
     * <p>{@code SHORT}, tag 23 in versions 1..5. In the floating part.
     */
    public OrderReqEncoder trend(int value) {
        once(11, "Trend");
        putInteger("Trend", 23, 2, inRange("Trend", value, -32768L, 32767L));
        return this;
    }

    /**
     * Delta.
     *
     * <p>{@code CHAR}, tag 24 in versions 1..5. In the floating part.
     */
    public OrderReqEncoder delta(int value) {
        once(12, "Delta");
        putInteger("Delta", 24, 1, inRange("Delta", value, -128L, 127L));
        return this;
    }

    /**
     * Shade.
     *
     * <p>{@code UCHAR}, tag 25 in versions 1..5. In the floating part. Values: Colour.
     */
    public OrderReqEncoder shade(int value) {
        once(13, "Shade");
        putInteger("Shade", 25, 1, unsigned("Shade", value, 255L));
        return this;
    }

    /**
     * Extras.
     *
     * <p>{@code USHORT}, tag 26 in versions 1..5. In the floating part. The guide prints Extra in versions 1..5.
     */
    public OrderReqEncoder extras(int value) {
        once(14, "Extras");
        putInteger("Extras", 26, 2, unsigned("Extras", value, 65535L));
        return this;
    }

    /**
     * Wide.
     *
     * <p>{@code STRING(300)}, tag 300 in versions 3..5. In the floating part.
     */
    public OrderReqEncoder wide(CharSequence value) {
        since("Wide", 3, 5);
        once(15, "Wide");
        putText("Wide", 300, 300, value);
        return this;
    }

    /**
     * Wide.
     *
     * <p>{@code STRING(300)}, tag 300 in versions 3..5. In the floating part.
     *
     * <p>From the bytes of a text, without its NUL.
     *
     * @throws IndexOutOfBoundsException if the source does not have that range; nothing has changed then
     */
    public OrderReqEncoder wide(byte[] source, int offset, int length) {
        since("Wide", 3, 5);
        putText(15, "Wide", 300, 300, source, offset, length);
        return this;
    }

    /**
     * Pair.
     *
     * <p>{@code PAIR}, tag 4 in versions 1..5. In the floating part.
     *
     * <p>Adds an entry; its counter is kept.
     */
    public OrderReqEncoder pair(CharSequence name, CharSequence value) {
        addNumPairs();
        int size = textSize("Pair.name", 20, name) + textSize("Pair.value", 30, value);
        int at = startComposite("Pair", 4, size, 2, 40);
        at = putMember(at, name);
        at = putMember(at, value);
        remarksSpent = spend("Pair", "Remarks", 60, remarksSpent);
        return this;
    }

    /**
     * Slot.
     *
     * <p>{@code SLOT}, tag 5 in versions 1..5. In the floating part.
     *
     * <p>Adds an entry; its counter is kept.
     */
    public OrderReqEncoder slot(long index, CharSequence name, CharSequence value) {
        addNumSlots();
        limit("Slots", numSlots, 3);
        inRange("Slot.index", index, 0L, 255L);
        int size = 1 + textSize("Slot.name", 20, name) + textSize("Slot.value", 30, value);
        int at = startComposite("Slot", 5, size, 3, 51);
        at = putMember(at, 1, index);
        at = putMember(at, name);
        at = putMember(at, value);
        remarksSpent = spend("Slot", "Remarks", 60, remarksSpent);
        return this;
    }

    /**
     * Writes entries of Parts.
     *
     * @return their encoder, the same at every call
     */
    public Parts parts() {
        return parts;
    }

    /**
     * What pairs and slots take together.
     *
     * <p>Pair, Slot take at most 60 bytes of data together, the NUL behind each text counted.
     *
     * @return how many are left
     */
    public int remarksLeft() {
        return 60 - remarksSpent;
    }

    @Override
    public int finish() {
        Wire.put32(buffer, messageOffset + 0, bodyLength());
        Wire.put32(buffer, messageOffset + 4, 10L);
        return messageLength();
    }

    /**
     * Writes the entries of Parts: {@link #add} starts each.
     */
    public final class Parts extends GroupEncoder {
        private Parts(MessageEncoder message) {
            super(message, 2);
        }

        /**
         * Starts an entry; at most 4.
         *
         * @return this encoder
         */
        public Parts add() {
            limit("Parts", nextEntry(), 4);
            addNumParts();
            return this;
        }

        /**
         * PartName.
         *
         * <p>{@code STRING(10)}, tag 2 in versions 1..5. In the floating part.
         */
        public Parts partName(CharSequence value) {
            inEntry("PartName");
            once(1, "PartName");
            putText("PartName", 2, 10, value);
            return this;
        }

        /**
         * PartName.
         *
         * <p>{@code STRING(10)}, tag 2 in versions 1..5. In the floating part.
         *
         * <p>From the bytes of a text, without its NUL.
         *
         * @throws IndexOutOfBoundsException if the source does not have that range; nothing has changed then
         */
        public Parts partName(byte[] source, int offset, int length) {
            Objects.checkFromIndexSize(offset, length, source.length);
            inEntry("PartName");
            once(1, "PartName");
            putText("PartName", 2, 10, source, offset, length);
            return this;
        }

        /**
         * PartSize.
         *
         * <p>{@code USHORT}, tag 3 in versions 1..5. In the floating part.
         */
        public Parts partSize(int value) {
            inEntry("PartSize");
            once(2, "PartSize");
            putInteger("PartSize", 3, 2, unsigned("PartSize", value, 65535L));
            return this;
        }

        /**
         * Goes back to the encoder around the entries.
         *
         * @return that encoder
         */
        public OrderReqEncoder end() {
            return OrderReqEncoder.this;
        }
    }
}
