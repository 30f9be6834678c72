// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import java.nio.ByteBuffer;
import org.ctiwire.runtime.Bytes;
import org.ctiwire.runtime.FloatingLayout;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.Wire;

/**
 * Reads OPEN_CONF: Confirms that the session is open.
 *
 * <p>Message number 2 in versions 1..5. Guide: Specimen guide, chapter 1.
 */
public final class OpenConfDecoder extends MessageDecoder {
    private static final String[] FIELDS = {""};

    private static final FloatingLayout LAYOUT_3 = new FloatingLayout(2, 2);

    private static final FloatingLayout LAYOUT_1 = new FloatingLayout(1, 1);

    private final Bytes greeting = new Bytes();

    /**
     * Makes a decoder; wrap it on a message before reading.
     */
    public OpenConfDecoder() {
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
        return "OPEN_CONF";
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
    public OpenConfDecoder wrap(byte[] buffer, int offset, int length, int version) {
        if (version >= 1 && version <= 5 && isMessage(buffer, offset, length, 8, version >= 3 ? 11 : 8, 2L)) {
            layOut(buffer, offset, length, version, 8, version >= 3 ? 11 : 8, layout(version));
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
        checkType("MessageType", 4, Wire.uint32(buffer, offset + 4), 2L);
        layOut(8, version >= 3 ? 11 : 8, layout(version));
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
    public OpenConfDecoder wrap(ByteBuffer buffer, int offset, int length, int version) {
        return wrap(arrayOf(buffer, offset, length), arrayOffset(buffer, offset), length, version);
    }

    @Override
    protected void findCutField() {
        requireField("InvokeID", 0, 4);
        if (layoutVersion >= 3) {
            requireField("Greeting", 4, 3);
        }
        requireField("Options", (layoutVersion >= 3 ? 7 : 4), 4);
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
     * Whether the version has Greeting.
     */
    public boolean hasGreeting() {
        return layoutVersion >= 3;
    }

    /**
     * Greeting.
     *
     * <p>{@code UNSPEC(3)} in versions 3..5. Byte 4 of the fixed part.
     *
     * <p>In other versions it reads as empty; see {@link #hasGreeting}.
     */
    public Bytes greeting() {
        return fixedBytes(body + 4, layoutVersion >= 3 ? 3 : 0, greeting);
    }

    /**
     * Options.
     *
     * <p>{@code UINT} in versions 1..5. In the fixed part, at a byte that depends on the version. Values: Option.
     */
    public long options() {
        return Wire.uint32(buffer, body + (layoutVersion >= 3 ? 7 : 4));
    }

    private void append0(StringBuilder out) {
        name(out, "InvokeID").append(invokeID());
        if (hasGreeting()) {
            name(out, "Greeting");
            greeting().appendTo(out);
        }
        name(out, "Options").append(options());
        Option.appendNames(out, options(), version);
    }

    @Override
    protected void appendFields(StringBuilder out) {
        append0(out);
    }
}
