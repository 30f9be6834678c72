package org.ctiwire.netty;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Stands last in every pipeline of a test and writes down what comes to it. */
@Sharable
final class CaughtExceptions extends ChannelInboundHandlerAdapter {

    final Queue<Throwable> all = new ConcurrentLinkedQueue<>();

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable thrown) {
        all.add(thrown);
    }
}
