// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import java.nio.ByteBuffer;
import org.ctiwire.runtime.Bytes;
import org.ctiwire.runtime.FloatingLayout;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.Wire;

/**
 * Reads OPEN_REQ: Opens a session.
 *
 * <p>Message number 1 in versions 1..5. Guide: Specimen guide, chapter 1.
 */
public final class OpenReqDecoder extends MessageDecoder {
    private static final String[] FIELDS = {"", "Password"};

    private static final FloatingLayout LAYOUT_3 = new FloatingLayout(2, 2, 9, 1, FloatingLayout.BYTES);

    private static final FloatingLayout LAYOUT_1 = new FloatingLayout(1, 1, 9, 1, FloatingLayout.BYTES);

    private final Bytes password = new Bytes();

    /**
     * Makes a decoder; wrap it on a message before reading.
     */
    public OpenReqDecoder() {
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
        return "OPEN_REQ";
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
    public OpenReqDecoder wrap(byte[] buffer, int offset, int length, int version) {
        if (version >= 1 && version <= 5 && isMessage(buffer, offset, length, 8, version >= 2 ? 12 : 8, 1L)) {
            layOut(buffer, offset, length, version, 8, version >= 2 ? 12 : 8, layout(version));
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
        checkType("MessageType", 4, Wire.uint32(buffer, offset + 4), 1L);
        layOut(8, version >= 2 ? 12 : 8, layout(version));
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
    public OpenReqDecoder wrap(ByteBuffer buffer, int offset, int length, int version) {
        return wrap(arrayOf(buffer, offset, length), arrayOffset(buffer, offset), length, version);
    }

    @Override
    protected void findCutField() {
        requireField("InvokeID", 0, 4);
        requireField("VersionNumber", 4, 4);
        if (layoutVersion >= 2) {
            requireField("Options", 8, 4);
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
     * The protocol version that the client wants.
     *
     * <p>{@code UINT} in versions 1..5. Byte 4 of the fixed part.
     */
    public long versionNumber() {
        return Wire.uint32(buffer, body + 4);
    }

    /**
     * Whether the version has Options.
     */
    public boolean hasOptions() {
        return layoutVersion >= 2;
    }

    /**
     * Options.
     *
     * <p>{@code UINT} in versions 2..5. Byte 8 of the fixed part. Values: Option.
     *
     * <p>In other versions it reads as 0; see {@link #hasOptions}.
     */
    public long options() {
        return layoutVersion >= 2 ? Wire.uint32(buffer, body + 8) : 0;
    }

    /**
     * Whether the message has Password.
     */
    public boolean hasPassword() {
        return has(1);
    }

    /**
     * Opens the shop.
     *
     * <p>{@code UNSPEC(16)}, tag 9 in versions 1..5. In the floating part.
     *
     * <p>When absent it reads as empty; see {@link #hasPassword}.
     */
    public Bytes password() {
        return bytes(1, password);
    }

    private void append0(StringBuilder out) {
        name(out, "InvokeID").append(invokeID());
        name(out, "VersionNumber").append(versionNumber());
        if (hasOptions()) {
            name(out, "Options").append(options());
            Option.appendNames(out, options(), version);
        }
        if (hasPassword()) {
            name(out, "Password").append("***");
        }
    }

    @Override
    protected void appendFields(StringBuilder out) {
        append0(out);
    }
}
