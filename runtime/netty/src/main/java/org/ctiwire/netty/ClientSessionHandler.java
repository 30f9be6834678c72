package org.ctiwire.netty;

import java.util.function.Consumer;
import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.Exchange;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.RequestFailedException;
import org.ctiwire.runtime.RequestFailedException.Reason;
import org.ctiwire.runtime.RequestPort;
import org.ctiwire.runtime.SessionRoles;
import org.ctiwire.session.ClientListener;
import org.ctiwire.session.ClientSession;
import org.ctiwire.session.ClientSettings;
import org.ctiwire.session.SessionEnd;

/**
 * The client's side of a session in a Netty pipeline: give it to a {@code Bootstrap}, and the session opens when the
 * channel is connected. It serves one channel, once; whoever connects again makes another one.
 *
 * <p>Callbacks run on the event loop. What they throw goes to {@code exceptionCaught} of the handlers behind this one,
 * and the session goes on. When the channel could not be connected, or ends in whatever way, the listener learns that
 * as the end of the session; why it could not be connected is said by the future of {@code connect}.
 *
 * <p>The methods of this class that are not a handler's are safe for use by several threads.
 */
public final class ClientSessionHandler extends SessionHandler implements RequestPort {

    private final ClientSession session;

    /**
     * A handler for one channel.
     *
     * @param roles for this session alone
     * @throws IllegalArgumentException if the settings do not fit the roles, see {@link ClientSession}
     */
    public ClientSessionHandler(SessionRoles roles, ClientSettings settings, ClientListener listener) {
        session = new ClientSession(roles, settings, new Callbacks(listener));
        carry(session, roles);
    }

    private final class Callbacks implements ClientListener {

        private final ClientListener listener;

        private Callbacks(ClientListener listener) {
            this.listener = listener;
        }

        @Override
        public void opened(byte[] buffer, int offset, int length, int version) {
            publish();
            listener.opened(buffer, offset, length, version);
        }

        @Override
        public void message(byte[] buffer, int offset, int length, int version) {
            listener.message(buffer, offset, length, version);
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

    /**
     * Sends a request, on the event loop at once. On another thread than the event loop's the event loop does it
     * later: there the fields are filled in and the answer is called.
     */
    @Override
    public <E extends MessageEncoder, C extends MessageDecoder> void request(Exchange<E, C> exchange,
            Consumer<? super E> fields, Answer<? super C> answer) {
        if (onLoop()) {
            enter();
            try {
                session.request(exchange, fields, answer, now());
            } finally {
                leave();
            }
        } else if (!submit(now -> session.request(exchange, fields, answer, now))) {
            answer.failed(new RequestFailedException(exchange.requestName(), Reason.NOT_OPEN,
                    "the handler is in no pipeline, or its event loop is shut down", null));
        }
    }

    /**
     * Ends the session, as {@link ClientSession#close} does, and then the connection. Returns at once; the listener
     * learns the end. Does nothing before the handler is in a pipeline.
     *
     * @param status why, as a status code
     */
    public void close(long status) {
        submit(now -> session.close(status, now));
    }

    /**
     * Ends the connection without a word to the server. Returns at once; the listener learns the end. Does nothing
     * before the handler is in a pipeline.
     */
    public void reset() {
        submit(now -> reset("the client dropped the connection"));
    }
}
