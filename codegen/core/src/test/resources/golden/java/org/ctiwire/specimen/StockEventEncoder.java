// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import java.util.Objects;
import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.GroupEncoder;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.TextEncoding;
import org.ctiwire.runtime.Wire;

/**
 * Writes STOCK_EVENT: Lists what is in stock.
 *
 * <p>Message number 12 in versions 1..2, 13 in versions 3..5. Guide: Specimen guide, chapter 1.
 */
public final class StockEventEncoder extends MessageEncoder {
    private int numRecords;

    private int numRecordsAt;

    private final Stock stock = new Stock(this);

    /**
     * Makes an encoder; wrap it on an array before writing.
     */
    public StockEventEncoder() {
        super(5);
    }

    @Override
    public String messageName() {
        return "STOCK_EVENT";
    }

    /**
     * Chooses how texts become bytes, for this and later messages; US-ASCII until then.
     *
     * @param encoding the session's character set
     * @return this encoder
     */
    public StockEventEncoder textEncoding(TextEncoding encoding) {
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
    public StockEventEncoder wrap(byte[] buffer, int offset, int version) {
        if (!(version >= 1 && version <= 5)) {
            throw notInVersion(version);
        }
        start(buffer, offset, version, 8, 2, 1000);
        floatingHeader(version >= 3 ? 2 : 1, version >= 3 ? 2 : 1);
        numRecords = 0;
        numRecordsAt = -1;
        restart(stock);
        return this;
    }

    private void openNumRecords() {
        numRecordsAt = body + 0;
    }

    private void addNumRecords() {
        if (numRecordsAt < 0) {
            openNumRecords();
        }
        numRecords++;
        if (numRecordsAt > 0) {
            count("NumRecords", numRecordsAt, 2, numRecords);
        }
    }

    /**
     * Writes entries of Stock.
     *
     * @return their encoder, the same at every call
     */
    public Stock stock() {
        return stock;
    }

    @Override
    public int finish() {
        Wire.put32(buffer, messageOffset + 0, bodyLength());
        Wire.put32(buffer, messageOffset + 4, version >= 3 ? 13L : 12L);
        return messageLength();
    }

    /**
     * Writes the entries of Stock: {@link #add} starts each.
     */
    public final class Stock extends GroupEncoder {
        private int numWeights;

        private int numWeightsAt;

        private Stock(MessageEncoder message) {
            super(message, 5);
        }

        private void openNumWeights() {
            once(4, "NumWeights");
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
         * Starts an entry; at most 50.
         *
         * @return this encoder
         */
        public Stock add() {
            limit("Stock", nextEntry(), 50);
            addNumRecords();
            numWeights = 0;
            numWeightsAt = -1;
            return this;
        }

        /**
         * 1 adds, 2 removes.
         *
         * <p>{@code USHORT}, tag 8 in versions 1..5. In the floating part.
         */
        public Stock recordType(int value) {
            inEntry("RecordType");
            once(1, "RecordType");
            putInteger("RecordType", 8, 2, unsigned("RecordType", value, 65535L));
            return this;
        }

        /**
         * Free text of the customer.
         *
         * <p>{@code STRING(20)}, tag 1 in versions 1..5. In the floating part.
         */
        public Stock comment(CharSequence value) {
            opened(1, "RecordType", "Comment");
            once(2, "Comment");
            putText("Comment", 1, 20, value);
            return this;
        }

        /**
         * Free text of the customer.
         *
         * <p>{@code STRING(20)}, tag 1 in versions 1..5. In the floating part.
         *
         * <p>From the bytes of a text, without its NUL.
         *
         * @throws IndexOutOfBoundsException if the source does not have that range; nothing has changed then
         */
        public Stock comment(byte[] source, int offset, int length) {
            Objects.checkFromIndexSize(offset, length, source.length);
            opened(1, "RecordType", "Comment");
            once(2, "Comment");
            putText("Comment", 1, 20, source, offset, length);
            return this;
        }

        /**
         * Shade.
         *
         * <p>{@code UCHAR}, tag 25 in versions 1..5. In the floating part. Values: Colour.
         */
        public Stock shade(int value) {
            opened(1, "RecordType", "Shade");
            once(3, "Shade");
            putInteger("Shade", 25, 1, unsigned("Shade", value, 255L));
            return this;
        }

        /**
         * Grams.
         *
         * <p>{@code UINT[NumWeights]}, tag 7 in versions 1..5. In the floating part.
         *
         * @throws IndexOutOfBoundsException if the source does not have that range; nothing has changed then
         */
        public Stock weights(long[] source, int offset, int count) {
            Objects.checkFromIndexSize(offset, count, source.length);
            opened(1, "RecordType", "Weights");
            once(5, "Weights");
            setNumWeights("Weights", count);
            putNumbers("Weights", 7, 4, 0L, 4294967295L, source, offset, count);
            return this;
        }

        /**
         * Goes back to the encoder around the entries.
         *
         * @return that encoder
         */
        public StockEventEncoder end() {
            return StockEventEncoder.this;
        }
    }
}
