package org.ctiwire.session;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.FrameReader;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.MessageRole;
import org.ctiwire.runtime.SessionRoles;
import org.ctiwire.session.SessionEnd.Cause;

/**
 * The server's side of one session over one connection, without socket, thread or clock: received bytes, messages and
 * the time go in; bytes to send, callbacks and the next deadline come out. It is used by one thread at a time.
 *
 * <p>It answers heartbeats and the closing request by itself, refuses what comes before the session is open, and ends a
 * session whose client is silent for its idle timeout. After a closing request or a refused opening request the session
 * is over, but its last answer still is to be sent: the client is given the close timeout to read it and disconnect.
 *
 * <p>All times are nanoseconds of one clock; a time that lies before an earlier one counts as that. After every call,
 * send what {@link #output} holds, end the connection if {@link #wantsDisconnect}, and call {@link #tick} at
 * {@link #nextDeadline}, after what has arrived until then was handed to {@link #received}.
 *
 * <p>Callbacks may use the session again, but not call {@link #received}. While the fields of a message are filled in
 * the session cannot be used at all: that is an {@link IllegalStateException}.
 */
public final class ServerSession {

    private final SessionRoles roles;
    private final ServerSettings settings;
    private final ServerListener listener;
    private final FrameReader frames;
    private final SendBuffer output;
    private final MessageWriter writer;
    private final CallbackFailures failures;

    private SessionState state = SessionState.IDLE;
    private PendingAttempt attempt;
    private boolean wantsDisconnect;
    private boolean receiving;
    private int version;
    private long grantedServices;
    private long idleTimeout;
    private long clock = Long.MIN_VALUE;
    private long deadline = Deadline.NONE;

    /**
     * A session that is not connected yet.
     *
     * @param roles for this session alone
     * @throws IllegalArgumentException if the spec's largest message does not fit the send limit
     */
    public ServerSession(SessionRoles roles, ServerSettings settings, ServerListener listener) {
        this.roles = roles;
        this.settings = settings;
        this.listener = Objects.requireNonNull(listener);
        frames = roles.frames(Settings.maxMessage(roles, settings.maxMessage()));
        output = Settings.sendBuffer(roles, settings.sendLimit());
        writer = new MessageWriter(roles, output);
        failures = new CallbackFailures(listener::unreadable);
    }

    /**
     * A client is connected, and its opening request is due. Does nothing when the session is over already.
     *
     * @throws IllegalStateException if it was called before
     */
    public void connected(long now) {
        if (state != SessionState.IDLE && state != SessionState.CLOSED) {
            throw new IllegalStateException("the session is connected already");
        }
        advance(now);
        if (state == SessionState.IDLE) {
            state = SessionState.OPENING;
            deadline = Deadline.after(clock, settings.openTimeout());
        }
    }

