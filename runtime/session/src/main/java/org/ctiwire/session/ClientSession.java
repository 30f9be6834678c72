package org.ctiwire.session;

import java.util.Objects;
import java.util.function.Consumer;
import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.Exchange;
import org.ctiwire.runtime.FrameReader;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.MessageRole;
import org.ctiwire.runtime.RequestFailedException.Reason;
import org.ctiwire.runtime.SessionRoles;
import org.ctiwire.session.SessionEnd.Cause;

/**
 * The client's side of one session over one connection, without socket, thread or clock: received bytes, requests and
 * the time go in; bytes to send, callbacks and the next deadline come out. It is used by one thread at a time.
 *
 * <p>All times are nanoseconds of one clock; a time that lies before an earlier one counts as that. After every call,
 * send what {@link #output} holds, end the connection if {@link #wantsDisconnect}, and call {@link #tick} at
 * {@link #nextDeadline}, after what has arrived until then was handed to {@link #received}.
 *
 * <p>Callbacks may use the session again, but not call {@link #received}. While the fields of a message are filled in
 * the session cannot be used at all: a request made there fails as unwritable, everything else with an
 * {@link IllegalStateException}.
 */
public final class ClientSession {

    private static final long LARGEST_CORRELATION = 0xFFFF_FFFFL;

    private final SessionRoles roles;
    private final ClientSettings settings;
    private final ClientListener listener;
    private final int version;
    private final FrameReader frames;
    private final SendBuffer output;
    private final MessageWriter writer;
    private final CallbackFailures failures;
    private final RequestFlow requests;
    private final HeartbeatClock heartbeats;

    private SessionState state = SessionState.IDLE;
    private Cause closeCause;
    private boolean wantsDisconnect;
    private boolean receiving;
    private long clock = Long.MIN_VALUE;
    private long phaseDeadline = Deadline.NONE;
    private long lastCorrelation;
    private long closeCorrelation;
    private long grantedServices;

    /**
     * A session that is not connected yet.
     *
     * @param roles for this session alone
     * @throws IllegalArgumentException if the spec does not have the version of the settings, or its largest message
     *                                  does not fit their send limit
     */
    public ClientSession(SessionRoles roles, ClientSettings settings, ClientListener listener) {
        this(roles, settings, listener, 0);
    }

    ClientSession(SessionRoles roles, ClientSettings settings, ClientListener listener, long lastCorrelation) {
        this.roles = roles;
        this.settings = settings;
        this.listener = Objects.requireNonNull(listener);
        this.lastCorrelation = lastCorrelation;
        version = settings.protocolVersion();
        Settings.requireVersion(roles, version);
        frames = roles.frames(Settings.maxMessage(roles, settings.maxMessage()));
        output = Settings.sendBuffer(roles, settings.sendLimit());
        writer = new MessageWriter(roles, output);
        failures = new CallbackFailures(listener::unreadable);
        requests = new RequestFlow(roles, output, failures, settings.requestTimeout());
        heartbeats = new HeartbeatClock(settings.heartbeatInterval(), settings.unansweredHeartbeats());
    }

