package org.ctiwire.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import org.ctiwire.session.Session;

/** Hands buffers to a session, from where they lie, and releases each. */
final class ReceivedBytes {

    private final SessionHandler handler;
    private final Session session;
    private final Queue<ByteBuf> arrivedMeanwhile = new ArrayDeque<>();
    private boolean handing;

    ReceivedBytes(SessionHandler handler, Session session) {
        this.handler = handler;
        this.session = session;
    }

    void arrived(ByteBuf bytes) {
        if (handing) {
            // A callback has asked the channel for more, and that comes in the midst of what is being read.
            arrivedMeanwhile.add(bytes);
            return;
        }
        handing = true;
        try {
            for (ByteBuf next = bytes; next != null; next = arrivedMeanwhile.poll()) {
                hand(next);
            }
        } finally {
            handing = false;
        }
    }

    private void hand(ByteBuf bytes) {
        int offset = bytes.readerIndex();
        int length = bytes.readableBytes();
        try {
            if (bytes.hasArray()) {
                hand(bytes.array(), bytes.arrayOffset() + offset, length);
            } else if (bytes.nioBufferCount() == 1) {
                hand(bytes.internalNioBuffer(offset, length));
            } else if (bytes.nioBufferCount() < 1) {
                hand(ByteBufUtil.getBytes(bytes), 0, length);
            } else {
                for (ByteBuffer part : bytes.nioBuffers(offset, length)) {
                    hand(part);
                }
            }
        } finally {
            bytes.release();
        }
    }

    private void hand(byte[] array, int offset, int length) {
        handler.guarded(now -> session.received(array, offset, length, now));
    }

    private void hand(ByteBuffer part) {
        handler.guarded(now -> session.received(part, now));
    }
}
