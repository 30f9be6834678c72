// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.TextEncoding;
import org.ctiwire.runtime.Wire;

/**
 * Writes FAILURE_CONF: Refuses a request.
 *
 * <p>Message number 7 in versions 1..5. Guide: Specimen guide, chapter 1.
 */
public final class FailureConfEncoder extends MessageEncoder {
    /**
     * Makes an encoder; wrap it on an array before writing.
     */
    public FailureConfEncoder() {
        super(0);
    }

    @Override
    public String messageName() {
        return "FAILURE_CONF";
    }

    /**
     * Chooses how texts become bytes, for this and later messages; US-ASCII until then.
     *
     * @param encoding the session's character set
     * @return this encoder
     */
    public FailureConfEncoder textEncoding(TextEncoding encoding) {
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
    public FailureConfEncoder wrap(byte[] buffer, int offset, int version) {
        if (!(version >= 1 && version <= 5)) {
            throw notInVersion(version);
        }
        start(buffer, offset, version, 8, version >= 3 ? 10 : 8, 1000);
        floatingHeader(version >= 3 ? 2 : 1, version >= 3 ? 2 : 1);
        return this;
    }

    /**
     * Set by the client; the confirmation returns it.
     *
     * <p>{@code UINT} in versions 1..5. Byte 0 of the fixed part.
     */
    public FailureConfEncoder invokeID(long value) {
        Wire.put32(buffer, body + 0, unsigned("InvokeID", value, 4294967295L));
        return this;
    }

    /**
     * Why.
     *
     * <p>{@code UINT} in versions 1..2. Byte 4 of the fixed part. Values: Reason.
     */
    public FailureConfEncoder status(long value) {
        since("Status", 1, 2);
        Wire.put32(buffer, body + 4, unsigned("Status", value, 4294967295L));
        return this;
    }

    /**
     * Why.
     *
     * <p>{@code USHORT} in versions 3..5. Byte 4 of the fixed part. Values: Reason.
     */
    public FailureConfEncoder failureCode(int value) {
        since("FailureCode", 3, 5);
        Wire.put16(buffer, body + 4, unsigned("FailureCode", value, 65535L));
        return this;
    }

    /**
     * Detail.
     *
     * <p>{@code UINT} in versions 3..5. Byte 6 of the fixed part.
     */
    public FailureConfEncoder detail(long value) {
        since("Detail", 3, 5);
        Wire.put32(buffer, body + 6, unsigned("Detail", value, 4294967295L));
        return this;
    }

    @Override
    public int finish() {
        Wire.put32(buffer, messageOffset + 0, bodyLength());
        Wire.put32(buffer, messageOffset + 4, 7L);
        return messageLength();
    }
}
