// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.TextEncoding;
import org.ctiwire.runtime.Wire;

/**
 * Writes OPEN_CONF: Confirms that the session is open.
 *
 * <p>Message number 2 in versions 1..5. Guide: Specimen guide, chapter 1.
 */
public final class OpenConfEncoder extends MessageEncoder {
    /**
     * Makes an encoder; wrap it on an array before writing.
     */
    public OpenConfEncoder() {
        super(0);
    }

    @Override
    public String messageName() {
        return "OPEN_CONF";
    }

    /**
     * Chooses how texts become bytes, for this and later messages; US-ASCII until then.
     *
     * @param encoding the session's character set
     * @return this encoder
     */
    public OpenConfEncoder textEncoding(TextEncoding encoding) {
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
    public OpenConfEncoder wrap(byte[] buffer, int offset, int version) {
        if (!(version >= 1 && version <= 5)) {
            throw notInVersion(version);
        }
        start(buffer, offset, version, 8, version >= 3 ? 11 : 8, 1000);
        floatingHeader(version >= 3 ? 2 : 1, version >= 3 ? 2 : 1);
        return this;
    }

    /**
     * Set by the client; the confirmation returns it.
     *
     * <p>{@code UINT} in versions 1..5. Byte 0 of the fixed part.
     */
    public OpenConfEncoder invokeID(long value) {
        Wire.put32(buffer, body + 0, unsigned("InvokeID", value, 4294967295L));
        return this;
    }

    /**
     * Greeting.
     *
     * <p>{@code UNSPEC(3)} in versions 3..5. Byte 4 of the fixed part.
     *
     * @throws IndexOutOfBoundsException if the source does not have that range; nothing has changed then
     */
    public OpenConfEncoder greeting(byte[] source, int offset, int length) {
        since("Greeting", 3, 5);
        putFixedBytes("Greeting", body + 4, 3, source, offset, length);
        return this;
    }

    /**
     * Options.
     *
     * <p>{@code UINT} in versions 1..5. In the fixed part, at a byte that depends on the version. Values: Option.
     */
    public OpenConfEncoder options(long value) {
        Wire.put32(buffer, body + (version >= 3 ? 7 : 4), unsigned("Options", value, 4294967295L));
        return this;
    }

    @Override
    public int finish() {
        Wire.put32(buffer, messageOffset + 0, bodyLength());
        Wire.put32(buffer, messageOffset + 4, 2L);
        return messageLength();
    }
}
