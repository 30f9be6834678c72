package org.ctiwire.session;

import java.util.function.Consumer;
import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.Exchange;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.MessageRole;
import org.ctiwire.runtime.RequestFailedException.Reason;
import org.ctiwire.runtime.SessionRoles;
import org.ctiwire.session.SessionEnd.Cause;

/**
 * The client's side of a session. It opens and closes it, sends heartbeats, and ties answers to requests.
 *
 * <p>An answer belongs to the request whose identifier it has. One that comes after the request has timed out is handed
 * to {@link ClientListener#message}, and so is a message with the identifier of a request that is neither its
 * confirmation nor a refusal: the server counts its own requests.
 */
public final class ClientSession extends Session {

    private static final long LARGEST_CORRELATION = 0xFFFF_FFFFL;

    private final ClientSettings settings;
    private final ClientListener listener;
    private final RequestFlow requests;
    private final HeartbeatClock heartbeats;
    private Cause closeCause;
    private long lastCorrelation;
    private long closeCorrelation;

    /**
     * A session that is not connected yet.
     *
     * @param roles for this session alone
     * @throws IllegalArgumentException if the spec does not have the version of the settings, or its largest message
     *                                  does not fit their send limit
     */
    public ClientSession(SessionRoles roles, ClientSettings settings, ClientListener listener) {
        super(roles, settings.maxMessage(), settings.sendLimit(), listener::unreadable);
        Settings.requireVersion(roles, settings.protocolVersion());
        this.settings = settings;
        this.listener = listener;
        version = settings.protocolVersion();
        requests = new RequestFlow(roles, output, failures, settings.requestTimeout());
        heartbeats = new HeartbeatClock(settings.heartbeatInterval(), settings.unansweredHeartbeats());
    }

    @Override
    void begin() {
        deadline = Deadline.after(clock, settings.openTimeout());
        try {
            writer.open(settings.open(), version, nextCorrelation());
            heartbeats.sent(clock);
        } catch (RuntimeException unwritable) {
            end(Cause.UNWRITABLE, -1, "the opening request could not be written: " + unwritable.getMessage());
        }
    }

    /** What the server sends is no news to a client: only answers to heartbeats count. */
    @Override
    void heard() {
    }

    @Override
    void dispatch(byte[] buffer, int offset, int length) {
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
        deadline = Deadline.NONE;
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

    @Override
    void timePassed() {
        requests.expire(clock);
        if (state == SessionState.OPEN) {
            beat();
        } else if (clock >= deadline && state == SessionState.OPENING) {
            end(Cause.OPEN_TIMED_OUT, -1, "the server did not answer the opening request in time");
        } else if (clock >= deadline && state == SessionState.CLOSING) {
            end(closeCause, -1, "the server did not confirm the end in time");
        }
    }

    private void beat() {
        if (clock < heartbeats.deadline()) {
            return;
        }
        if (heartbeats.exhausted()) {
            end(Cause.HEARTBEATS_UNANSWERED, -1, "heartbeats without an answer in a row: "
                    + settings.unansweredHeartbeats());
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

    @Override
    void connectionLost(String why) {
        end(state == SessionState.CLOSING ? closeCause : Cause.DISCONNECTED, -1, why);
    }

    @Override
    void sent() {
        heartbeats.sent(clock);
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
                sent();
            }
        }
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
            deadline = Deadline.after(clock, settings.closeTimeout());
        } catch (EncodingException unwritable) {
            end(Cause.UNWRITABLE, -1, unwritable.getMessage());
        }
    }

    @Override
    void closed(SessionEnd end) {
        requests.lose(end.detail());
        listener.closed(end);
    }

    /** Makes the identifiers go on behind this one: a test cannot wait for 4 billion requests. */
    void countFrom(long correlation) {
        lastCorrelation = correlation;
    }

    private long nextCorrelation() {
        do {
            lastCorrelation = lastCorrelation == LARGEST_CORRELATION ? 1 : lastCorrelation + 1;
        } while (requests.awaits(lastCorrelation) || heartbeats.awaits(lastCorrelation));
        return lastCorrelation;
    }

    @Override
    public long nextDeadline() {
        long earliest = Math.min(requests.deadline(), deadline);
        return state == SessionState.OPEN ? Math.min(earliest, heartbeats.deadline()) : earliest;
    }
}
