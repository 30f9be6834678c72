package org.ctiwire.testkit.server;

import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.MessageEncoder;

/**
 * A message that is written already. The state that an event tells of may have changed by the time the event may be
 * sent, so it is written when it happens.
 */
final class PreparedMessage extends MessageEncoder {

    private final String name;
    private final byte[] bytes;

    PreparedMessage(String name, byte[] bytes) {
        super(0);
        this.name = name;
        this.bytes = bytes;
    }

    @Override
    public String messageName() {
        return name;
    }

    @Override
    public MessageEncoder wrap(byte[] target, int offset, int protocolVersion) {
        if (bytes.length > target.length - offset) {
            throw new EncodingException(name, "message", bytes.length + " bytes, there is room for "
                    + (target.length - offset));
        }
        System.arraycopy(bytes, 0, target, offset, bytes.length);
        return this;
    }

    @Override
    public int finish() {
        return bytes.length;
    }
}
