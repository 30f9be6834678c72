// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.TextEncoding;
import org.ctiwire.runtime.Wire;

/**
 * Writes CANCEL_REQ: Takes an order back.
 *
 * <p>Message number 30 in versions 1..5. Guide: Specimen guide, chapter 1.
 */
public final class CancelReqEncoder extends MessageEncoder {
    /**
     * Makes an encoder; wrap it on an array before writing.
     */
    public CancelReqEncoder() {
        super(0);
    }

    @Override
    public String messageName() {
        return "CANCEL_REQ";
    }

    /**
     * Chooses how texts become bytes, for this and later messages; US-ASCII until then.
     *
     * @param encoding the session's character set
     * @return this encoder
     */
    public CancelReqEncoder textEncoding(TextEncoding encoding) {
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
    public CancelReqEncoder wrap(byte[] buffer, int offset, int version) {
        if (!(version >= 1 && version <= 5)) {
            throw notInVersion(version);
        }
        start(buffer, offset, version, 8, version >= 3 ? 8 : 6, 1000);
        floatingHeader(version >= 3 ? 2 : 1, version >= 3 ? 2 : 1);
        return this;
    }

    /**
     * Ticket.
     *
     * <p>{@code UINT} in versions 1..5. Byte 0 of the fixed part.
     */
    public CancelReqEncoder ticket(long value) {
        Wire.put32(buffer, body + 0, unsigned("Ticket", value, 4294967295L));
        return this;
    }

    /**
     * Set by the client; the confirmation returns it.
     *
     * <p>{@code USHORT} in versions 1..2. {@code UINT} in versions 3..5. Byte 4 of the fixed part.
     */
    public CancelReqEncoder invokeID(long value) {
        Wire.putInteger(buffer, body + 4, version >= 3 ? 4 : 2, unsigned("InvokeID", value, version >= 3 ? 4294967295L : 65535L));
        return this;
    }

    @Override
    public int finish() {
        Wire.put32(buffer, messageOffset + 0, bodyLength());
        Wire.put32(buffer, messageOffset + 4, 30L);
        return messageLength();
    }
}
