package org.ctiwire.session;

import org.ctiwire.runtime.FloatingLayout;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.Wire;

/** Reads the confirmation of an ASK: an identifier and a value; what follows are floating fields. */
public final class AskConfirmationDecoder extends MessageDecoder {

    private static final FloatingLayout LAYOUT = new FloatingLayout(2, 2);

    public AskConfirmationDecoder() {
        super("");
    }

    @Override
    public String messageName() {
        return "ASK_CONF";
    }

    @Override
    public AskConfirmationDecoder wrap(byte[] bytes, int offset, int length, int protocolVersion) {
        wrapMessage(bytes, offset, length, protocolVersion);
        checkHeaderSize(8);
        checkLength("Length", 0, 8, Wire.uint32(bytes, offset));
        checkType("Type", 4, Wire.uint32(bytes, offset + 4), TinyProtocol.ASK_CONF);
        layOut(8, 8, LAYOUT);
        return this;
    }

    @Override
    protected void findCutField() {
        requireField("Correlation", 0, 4);
        requireField("Value", 4, 4);
    }

    public long correlation() {
        return Wire.uint32(buffer, body);
    }

    public long value() {
        return Wire.uint32(buffer, body + 4);
    }

    @Override
    protected void appendFields(StringBuilder out) {
        out.append(value());
    }
}
