// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import java.nio.ByteBuffer;
import org.ctiwire.runtime.FloatingLayout;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.Wire;

/**
 * Reads FAILURE_CONF: Refuses a request.
 *
 * <p>Message number 7 in versions 1..5. Guide: Specimen guide, chapter 1.
 */
public final class FailureConfDecoder extends MessageDecoder {
    private static final String[] FIELDS = {""};

    private static final FloatingLayout LAYOUT_3 = new FloatingLayout(2, 2);

    private static final FloatingLayout LAYOUT_1 = new FloatingLayout(1, 1);

    /**
     * Makes a decoder; wrap it on a message before reading.
     */
    public FailureConfDecoder() {
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
        return "FAILURE_CONF";
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
    public FailureConfDecoder wrap(byte[] buffer, int offset, int length, int version) {
        if (version >= 1 && version <= 5 && isMessage(buffer, offset, length, 8, version >= 3 ? 10 : 8, 7L)) {
            layOut(buffer, offset, length, version, 8, version >= 3 ? 10 : 8, layout(version));
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
        checkType("MessageType", 4, Wire.uint32(buffer, offset + 4), 7L);
        if (length < 8 + (version >= 3 ? 10 : 8) && length >= 16) {
            layoutVersion = 2;
        }
        layOut(8, layoutVersion >= 3 ? 10 : 8, layout(version));
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
    public FailureConfDecoder wrap(ByteBuffer buffer, int offset, int length, int version) {
        return wrap(arrayOf(buffer, offset, length), arrayOffset(buffer, offset), length, version);
    }

    @Override
    protected void findCutField() {
        requireField("InvokeID", 0, 4);
        if (layoutVersion <= 2) {
            requireField("Status", 4, 4);
        }
        if (layoutVersion >= 3) {
            requireField("FailureCode", 4, 2);
        }
        if (layoutVersion >= 3) {
            requireField("Detail", 6, 4);
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
     * Whether the version has Status.
     */
    public boolean hasStatus() {
        return layoutVersion <= 2;
    }

    /**
     * Why.
     *
     * <p>{@code UINT} in versions 1..2. Byte 4 of the fixed part. Values: Reason.
     *
     * <p>In other versions it reads as 0; see {@link #hasStatus}.
     */
    public long status() {
        return layoutVersion <= 2 ? Wire.uint32(buffer, body + 4) : 0;
    }

    /**
     * Whether the version has FailureCode.
     */
    public boolean hasFailureCode() {
        return layoutVersion >= 3;
    }

    /**
     * Why.
     *
     * <p>{@code USHORT} in versions 3..5. Byte 4 of the fixed part. Values: Reason.
     *
     * <p>In other versions it reads as 0; see {@link #hasFailureCode}.
     */
    public int failureCode() {
        return layoutVersion >= 3 ? Wire.uint16(buffer, body + 4) : 0;
    }

    /**
     * Whether the version has Detail.
     */
    public boolean hasDetail() {
        return layoutVersion >= 3;
    }

    /**
     * Detail.
     *
     * <p>{@code UINT} in versions 3..5. Byte 6 of the fixed part.
     *
     * <p>In other versions it reads as 0; see {@link #hasDetail}.
     */
    public long detail() {
        return layoutVersion >= 3 ? Wire.uint32(buffer, body + 6) : 0;
    }

    private void append0(StringBuilder out) {
        name(out, "InvokeID").append(invokeID());
        if (hasStatus()) {
            symbol(out, "Status", status(), Reason.nameOf(status(), version));
        }
        if (hasFailureCode()) {
            symbol(out, "FailureCode", failureCode(), Reason.nameOf(failureCode(), version));
        }
        if (hasDetail()) {
            name(out, "Detail").append(detail());
        }
    }

    @Override
    protected void appendFields(StringBuilder out) {
        append0(out);
    }
}
