package org.ctiwire.session.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.ctiwire.session.SendBuffer;

/** Bytes as they are. */
final class PlainCarrier implements Carrier {

    /** How often a channel that always has more is read before the others have their turn. */
    private static final int ROUNDS = 8;

    private final SocketChannel channel;
    private final ByteBuffer direct;
    private final byte[] bytes;

    PlainCarrier(SocketChannel channel, SessionLoop loop) {
        this.channel = channel;
        direct = loop.direct;
        bytes = loop.bytes;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public boolean read(Link link) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            direct.clear();
            int count = channel.read(direct);
            if (count < 0) {
                return false;
            }
            direct.flip().get(bytes, 0, count);
            link.received(bytes, 0, count);
            if (count < bytes.length) {
                return true;
            }
        }
        return true;
    }

    @Override
    public boolean flush(Link link, SendBuffer output) throws IOException {
        while (!output.isEmpty()) {
            int offered = Math.min(output.length(), direct.capacity());
            direct.clear().put(output.array(), output.offset(), offered).flip();
            int count = channel.write(direct);
            link.sending(output, count);
            output.sent(count);
            if (count < offered) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void end() {
        // The end of the stream is all there is to say.
    }
}
