package org.ctiwire.netty;

import java.util.Arrays;
import org.ctiwire.runtime.MessageEncoder;

/** A message that another thread has written, to be copied to the session's output. */
final class WrittenMessage extends MessageEncoder {

    private final String name;
    private final byte[] bytes;

    WrittenMessage(String name, byte[] written, int length) {
        super(0);
        this.name = name;
        bytes = Arrays.copyOf(written, length);
    }

    int length() {
        return bytes.length;
    }

    @Override
    public String messageName() {
        return name;
    }

    @Override
    public WrittenMessage wrap(byte[] target, int offset, int protocolVersion) {
        System.arraycopy(bytes, 0, target, offset, bytes.length);
        return this;
    }

    @Override
    public int finish() {
        return bytes.length;
    }
}