    /**
     * The connection is there: writes the opening request. Does nothing when the session is over already.
     *
     * @throws IllegalStateException if it was called before
     */
    public void connected(long now) {
        if (state != SessionState.IDLE && state != SessionState.CLOSED) {
            throw new IllegalStateException("the session is connected already");
        }
        enter(now);
        try {
            if (state == SessionState.IDLE) {
                state = SessionState.OPENING;
                phaseDeadline = Deadline.after(clock, settings.openTimeout());
                writer.open(settings.open(), version, nextCorrelation());
                heartbeats.sent(clock);
            }
        } catch (RuntimeException unwritable) {
            end(Cause.UNWRITABLE, -1, "the opening request could not be written: " + unwritable.getMessage());
        } finally {
            failures.leave();
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

    private void dispatch(byte[] buffer, int offset, int length) {
        MessageRole role = roles.role(roles.type(buffer, offset), version);
        if (state == SessionState.OPENING) {
            whileOpening(role, buffer, offset, length);
            return;
        }
        long correlation = roles.correlation(buffer, offset, length, version);
        switch (role) {
            case HEARTBEAT_CONFIRMATION -> heartbeats.answered(correlation);
            case FAILURE_EVENT -> failureEvent(buffer, offset, length);
            case FAILURE -> failure(correlation, buffer, offset, length);
            default -> {
                if (role == MessageRole.CLOSE_CONFIRMATION && state == SessionState.CLOSING) {
                    end(closeCause, -1, "the server confirmed the end");
                } else if (!requests.receive(role, correlation, buffer, offset, length, version)) {
                    message(buffer, offset, length);
                }
            }
        }
    }

    private void whileOpening(MessageRole role, byte[] buffer, int offset, int length) {
        // Nothing else is outstanding: whatever identifier the answer has, it is the answer.
        if (role == MessageRole.OPEN_CONFIRMATION) {
            opened(buffer, offset, length);
        } else if (role == MessageRole.FAILURE) {
            end(Cause.OPEN_REFUSED, roles.status(buffer, offset, length, version), "the server refused the session");
        } else if (role == MessageRole.FAILURE_EVENT) {
            failureEvent(buffer, offset, length);
        } else {
            message(buffer, offset, length);
        }
    }

    private void opened(byte[] buffer, int offset, int length) {
        state = SessionState.OPEN;
        phaseDeadline = Deadline.NONE;
        grantedServices = roles.grantedServices(buffer, offset, length, version);
        try {
            listener.opened(buffer, offset, length, version);
        } catch (Throwable thrown) {
            failures.thrown(thrown);
        }
    }

    private void message(byte[] buffer, int offset, int length) {
        try {
            listener.message(buffer, offset, length, version);
        } catch (Throwable thrown) {
            failures.thrown(thrown);
        }
    }

    private void failureEvent(byte[] buffer, int offset, int length) {
        long status = roles.status(buffer, offset, length, version);
        message(buffer, offset, length);
        String name = status < 0 ? null : roles.statusName(status, version);
        if (name == null || !name.equals(settings.offLineStatus())) {
            return;
        }
        if (state == SessionState.OPENING) {
            end(Cause.SERVER_OFF_LINE, status, "the server went off line before the session was open");
        } else if (state == SessionState.OPEN) {
            beginClosing(Cause.SERVER_OFF_LINE, status);
        }
    }

    private void failure(long correlation, byte[] buffer, int offset, int length) {
        long status = roles.status(buffer, offset, length, version);
        if (state == SessionState.CLOSING && correlation == closeCorrelation) {
            end(closeCause, status, "the server refused the end");
        } else if (heartbeats.awaits(correlation)) {
            end(state == SessionState.CLOSING ? closeCause : Cause.HEARTBEAT_REFUSED, status,
                    "the server refused a heartbeat");
        } else if (!requests.receive(MessageRole.FAILURE, correlation, buffer, offset, length, version)) {
            message(buffer, offset, length);
        }
    }

    /** Time has passed: ends what is overdue, sends a heartbeat if one is due. Never too early, at worst for nothing. */
    public void tick(long now) {
        enter(now);
        try {
            requests.expire(clock);
            if (state == SessionState.OPEN) {
                beat();
            } else if (clock >= phaseDeadline && state == SessionState.OPENING) {
                end(Cause.OPEN_TIMED_OUT, -1, "the server did not answer the opening request in time");
            } else if (clock >= phaseDeadline && state == SessionState.CLOSING) {
                end(closeCause, -1, "the server did not confirm the end in time");
            }
        } finally {
            failures.leave();
        }
    }

    private void beat() {
        if (clock < heartbeats.deadline()) {
            return;
        }
        if (heartbeats.exhausted()) {
            end(Cause.HEARTBEATS_UNANSWERED, -1, settings.unansweredHeartbeats() + " heartbeats in a row had no answer");
        } else if (hasReserve()) {
            long correlation = nextCorrelation();
            try {
                writer.heartbeat(version, correlation);
                heartbeats.beaten(correlation, clock);
            } catch (EncodingException unwritable) {
                end(Cause.UNWRITABLE, -1, unwritable.getMessage());
            }
        }
    }

    private boolean hasReserve() {
        if (output.isOverrun()) {
            end(Cause.OUTPUT_OVERRUN, -1, output.length() + " bytes wait to be sent, the limit is " + output.limit());
            return false;
        }
        return true;
    }

    /** The connection is gone, or could not be made, for the reason given. Also called after {@link #wantsDisconnect}. */
    public void disconnected(long now, String why) {
        enter(now);
        try {
            end(state == SessionState.CLOSING ? closeCause : Cause.DISCONNECTED, -1, why);
            wantsDisconnect = false;
        } finally {
            failures.leave();
        }
    }

    /**
     * Sends a request. Whatever happens, the answer learns one outcome, once: at once where the request cannot be sent,
     * else when its answer arrives, its time is over, or the session is.
     *
     * @param exchange the request's kind
     * @param fields   fills in the fields; it must not end the message, nor use the session. What it throws fails the
     *                 request as unwritable; an {@link Error} is thrown on after that
     * @param answer   learns the outcome; what it throws is thrown on where it was called at once
     */
    public <E extends MessageEncoder, C extends MessageDecoder> void request(Exchange<E, C> exchange,
            Consumer<? super E> fields, Answer<? super C> answer, long now) {
        long mask = exchange.serviceMask();
        if (output.isWriting()) {
            RequestFlow.fail(exchange, answer, Reason.UNWRITABLE, "the fields of another message are being filled in",
                    null);
        } else if (state != SessionState.OPEN) {
            RequestFlow.fail(exchange, answer, Reason.NOT_OPEN, "no session is open, it is " + state, null);
        } else if ((grantedServices & mask) != mask) {
            RequestFlow.fail(exchange, answer, Reason.SERVICE_NOT_GRANTED, "the session was not granted "
                    + exchange.serviceMaskName(), null);
        } else {
            advance(now);
            if (requests.send(exchange, fields, answer, version, nextCorrelation(), clock)) {
                heartbeats.sent(clock);
            }
        }
    }

    /**
     * Sends a message that nothing answers.
     *
     * @param encoder the encoder to use
     * @param fields  fills in the fields; it must not end the message, nor use the session
     * @throws org.ctiwire.runtime.EncodingException if a field does not fit, or the version does not have the message
     * @throws IllegalStateException                 if no session is open, or what waits to be sent has reached its limit
     */
    public <E extends MessageEncoder> void send(E encoder, Consumer<? super E> fields, long now) {
        if (state != SessionState.OPEN) {
            throw new IllegalStateException("no session is open, it is " + state);
        }
        writer.message(encoder, fields, version);
        advance(now);
        heartbeats.sent(clock);
    }

    /**
     * Ends the session: an open one by asking the server, whose confirmation or the close timeout ends it; any other at
     * once. Requests that wait may still be answered until then.
     *
     * @param status why, as a status code
     */
    public void close(long status, long now) {
        enter(now);
        try {
            if (state == SessionState.OPEN) {
                beginClosing(Cause.CLOSED, status);
            } else if (state != SessionState.CLOSING) {
                end(Cause.CLOSED, -1, "closed before it was open");
            }
        } finally {
            failures.leave();
        }
    }

    private void beginClosing(Cause cause, long status) {
        if (!hasReserve()) {
            return;
        }
        closeCorrelation = nextCorrelation();
        try {
            writer.close(version, closeCorrelation, status);
            state = SessionState.CLOSING;
            closeCause = cause;
            phaseDeadline = Deadline.after(clock, settings.closeTimeout());
        } catch (EncodingException unwritable) {
            end(Cause.UNWRITABLE, -1, unwritable.getMessage());
        }
    }

    private void end(Cause cause, long status, String detail) {
        if (state == SessionState.CLOSED) {
            return;
        }
        state = SessionState.CLOSED;
        wantsDisconnect = true;
        phaseDeadline = Deadline.NONE;
        output.clear();
        requests.lose(detail);
        try {
            listener.closed(new SessionEnd(cause, status, status < 0 ? null : roles.statusName(status, version), detail));
        } catch (Throwable thrown) {
            failures.add(thrown);
        }
    }

    private long nextCorrelation() {
        do {
            lastCorrelation = lastCorrelation == LARGEST_CORRELATION ? 1 : lastCorrelation + 1;
        } while (requests.awaits(lastCorrelation) || heartbeats.awaits(lastCorrelation));
        return lastCorrelation;
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
        long deadline = Math.min(requests.deadline(), phaseDeadline);
        return state == SessionState.OPEN ? Math.min(deadline, heartbeats.deadline()) : deadline;
    }

    /** What is to be sent. When the session is over, nothing is. */
    public SendBuffer output() {
        return output;
    }

    /** Whether the transport is to end the connection, at once and without lingering. */
    public boolean wantsDisconnect() {
        return wantsDisconnect;
    }

    /** How far the session has come. */
    public SessionState state() {
        return state;
    }

    /**
     * The protocol version of the session.
     *
     * @throws IllegalStateException if it is not open
     */
    public int protocolVersion() {
        if (state != SessionState.OPEN) {
            throw new IllegalStateException("no session is open, it is " + state);
        }
        return version;
    }

    /** The services that the server has granted, as the bits of the mask; 0 before the session is open. */
    public long grantedServices() {
        return grantedServices;
    }
}