    /**
     * Bytes have arrived, however they were split or joined on their way. They are copied.
     *
     * @throws IllegalStateException     if the session is not connected, or this is called by a callback of the session
     * @throws IndexOutOfBoundsException if the array does not hold that range
     */
    public void received(byte[] bytes, int offset, int length, long now) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (receiving || state == SessionState.IDLE) {
            throw new IllegalStateException(receiving ? "received bytes are being read" : "the session is not connected");
        }
        enter(now);
        receiving = true;
        try {
            if (state == SessionState.OPEN && length > 0) {
                deadline = idleDeadline();
            }
            if (state != SessionState.CLOSED) {
                frames.feed(bytes, offset, length);
            }
            while (state != SessionState.CLOSED && nextFrame()) {
                dispatch(frames.array(), frames.offset(), frames.length());
            }
        } finally {
            receiving = false;
            failures.leave();
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

    private long idleDeadline() {
        return idleTimeout == 0 ? Deadline.NONE : Deadline.after(clock, idleTimeout);
    }

    private void dispatch(byte[] buffer, int offset, int length) {
        int reading = state == SessionState.OPEN ? version : roles.newestVersion();
        MessageRole role = roles.role(roles.type(buffer, offset), reading);
        long correlation = roles.correlation(buffer, offset, length, reading);
        if (role == MessageRole.CLOSE) {
            confirmClose(correlation, roles.status(buffer, offset, length, reading));
        } else if (role == MessageRole.OPEN) {
            open(buffer, offset, length);
        } else if (state != SessionState.OPEN) {
            refuseUnasked(correlation, settings.notOpenStatus());
        } else if (role == MessageRole.HEARTBEAT) {
            confirmHeartbeat(correlation);
        } else {
            request(buffer, offset, length);
        }
    }

    private void open(byte[] buffer, int offset, int length) {
        long requested = roles.requestedVersion(buffer, offset, length);
        int reading = (int) Math.max(roles.oldestVersion(), Math.min(roles.newestVersion(), requested));
        long correlation = roles.correlation(buffer, offset, length, reading);
        if (attempt != null) {
            refuseUnasked(correlation, settings.alreadyOpenStatus());
            return;
        }
        version = reading;
        deadline = Deadline.NONE;
        attempt = new PendingAttempt(this, Arrays.copyOfRange(buffer, offset, offset + length), correlation, requested,
                roles.requestedServices(buffer, offset, length, reading));
        try {
            listener.open(attempt);
        } catch (Throwable thrown) {
            failures.thrown(thrown);
        }
    }

    void accept(long correlation, int acceptedVersion, long timeout, OpenWriter confirmation) {
        Settings.requireVersion(roles, acceptedVersion);
        Settings.require(timeout >= 0, "idleTimeout", timeout);
        output.requireNotWriting();
        if (state != SessionState.OPENING || !hasReserve()) {
            return;
        }
        int length = output.length();
        writer.open(confirmation, acceptedVersion, correlation);
        grantedServices = roles.grantedServices(output.array(), output.offset() + length, output.length() - length,
                acceptedVersion);
        state = SessionState.OPEN;
        version = acceptedVersion;
        idleTimeout = timeout;
        deadline = idleDeadline();
    }

    void refuse(long correlation, long status) {
        enter(clock);
        try {
            if (state == SessionState.OPENING && hasReserve()) {
                writer.failure(version, correlation, status);
                endGently(Cause.OPEN_REFUSED, status, "the server refused the session");
            }
        } finally {
            failures.leave();
        }
    }

    private void request(byte[] buffer, int offset, int length) {
        try {
            listener.request(buffer, offset, length, version);
        } catch (Throwable thrown) {
            failures.thrown(thrown);
        }
    }

    private void confirmHeartbeat(long correlation) {
        if (hasReserve()) {
            try {
                writer.heartbeatConfirmation(version, Math.max(0, correlation));
            } catch (EncodingException unwritable) {
                end(Cause.UNWRITABLE, -1, unwritable.getMessage());
            }
        }
    }

    private void confirmClose(long correlation, long status) {
        if (hasReserve()) {
            try {
                writer.closeConfirmation(writingVersion(), Math.max(0, correlation));
                endGently(Cause.CLOSED, status, "the client closed the session");
            } catch (EncodingException unwritable) {
                end(Cause.UNWRITABLE, -1, unwritable.getMessage());
            }
        }
    }

    /** Refuses what the session does not pass on; a message without an identifier is no request. */
    private void refuseUnasked(long correlation, long status) {
        if (correlation >= 0 && hasReserve()) {
            try {
                writer.failure(writingVersion(), correlation, status);
            } catch (EncodingException unwritable) {
                end(Cause.UNWRITABLE, -1, unwritable.getMessage());
            }
        }
    }

    /** Before the client has named its version, what every version can read. */
    private int writingVersion() {
        return attempt == null ? roles.oldestVersion() : version;
    }

    private boolean hasReserve() {
        if (output.isOverrun()) {
            end(Cause.OUTPUT_OVERRUN, -1, output.length() + " bytes wait to be sent, the limit is " + output.limit());
            return false;
        }
        return true;
    }

    /** Time has passed: ends what is overdue. Never too early, at worst for nothing. */
    public void tick(long now) {
        enter(now);
        try {
            if (clock < deadline) {
                return;
            }
            deadline = Deadline.NONE;
            if (state == SessionState.OPENING) {
                end(Cause.OPEN_TIMED_OUT, -1, "the client did not send its opening request in time");
            } else if (state == SessionState.OPEN) {
                end(Cause.IDLE, -1, "the client was silent for " + idleTimeout / 1_000_000 + " ms");
            } else {
                output.clear();
                wantsDisconnect = true;
            }
        } finally {
            failures.leave();
        }
    }

    /** The connection is gone, for the reason given. Also called after {@link #wantsDisconnect}. */
    public void disconnected(long now, String why) {
        enter(now);
        try {
            end(Cause.DISCONNECTED, -1, why);
            output.clear();
            deadline = Deadline.NONE;
            wantsDisconnect = false;
        } finally {
            failures.leave();
        }
    }

    /**
     * Sends an event, a confirmation, or any other message.
     *
     * @param encoder the encoder to use
     * @param fields  fills in the fields; it must not end the message, nor use the session
     * @throws EncodingException     if a field does not fit, or the version does not have the message
     * @throws IllegalStateException if no session is open, or what waits to be sent has reached its limit
     */
    public <E extends MessageEncoder> void send(E encoder, Consumer<? super E> fields, long now) {
        requireOpen();
        writer.message(encoder, fields, version);
        advance(now);
    }

    /**
     * Refuses a request with the failure message of the session.
     *
     * @param correlation the identifier of the request
     * @param status      why, as a status code
     * @throws EncodingException     if a number does not fit
     * @throws IllegalStateException if no session is open, or what waits to be sent has reached its limit
     */
    public void refuse(long correlation, long status, long now) {
        requireOpen();
        output.requireRoom();
        writer.failure(version, correlation, status);
        advance(now);
    }

    /**
     * Tells the client of a failure that no request of it has caused. The session stays open: a client that is told
     * that the server goes off line closes it.
     *
     * @param status what failed, as a status code
     * @throws EncodingException     if the status does not fit
     * @throws IllegalStateException if no session is open, or what waits to be sent has reached its limit
     */
    public void fail(long status, long now) {
        requireOpen();
        output.requireRoom();
        writer.failureEvent(version, status);
        advance(now);
    }

    private void requireOpen() {
        if (state != SessionState.OPEN) {
            throw new IllegalStateException("no session is open, it is " + state);
        }
    }

    /** Ends the session and its connection without a word; what waits to be sent is given up. */
    public void drop() {
        enter(clock);
        try {
            end(Cause.DROPPED, -1, "the server dropped the session");
            output.clear();
            deadline = Deadline.NONE;
            wantsDisconnect = true;
        } finally {
            failures.leave();
        }
    }

    /** The session is over, and the connection too. */
    private void end(Cause cause, long status, String detail) {
        if (state != SessionState.CLOSED) {
            output.clear();
            deadline = Deadline.NONE;
            wantsDisconnect = true;
            close(cause, status, detail);
        }
    }

    /** The session is over, but its last answer is still to be sent and read. */
    private void endGently(Cause cause, long status, String detail) {
        deadline = Deadline.after(clock, settings.closeTimeout());
        close(cause, status, detail);
    }

    private void close(Cause cause, long status, String detail) {
        state = SessionState.CLOSED;
        try {
            String name = status < 0 ? null : roles.statusName(status, writingVersion());
            listener.closed(new SessionEnd(cause, status, name, detail));
        } catch (Throwable thrown) {
            failures.add(thrown);
        }
    }

    private void enter(long now) {
        output.requireNotWriting();
        advance(now);
        failures.enter();
    }

    private void advance(long now) {
        clock = Math.max(clock, now);
    }

    /** When {@link #tick} is due; {@link Long#MAX_VALUE} for never. After a tick it lies ahead. */
    public long nextDeadline() {
        return deadline;
    }

    /** What is to be sent; the last answer too, when the session is over. */
    public SendBuffer output() {
        return output;
    }

    /** Whether the transport is to end the connection, at once and without lingering. */
    public boolean wantsDisconnect() {
        return wantsDisconnect;
    }

    /** How far the session has come; a server's side is never closing. */
    public SessionState state() {
        return state;
    }

    /**
     * The protocol version of the session.
     *
     * @throws IllegalStateException if it is not open
     */
    public int protocolVersion() {
        requireOpen();
        return version;
    }

    /** The services that the confirmation has granted, as the bits of the mask; 0 before the session is open. */
    public long grantedServices() {
        return grantedServices;
    }
}
