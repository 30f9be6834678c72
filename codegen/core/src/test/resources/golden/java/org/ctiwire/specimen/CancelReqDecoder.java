// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import java.nio.ByteBuffer;
import org.ctiwire.runtime.FloatingLayout;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.Wire;

/**
 * Reads CANCEL_REQ: Takes an order back.
 *
 * <p>Message number 30 in versions 1..5. Guide: Specimen guide, chapter 1.
 */
public final class CancelReqDecoder extends MessageDecoder {
    private static final String[] FIELDS = {""};

    private static final FloatingLayout LAYOUT_3 = new FloatingLayout(2, 2);

    private static final FloatingLayout LAYOUT_1 = new FloatingLayout(1, 1);

    /**
     * Makes a decoder; wrap it on a message before reading.
     */
    public CancelReqDecoder() {
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
        return "CANCEL_REQ";
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
    public CancelReqDecoder wrap(byte[] buffer, int offset, int length, int version) {
        if (version >= 1 && version <= 5 && isMessage(buffer, offset, length, 8, version >= 3 ? 8 : 6, 30L)) {
            layOut(buffer, offset, length, version, 8, version >= 3 ? 8 : 6, layout(version));
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
        checkType("MessageType", 4, Wire.uint32(buffer, offset + 4), 30L);
        layOut(8, version >= 3 ? 8 : 6, layout(version));
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
    public CancelReqDecoder wrap(ByteBuffer buffer, int offset, int length, int version) {
        return wrap(arrayOf(buffer, offset, length), arrayOffset(buffer, offset), length, version);
    }

    @Override
    protected void findCutField() {
        requireField("Ticket", 0, 4);
        if (layoutVersion <= 2) {
            requireField("InvokeID", 4, 2);
        }
        if (layoutVersion >= 3) {
            requireField("InvokeID", 4, 4);
        }
    }

    /**
     * Ticket.
     *
     * <p>{@code UINT} in versions 1..5. Byte 0 of the fixed part.
     */
    public long ticket() {
        return Wire.uint32(buffer, body + 0);
    }

    /**
     * Set by the client; the confirmation returns it.
     *
     * <p>{@code USHORT} in versions 1..2. {@code UINT} in versions 3..5. Byte 4 of the fixed part.
     */
    public long invokeID() {
        return layoutVersion >= 3 ? Wire.uint32(buffer, body + 4) : Wire.uint16(buffer, body + 4);
    }

    private void append0(StringBuilder out) {
        name(out, "Ticket").append(ticket());
        name(out, "InvokeID").append(invokeID());
    }

    @Override
    protected void appendFields(StringBuilder out) {
        append0(out);
    }
}
