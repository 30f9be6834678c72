package org.ctiwire.session;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.Consumer;
import org.ctiwire.runtime.FrameReader;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.SessionRoles;
import org.ctiwire.session.SessionEnd.Cause;

/**
 * One side of one session over one connection, without socket, thread or clock: received bytes, messages and the time
 * go in; bytes to send, callbacks and the next deadline come out. It is used by one thread at a time.
 *
 * <p>All times are nanoseconds of one clock; a time that lies before an earlier one counts as that. After every call,
 * send what {@link #output} holds, end the connection if {@link #wantsDisconnect}, and call {@link #tick} at
 * {@link #nextDeadline}, after what has arrived until then was handed to {@link #received(byte[], int, int, long)
 * received}.
 *
 * <p>Callbacks may use the session again, but not feed it received bytes. What a callback throws does not disturb the
 * session: the call on the session that led to it does all of its work and then throws that exception, with any further
 * ones suppressed in it. While the fields of a message are filled in the session cannot be used at all: that is an
 * {@link IllegalStateException}, but for a client's request, which fails as unwritable.
 */
public abstract sealed class Session permits ClientSession, ServerSession {

    final SessionRoles roles;
    final SendBuffer output;
    final MessageWriter writer;
    final CallbackFailures failures;
    SessionState state = SessionState.IDLE;
    boolean wantsDisconnect;
    int version;
    long grantedServices;
    /** The latest time that a call has named. */
    long clock = Long.MIN_VALUE;
    /** When the state that the session is in ends by itself. */
    long deadline = Deadline.NONE;

    private final FrameReader frames;
    private boolean receiving;

    Session(SessionRoles roles, int maxMessage, int sendLimit, Consumer<MalformedMessageException> unreadable) {
        Settings.require(sendLimit >= roles.maxMessageSize(), "sendLimit", sendLimit);
        this.roles = roles;
        frames = roles.frames(maxMessage == 0 ? roles.maxMessageSize() : maxMessage);
        output = new SendBuffer(sendLimit, roles.maxMessageSize());
        writer = new MessageWriter(roles, output);
        failures = new CallbackFailures(unreadable);
    }

    /**
     * The connection is there. Does nothing when the session is over already.
     *
     * @throws IllegalStateException if it was called before
     */
    public final void connected(long now) {
        if (state != SessionState.IDLE && state != SessionState.CLOSED) {
            throw new IllegalStateException("the session is connected already");
        }
        enter(now);
        try {
            if (state == SessionState.IDLE) {
                state = SessionState.OPENING;
                begin();
            }
        } finally {
            failures.leave();
        }
    }

    abstract void begin();

