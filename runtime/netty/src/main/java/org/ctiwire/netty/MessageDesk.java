package org.ctiwire.netty;

import java.util.function.Consumer;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.session.Session;
import org.ctiwire.session.SessionState;

/**
 * Where all threads write their messages, one at a time, for they may share an encoder. The event loop writes to the
 * session itself; other threads write beside it, so that they learn at once what does not fit, and what they have
 * written travels to the loop within the limit of what may wait.
 */
final class MessageDesk {

    private final SessionHandler handler;
    private final Session session;
    private final byte[] paper;
    private boolean writing;
    private int waiting;
    private int underway;

    MessageDesk(SessionHandler handler, Session session, int maxMessageSize) {
        this.handler = handler;
        this.session = session;
        paper = new byte[maxMessageSize];
    }

    /** On any thread. */
    <E extends MessageEncoder> void send(E encoder, Consumer<? super E> fields) {
        if (handler.onLoop()) {
            handler.enter();
            try {
                sendNow(encoder, fields);
            } finally {
                handler.leave();
            }
            return;
        }
        WrittenMessage message = write(encoder, fields, handler.status().requireOpen().version());
        if (!handler.submit(now -> deliver(message, now))) {
            arrived(message);
            throw new IllegalStateException("the event loop is shut down");
        }
    }

    private synchronized <E extends MessageEncoder> void sendNow(E encoder, Consumer<? super E> fields) {
        session.send(encoder, fields, handler.now());
    }

    private synchronized <E extends MessageEncoder> WrittenMessage write(E encoder, Consumer<? super E> fields,
                                                                         int version) {
        if (writing) {
            throw new IllegalStateException("the fields of a message are being filled in: they cannot use the session");
        }
        writing = true;
        try {
            encoder.wrap(paper, 0, version);
            fields.accept(encoder);
            int length = encoder.finish();
            int limit = session.output().limit();
            if (length > limit - waiting - underway) {
                throw new IllegalStateException(waiting + underway + " bytes wait to be sent, the limit is " + limit);
            }
            underway += length;
            return new WrittenMessage(encoder.messageName(), paper, length);
        } finally {
            writing = false;
        }
    }

    private void deliver(WrittenMessage message, long now) {
        arrived(message);
        // A session that has ended meanwhile has lost this message as it has those that were written already.
        if (session.state() == SessionState.OPEN) {
            session.send(message, same -> { }, now);
        }
    }

    private synchronized void arrived(WrittenMessage message) {
        underway -= message.length();
    }

    /** So many bytes wait in the session's output. */
    synchronized void waiting(int count) {
        waiting = count;
    }
}
