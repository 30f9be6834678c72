package org.ctiwire.netty;

import java.util.function.Function;
import java.util.function.LongConsumer;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.SessionRoles;
import org.ctiwire.session.OpenAttempt;
import org.ctiwire.session.ServerListener;
import org.ctiwire.session.ServerSession;
import org.ctiwire.session.ServerSettings;
import org.ctiwire.session.SessionEnd;

/**
 * The server's side of one client's session in a Netty pipeline: make one for each channel, in the child handler of a
 * {@code ServerBootstrap}.
 *
 * <p>Callbacks run on the event loop. What they throw goes to {@code exceptionCaught} of the handlers behind this one,
 * and the session goes on. When the channel ends, in whatever way, the listener learns that as the end of the session.
 *
 * <p>The methods of this class that are not a handler's are safe for use by several threads, and so is answering an
 * {@link OpenAttempt}. What another thread asks for is done later, on the event loop, and what only that can find wrong
 * goes to {@code exceptionCaught}.
 */
public final class ServerSessionHandler extends SessionHandler {

    private final ServerSession session;
    private final ServerListener listener;

    /**
     * A handler for one channel.
     *
     * @param roles     for this session alone
     * @param listeners makes what learns of the session; it may keep the handler, but not use it yet
     * @throws IllegalArgumentException if the spec's largest message does not fit the send limit
     */
    public ServerSessionHandler(SessionRoles roles, ServerSettings settings,
                                Function<? super ServerSessionHandler, ? extends ServerListener> listeners) {
        session = new ServerSession(roles, settings, new Callbacks());
        carry(session, roles);
        listener = listeners.apply(this);
    }

    private final class Callbacks implements ServerListener {

        @Override
        public void open(OpenAttempt attempt) {
            listener.open(new LoopAttempt(attempt, ServerSessionHandler.this));
        }

        @Override
        public void request(byte[] buffer, int offset, int length, int version) {
            listener.request(buffer, offset, length, version);
        }

        @Override
        public void closed(SessionEnd end) {
            publish();
            listener.closed(end);
        }

        @Override
        public void unreadable(MalformedMessageException malformed) {
            listener.unreadable(malformed);
        }
    }

    void answer(Runnable answer) {
        onLoop(now -> {
            // What is answered late is answered now, not when the session last heard of the time.
            session.tick(now);
            answer.run();
        });
    }

    /**
     * Refuses a request, see {@link ServerSession#refuse}.
     *
     * @throws IllegalStateException if no session is open, or what waits to be sent has reached its limit
     */
    public void refuse(long correlation, long status) {
        status().requireOpen();
        onLoop(now -> session.refuse(correlation, status, now));
    }

    /**
     * Tells the client of a failure that no request of it has caused, see {@link ServerSession#fail}.
     *
     * @throws IllegalStateException if no session is open, or what waits to be sent has reached its limit
     */
    public void fail(long status) {
        status().requireOpen();
        onLoop(now -> session.fail(status, now));
    }

    /** Ends the session and resets the connection without a word. Returns at once; the listener learns the end. */
    public void drop() {
        submit(now -> session.drop());
    }

    private void onLoop(LongConsumer call) {
        if (!onLoop()) {
            submit(call);
            return;
        }
        enter();
        try {
            call.accept(now());
        } finally {
            leave();
        }
    }
}
