package org.ctiwire.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GenericFutureListener;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.MessagePort;
import org.ctiwire.runtime.SessionRoles;
import org.ctiwire.session.SendBuffer;
import org.ctiwire.session.Session;
import org.ctiwire.session.SessionState;

/** Moves bytes and time between a session and its channel. But for what says so, all of it runs on the event loop. */
abstract sealed class SessionHandler extends ChannelInboundHandlerAdapter implements MessagePort
        permits ClientSessionHandler, ServerSessionHandler {

    /** How much is written to the channel before it is asked again whether it takes more. */
    private static final int CHUNK = 1 << 16;

    private final GenericFutureListener<Future<Void>> written = this::written;
    private Session session;
    private MessageDesk desk;
    private ReceivedBytes received;
    private volatile ChannelHandlerContext context;
    private volatile SessionStatus status = SessionStatus.IDLE;
    private DeadlineTimer timer;
    private String peer = "the other side";
    /** What was wrong with the connection; null where nothing is known. */
    private String failure;
    private int calls;
    private boolean begun;
    private boolean settling;
    private boolean ending;

    /** Names the session, before anything else is done. */
    final void carry(Session carried, SessionRoles roles) {
        session = carried;
        desk = new MessageDesk(this, carried, roles.maxMessageSize());
        received = new ReceivedBytes(this, carried);
    }

    @Override
    public final void handlerAdded(ChannelHandlerContext added) {
        timer = new DeadlineTimer(added.executor(), () -> guarded(session::tick));
        context = added;
        if (added.channel().isActive()) {
            // What adds this handler may go on to add others, such as TLS: nothing may leave before they are there.
            added.executor().execute(this::begin);
        }
    }

    @Override
    public final void channelActive(ChannelHandlerContext active) {
        begin();
        active.fireChannelActive();
    }

    private void begin() {
        if (!begun && !context.isRemoved()) {
            begun = true;
            peer = String.valueOf(context.channel().remoteAddress());
            guarded(session::connected);
        }
    }

    @Override
    public final void channelRead(ChannelHandlerContext reading, Object message) {
        if (message instanceof ByteBuf bytes) {
            begin();
            received.arrived(bytes);
        } else {
            reading.fireChannelRead(message);
        }
    }

    @Override
    public final void channelWritabilityChanged(ChannelHandlerContext changed) {
        enter();
        leave();
        changed.fireChannelWritabilityChanged();
    }

    @Override
    public final void userEventTriggered(ChannelHandlerContext triggered, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake && !handshake.isSuccess()) {
            failure = "TLS with " + peer + " failed: " + handshake.cause().getMessage();
        } else if (event instanceof ChannelInputShutdownEvent) {
            // It may have ended its own stream alone; what it is still to be told has been written by now.
            lose(peer + " ended the connection");
            triggered.close();
        }
        triggered.fireUserEventTriggered(event);
    }

    @Override
    public final void exceptionCaught(ChannelHandlerContext caught, Throwable thrown) {
        if (failure == null && thrown instanceof IOException) {
            failure = "the connection with " + peer + " failed: " + thrown.getMessage();
        }
        caught.fireExceptionCaught(thrown);
    }

    @Override
    public final void channelInactive(ChannelHandlerContext inactive) {
        lose("the connection with " + peer + " has ended");
        inactive.fireChannelInactive();
    }

    @Override
    public final void handlerRemoved(ChannelHandlerContext removed) {
        lose(begun ? "its handler was removed from the pipeline" : "the channel was closed before it was connected");
    }

    /** The connection is no more, and with it the session. */
    private void lose(String why) {
        String known = failure == null ? why : failure;
        guarded(now -> session.disconnected(now, known));
    }

    /** Ends the session, if it is not over, and the connection without lingering. */
    final void reset(String why) {
        lose(why);
        if (ending || context.isRemoved()) {
            return;
        }
        ending = true;
        try {
            if (context.channel().isOpen()) {
                context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
            }
        } finally {
            context.close();
        }
    }

    /** Calls the session; what its callbacks throw goes down the pipeline. */
    final void guarded(LongConsumer call) {
        enter();
        try {
            call.accept(now());
        } catch (Throwable thrown) {
            context.fireExceptionCaught(thrown);
        } finally {
            leave();
        }
    }

    final long now() {
        return timer.now();
    }

    /** A call on the session begins; follow it by {@link #leave} in every case. */
    final void enter() {
        calls++;
    }

    /** A call on the session has ended; the outermost does what the session wants. */
    final void leave() {
        calls--;
        publish();
        if (calls == 0 && !settling) {
            settling = true;
            try {
                settle();
            } finally {
                settling = false;
            }
        }
    }

    /** Tells other threads where the session is; whoever a callback wakes must find it there. */
    final void publish() {
        if (status.state() != session.state()) {
            status = SessionStatus.of(session);
        }
    }

    private void settle() {
        write();
        if (session.wantsDisconnect()) {
            reset("the session is over");
        }
        desk.waiting(session.output().length());
        if (session.state() == SessionState.CLOSED && session.nextDeadline() == Long.MAX_VALUE) {
            timer.cancel();
        } else {
            timer.set(session.nextDeadline());
        }
    }

    private void write() {
        SendBuffer output = session.output();
        Channel channel = context.channel();
        while (!output.isEmpty() && channel.isWritable()) {
            while (!output.isEmpty() && channel.isWritable()) {
                int count = Math.min(output.length(), CHUNK);
                ByteBuf bytes = context.alloc().ioBuffer(count).writeBytes(output.array(), output.offset(), count);
                output.sent(count);
                context.write(bytes).addListener(written);
            }
            context.flush();
        }
    }

    /** Behind a gap the stream cannot go on. */
    private void written(Future<Void> write) {
        if (!write.isSuccess() && !context.isRemoved()) {
            lose("nothing can be sent to " + peer + ": " + write.cause().getMessage());
            context.close();
        }
    }

    /** Whether this is the event loop; on any thread. */
    final boolean onLoop() {
        ChannelHandlerContext known = context;
        return known != null && known.executor().inEventLoop();
    }

    /**
     * Calls the session on the event loop, from another thread.
     *
     * @return false if there is no event loop, or it takes nothing any more
     */
    final boolean submit(LongConsumer call) {
        ChannelHandlerContext known = context;
        try {
            if (known != null) {
                known.executor().execute(() -> guarded(call));
            }
            return known != null;
        } catch (RejectedExecutionException shutDown) {
            return false;
        }
    }

    /** Where the session is; on any thread. */
    final SessionStatus status() {
        if (onLoop()) {
            publish();
        }
        return status;
    }

    /** How far the session has come; on any thread. */
    public final SessionState state() {
        return status().state();
    }

    /** The services that the session was granted, as the bits of the mask; 0 before it is open. On any thread. */
    public final long grantedServices() {
        return status().grantedServices();
    }

    @Override
    public final int protocolVersion() {
        return status().requireOpen().version();
    }

    /**
     * Sends a message. On another thread than the event loop's the fields are filled in at once, and what they get
     * wrong is thrown; the message follows on the event loop.
     */
    @Override
    public final <E extends MessageEncoder> void send(E encoder, Consumer<? super E> fields) {
        desk.send(encoder, fields);
    }
}
