// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.TextEncoding;
import org.ctiwire.runtime.Wire;

/**
 * Writes RING_CONF: Somebody comes.
 *
 * <p>Message number 34 in versions 1..5. Guide: Specimen guide, chapter 1.
 */
public final class RingConfEncoder extends MessageEncoder {
    /**
     * Makes an encoder; wrap it on an array before writing.
     */
    public RingConfEncoder() {
        super(1);
    }

    @Override
    public String messageName() {
        return "RING_CONF";
    }

    /**
     * Chooses how texts become bytes, for this and later messages; US-ASCII until then.
     *
     * @param encoding the session's character set
     * @return this encoder
     */
    public RingConfEncoder textEncoding(TextEncoding encoding) {
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
    public RingConfEncoder wrap(byte[] buffer, int offset, int version) {
        if (!(version >= 1 && version <= 5)) {
            throw notInVersion(version);
        }
        start(buffer, offset, version, 8, 4, 1000);
        floatingHeader(version >= 3 ? 2 : 1, version >= 3 ? 2 : 1);
        return this;
    }

    /**
     * Set by the client; the confirmation returns it.
     *
     * <p>{@code UINT} in versions 1..5. Byte 0 of the fixed part.
     */
    public RingConfEncoder invokeID(long value) {
        Wire.put32(buffer, body + 0, unsigned("InvokeID", value, 4294967295L));
        return this;
    }

    /**
     * Free text of the customer.
     *
     * <p>{@code STRING(20)}, tag 1 in versions 1..5. In the floating part.
     */
    public RingConfEncoder comment(CharSequence value) {
        once(1, "Comment");
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
    public RingConfEncoder comment(byte[] source, int offset, int length) {
        putText(1, "Comment", 1, 20, source, offset, length);
        return this;
    }

    @Override
    public int finish() {
        Wire.put32(buffer, messageOffset + 0, bodyLength());
        Wire.put32(buffer, messageOffset + 4, 34L);
        return messageLength();
    }
}
