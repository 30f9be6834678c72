// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import java.nio.ByteBuffer;
import org.ctiwire.runtime.FloatingGroup;
import org.ctiwire.runtime.FloatingLayout;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.Numbers;
import org.ctiwire.runtime.Text;
import org.ctiwire.runtime.Wire;

/**
 * Reads STOCK_EVENT: Lists what is in stock.
 *
 * <p>Message number 12 in versions 1..2, 13 in versions 3..5. Guide: Specimen guide, chapter 1.
 */
public final class StockEventDecoder extends MessageDecoder {
    private static final String[] FIELDS = {"", "RecordType", "Comment", "Shade", "NumWeights", "Weights"};

    private static final FloatingLayout LAYOUT_3 = new FloatingLayout(2, 2, 8, 1, 2, 1, 2, FloatingLayout.TEXT, 25, 3, 1, 6, 4, 2, 7, 5, FloatingLayout.BYTES);

    private static final FloatingLayout LAYOUT_1 = new FloatingLayout(1, 1, 8, 1, 2, 1, 2, FloatingLayout.TEXT, 25, 3, 1, 6, 4, 2, 7, 5, FloatingLayout.BYTES);

    private final Stock stock = new Stock();

    private final Stock stockPrinter = new Stock();

    /**
     * Makes a decoder; wrap it on a message before reading.
     */
    public StockEventDecoder() {
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
        return "STOCK_EVENT";
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
    public StockEventDecoder wrap(byte[] buffer, int offset, int length, int version) {
        if (version >= 1 && version <= 5 && isMessage(buffer, offset, length, 8, 2, version >= 3 ? 13L : 12L)) {
            layOut(buffer, offset, length, version, 8, 2, layout(version));
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
        checkType("MessageType", 4, Wire.uint32(buffer, offset + 4), version >= 3 ? 13L : 12L);
        layOut(8, 2, layout(version));
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
    public StockEventDecoder wrap(ByteBuffer buffer, int offset, int length, int version) {
        return wrap(arrayOf(buffer, offset, length), arrayOffset(buffer, offset), length, version);
    }

    @Override
    protected void findCutField() {
        requireField("NumRecords", 0, 2);
    }

    /**
     * NumRecords.
     *
     * <p>{@code USHORT} in versions 1..5. Byte 0 of the fixed part.
     */
    public int numRecords() {
        return Wire.uint16(buffer, body + 0);
    }

    /**
     * The cursor over Stock, before its first entry. It is the same at every call.
     */
    public Stock stock() {
        return group(stock, Stock.layout(version));
    }

    private void append0(StringBuilder out) {
        name(out, "NumRecords").append(numRecords());
        group(stockPrinter, Stock.layout(version));
        while (stockPrinter.next()) {
            name(out, "Stock").append('{');
            if (stockPrinter.hasRecordType()) {
                name(out, "RecordType").append(stockPrinter.recordType());
            }
            if (stockPrinter.hasComment()) {
                name(out, "Comment");
                stockPrinter.comment().appendQuoted(out);
            }
            if (stockPrinter.hasShade()) {
                symbol(out, "Shade", stockPrinter.shade(), Colour.nameOf(stockPrinter.shade(), version));
            }
            if (stockPrinter.hasNumWeights()) {
                name(out, "NumWeights").append(stockPrinter.numWeights());
            }
            if (stockPrinter.hasWeights()) {
                name(out, "Weights");
                stockPrinter.weights().appendTo(out);
            }
            out.append('}');
        }
    }

    @Override
    protected void appendFields(StringBuilder out) {
        append0(out);
    }

    /**
     * Walks over the entries of Stock. One for each paint.
     *
     * <p>Counted by NumRecords.
     */
    public static final class Stock extends FloatingGroup {
        private static final String[] FIELDS = {"", "RecordType", "Comment", "Shade", "NumWeights", "Weights"};

        private static final FloatingLayout LAYOUT_3 = new FloatingLayout(2, 2, 8, 1, 2, 1, 2, FloatingLayout.TEXT, 25, 3, 1, 6, 4, 2, 7, 5, FloatingLayout.BYTES);

        private static final FloatingLayout LAYOUT_1 = new FloatingLayout(1, 1, 8, 1, 2, 1, 2, FloatingLayout.TEXT, 25, 3, 1, 6, 4, 2, 7, 5, FloatingLayout.BYTES);

        private final Text comment = new Text();

        private final Numbers weights = new Numbers(4, false);

        private Stock() {
            super(1, FIELDS);
        }

        private static FloatingLayout layout(int version) {
            if (version >= 3) {
                return LAYOUT_3;
            }
            return LAYOUT_1;
        }

        /**
         * Whether the entry has RecordType.
         */
        public boolean hasRecordType() {
            return has(1);
        }

        /**
         * 1 adds, 2 removes.
         *
         * <p>{@code USHORT}, tag 8 in versions 1..5. In the floating part.
         *
         * <p>When absent it reads as 0; see {@link #hasRecordType}.
         */
        public int recordType() {
            return uint16(1);
        }

        /**
         * Whether the entry has Comment.
         */
        public boolean hasComment() {
            return has(2);
        }

        /**
         * Free text of the customer.
         *
         * <p>{@code STRING(20)}, tag 1 in versions 1..5. In the floating part.
         *
         * <p>When absent it reads as empty; see {@link #hasComment}.
         */
        public Text comment() {
            return text(2, comment);
        }

        /**
         * Whether the entry has Shade.
         */
        public boolean hasShade() {
            return has(3);
        }

        /**
         * Shade.
         *
         * <p>{@code UCHAR}, tag 25 in versions 1..5. In the floating part. Values: Colour.
         *
         * <p>When absent it reads as 0; see {@link #hasShade}.
         */
        public int shade() {
            return uint8(3);
        }

        /**
         * Whether the entry has NumWeights.
         */
        public boolean hasNumWeights() {
            return has(4);
        }

        /**
         * Counts the weights.
         *
         * <p>{@code USHORT}, tag 6 in versions 1..5. In the floating part.
         *
         * <p>When absent it reads as 0; see {@link #hasNumWeights}.
         */
        public int numWeights() {
            return uint16(4);
        }

        /**
         * Whether the entry has Weights.
         */
        public boolean hasWeights() {
            return has(5);
        }

        /**
         * Grams.
         *
         * <p>{@code UINT[NumWeights]}, tag 7 in versions 1..5. In the floating part.
         *
         * <p>When absent it reads as empty; see {@link #hasWeights}.
         */
        public Numbers weights() {
            return numbers(5, weights);
        }
    }
}
