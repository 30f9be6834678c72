package org.ctiwire.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ctiwire.session.TinyProtocol;

/** A channel in memory whose time the test moves, and whose buffers are counted. */
final class EmbeddedSession {

    final UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(true);
    final MockTicker ticker = Ticker.newMockTicker();
    final EmbeddedChannel channel = EmbeddedChannel.builder().register(false).ticker(ticker).build();
    final List<Throwable> caught = new ArrayList<>();
    final List<Object> passedOn = new ArrayList<>();

    /** Connected, with these handlers; behind them what they pass on is written down. */
    EmbeddedSession(ChannelHandler... handlers) {
        channel.config().setAllocator(allocator);
        channel.pipeline().addLast(handlers);
        channel.pipeline().addLast(new ChannelInboundHandlerAdapter() {

            @Override
            public void channelRead(ChannelHandlerContext context, Object message) {
                passedOn.add(message);
            }

            @Override
            public void exceptionCaught(ChannelHandlerContext context, Throwable thrown) {
                caught.add(thrown);
            }
        });
        try {
            channel.register();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    void arrives(int type, long... words) {
        channel.writeInbound(Unpooled.wrappedBuffer(TinyProtocol.message(type, words)));
    }

    void advance(long milliseconds) {
        ticker.advance(milliseconds, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
    }

    /** What was written to the channel since the last look. */
    List<String> sent() {
        return TinyProtocol.print(sentBytes());
    }

    byte[] sentBytes() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (ByteBuf bytes = channel.readOutbound(); bytes != null; bytes = channel.readOutbound()) {
            try {
                bytes.readBytes(stream, bytes.readableBytes());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } finally {
                bytes.release();
            }
        }
        return stream.toByteArray();
    }

    void writable(boolean writable) {
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, writable);
    }

    /** Ends the connection; nothing may be left of it. */
    void finish() {
        channel.finishAndReleaseAll();
        assertThat(allocator.metric().usedDirectMemory() + allocator.metric().usedHeapMemory()).isZero();
        assertThat(channel.runScheduledPendingTasks()).as("a scheduled task").isEqualTo(-1);
    }
}
