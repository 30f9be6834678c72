// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import java.util.Objects;
import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.TextEncoding;
import org.ctiwire.runtime.Wire;

/**
 * Writes OPEN_REQ: Opens a session.
 *
 * <p>Message number 1 in versions 1..5. Guide: Specimen guide, chapter 1.
 */
public final class OpenReqEncoder extends MessageEncoder {
    /**
     * Makes an encoder; wrap it on an array before writing.
     */
    public OpenReqEncoder() {
        super(1);
    }

    @Override
    public String messageName() {
        return "OPEN_REQ";
    }

    /**
     * Chooses how texts become bytes, for this and later messages; US-ASCII until then.
     *
     * @param encoding the session's character set
     * @return this encoder
     */
    public OpenReqEncoder textEncoding(TextEncoding encoding) {
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
    public OpenReqEncoder wrap(byte[] buffer, int offset, int version) {
        if (!(version >= 1 && version <= 5)) {
            throw notInVersion(version);
        }
        start(buffer, offset, version, 8, version >= 2 ? 12 : 8, 1000);
        floatingHeader(version >= 3 ? 2 : 1, version >= 3 ? 2 : 1);
        return this;
    }

    /**
     * Set by the client; the confirmation returns it.
     *
     * <p>{@code UINT} in versions 1..5. Byte 0 of the fixed part.
     */
    public OpenReqEncoder invokeID(long value) {
        Wire.put32(buffer, body + 0, unsigned("InvokeID", value, 4294967295L));
        return this;
    }

    /**
     * The protocol version that the client wants.
     *
     * <p>{@code UINT} in versions 1..5. Byte 4 of the fixed part.
     */
    public OpenReqEncoder versionNumber(long value) {
        Wire.put32(buffer, body + 4, unsigned("VersionNumber", value, 4294967295L));
        return this;
    }

    /**
     * Options.
     *
     * <p>{@code UINT} in versions 2..5. Byte 8 of the fixed part. Values: Option.
     */
    public OpenReqEncoder options(long value) {
        since("Options", 2, 5);
        Wire.put32(buffer, body + 8, unsigned("Options", value, 4294967295L));
        return this;
    }

    /**
     * Opens the shop.
     *
     * <p>{@code UNSPEC(16)}, tag 9 in versions 1..5. In the floating part.
     *
     * @throws IndexOutOfBoundsException if the source does not have that range; nothing has changed then
     */
    public OpenReqEncoder password(byte[] source, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, source.length);
        once(1, "Password");
        putBytes("Password", 9, 16, source, offset, length);
        return this;
    }

    @Override
    public int finish() {
        require(1, "Password");
        Wire.put32(buffer, messageOffset + 0, bodyLength());
        Wire.put32(buffer, messageOffset + 4, 1L);
        return messageLength();
    }
}