    /**
     * Bytes have arrived, however they were split or joined on their way. They are copied; a session that is over
     * ignores them.
     *
     * @throws IllegalStateException     if the session is not connected, or this is called by a callback of the session
     * @throws IndexOutOfBoundsException if the array does not hold that range
     */
    public final void received(byte[] bytes, int offset, int length, long now) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        beginReceiving(now);
        try {
            if (state != SessionState.CLOSED && length > 0) {
                heard();
                frames.feed(bytes, offset, length);
            }
            dispatchAll();
        } finally {
            endReceiving();
        }
    }

    /**
     * Bytes have arrived in a buffer of any kind; all that remain in it are taken, as
     * {@link #received(byte[], int, int, long)} takes them.
     *
     * @throws IllegalStateException if the session is not connected, or this is called by a callback of the session
     */
    public final void received(ByteBuffer bytes, long now) {
        beginReceiving(now);
        try {
            if (state == SessionState.CLOSED) {
                bytes.position(bytes.limit());
            } else if (bytes.hasRemaining()) {
                heard();
                frames.feed(bytes);
            }
            dispatchAll();
        } finally {
            endReceiving();
        }
    }

    private void beginReceiving(long now) {
        if (receiving || state == SessionState.IDLE) {
            throw new IllegalStateException(receiving ? "received bytes are being read"
                    : "the session is not connected");
        }
        enter(now);
        receiving = true;
    }

    private void endReceiving() {
        receiving = false;
        failures.leave();
    }

    private void dispatchAll() {
        while (state != SessionState.CLOSED && nextFrame()) {
            dispatch(frames.array(), frames.offset(), frames.length());
        }
    }

    private boolean nextFrame() {
        try {
            return frames.next();
        } catch (MalformedMessageException broken) {
            end(Cause.PROTOCOL_ERROR, -1, broken.getMessage());
            return false;
        }
    }

    /** Something has arrived from the other side. */
    abstract void heard();

    abstract void dispatch(byte[] buffer, int offset, int length);

    /** Time has passed: ends what is overdue and sends what is due. Never too early, at worst for nothing. */
    public final void tick(long now) {
        enter(now);
        try {
            timePassed();
        } finally {
            failures.leave();
        }
    }

    abstract void timePassed();

    /**
     * The connection is gone, or could not be made; a session that is not over yet ends with that.
     *
     * @param why one sentence for a log
     */
    public final void disconnected(long now, String why) {
        enter(now);
        try {
            connectionLost(why);
            giveUpOutput();
            wantsDisconnect = false;
        } finally {
            failures.leave();
        }
    }

    abstract void connectionLost(String why);

    /**
     * Sends a message that nothing answers, or on the server's side the answer to a request.
     *
     * @param encoder the encoder to use
     * @param fields  fills in the fields; it must not end the message, nor use the session
     * @throws org.ctiwire.runtime.EncodingException if a field does not fit, or the version does not have the message
     * @throws IllegalStateException                 if no session is open, or what waits to be sent has reached its
     *                                               limit
     */
    public final <E extends MessageEncoder> void send(E encoder, Consumer<? super E> fields, long now) {
        requireOpen();
        writer.message(encoder, fields, version);
        advance(now);
        sent();
    }

    /** Something was written. */
    abstract void sent();

    final void requireOpen() {
        if (state != SessionState.OPEN) {
            throw new IllegalStateException("no session is open, it is " + state);
        }
    }

    /** Whether a message of the session's own may be written; if not, the session is over. */
    final boolean hasReserve() {
        if (output.isOverrun()) {
            end(Cause.OUTPUT_OVERRUN, -1, output.length() + " bytes wait to be sent, the limit is " + output.limit());
            return false;
        }
        return true;
    }

    /** Ends the session, if it is not over, and with it the connection. */
    final void end(Cause cause, long status, String detail) {
        if (state != SessionState.CLOSED) {
            giveUpOutput();
            wantsDisconnect = true;
            close(cause, status, detail);
        }
    }

    final void giveUpOutput() {
        output.clear();
        deadline = Deadline.NONE;
    }

    /** Ends the session; what becomes of the connection is the caller's affair. */
    final void close(Cause cause, long status, String detail) {
        state = SessionState.CLOSED;
        String name = status < 0 ? null : roles.statusName(status, version);
        try {
            closed(new SessionEnd(cause, status, name, detail));
        } catch (Throwable thrown) {
            failures.add(thrown);
        }
    }

    abstract void closed(SessionEnd end);

    /** A call on the session begins; it ends with {@link CallbackFailures#leave}. */
    final void enter(long now) {
        output.requireNotWriting();
        advance(now);
        failures.enter();
    }

    final void advance(long now) {
        clock = Math.max(clock, now);
    }

    /** When {@link #tick} is due; {@link Long#MAX_VALUE} for never. After a tick it lies ahead. */
    public long nextDeadline() {
        return deadline;
    }

    /** What is to be sent. It may still hold the last answer of a server whose session is over. */
    public final SendBuffer output() {
        return output;
    }

    /** Whether the transport is to end the connection, at once and without lingering. */
    public final boolean wantsDisconnect() {
        return wantsDisconnect;
    }

    /** How far the session has come. */
    public final SessionState state() {
        return state;
    }

    /**
     * The protocol version of the session.
     *
     * @throws IllegalStateException if it is not open
     */
    public final int protocolVersion() {
        requireOpen();
        return version;
    }

    /** The services that the server has granted, as the bits of the mask; 0 before the session is open. */
    public final long grantedServices() {
        return grantedServices;
    }
}
