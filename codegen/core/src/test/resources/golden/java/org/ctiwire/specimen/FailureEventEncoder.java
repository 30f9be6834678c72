// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.TextEncoding;
import org.ctiwire.runtime.Wire;

/**
 * Writes FAILURE_EVENT: Tells that the server gives up.
 *
 * <p>Message number 8 in versions 1..5. Guide: Specimen guide, chapter 1.
 */
public final class FailureEventEncoder extends MessageEncoder {
    /**
     * Makes an encoder; wrap it on an array before writing.
     */
    public FailureEventEncoder() {
        super(0);
    }

    @Override
    public String messageName() {
        return "FAILURE_EVENT";
    }

    /**
     * Chooses how texts become bytes, for this and later messages; US-ASCII until then.
     *
     * @param encoding the session's character set
     * @return this encoder
     */
    public FailureEventEncoder textEncoding(TextEncoding encoding) {
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
    public FailureEventEncoder wrap(byte[] buffer, int offset, int version) {
        if (!(version >= 1 && version <= 5)) {
            throw notInVersion(version);
        }
        start(buffer, offset, version, 8, 4, 1000);
        floatingHeader(version >= 3 ? 2 : 1, version >= 3 ? 2 : 1);
        return this;
    }

    /**
     * Why.
     *
     * <p>{@code UINT} in versions 1..5. Byte 0 of the fixed part. Values: Reason.
     */
    public FailureEventEncoder status(long value) {
        Wire.put32(buffer, body + 0, unsigned("Status", value, 4294967295L));
        return this;
    }

    @Override
    public int finish() {
        Wire.put32(buffer, messageOffset + 0, bodyLength());
        Wire.put32(buffer, messageOffset + 4, 8L);
        return messageLength();
    }
}
