package org.ctiwire.session;

import java.util.Arrays;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.Wire;

/** Writes messages of an identifier, a value of at most 1,000,000, and as many words more as asked for. */
public final class AskEncoder extends MessageEncoder {

    private final int type;
    private int more;

    public AskEncoder(int type) {
        super(0);
        this.type = type;
    }

    @Override
    public String messageName() {
        return TinyProtocol.name(type);
    }

    @Override
    public AskEncoder wrap(byte[] target, int offset, int protocolVersion) {
        start(target, offset, protocolVersion, 8, 8, TinyProtocol.LARGEST);
        more = 0;
        return this;
    }

    public AskEncoder correlation(long value) {
        Wire.put32(buffer, body, value);
        return this;
    }

    long correlation() {
        return Wire.uint32(buffer, body);
    }

    public AskEncoder value(long value) {
        Wire.put32(buffer, body + 4, inRange("Value", value, 0, 1_000_000));
        return this;
    }

    public AskEncoder more(int words) {
        more = words;
        Arrays.fill(buffer, body + 8, body + 8 + 4 * words, (byte) 0);
        return this;
    }

    @Override
    public int finish() {
        Wire.put32(buffer, messageOffset, bodyLength() + 4L * more);
        Wire.put32(buffer, messageOffset + 4, type);
        return messageLength() + 4 * more;
    }
}
