package org.ctiwire.session;

import java.util.Arrays;
import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.MessageRole;
import org.ctiwire.runtime.SessionRoles;
import org.ctiwire.session.SessionEnd.Cause;

/**
 * The server's side of a session. It answers heartbeats and the closing request by itself, refuses what comes before
 * the session is open, and ends a session whose client is silent for its idle timeout. Its state is never closing.
 *
 * <p>After a closing request or a refused opening request the session is over, but its last answer still is to be sent:
 * the client is given the close timeout to read it and disconnect.
 */
public final class ServerSession extends Session {

    private final ServerSettings settings;
    private final ServerListener listener;
    private PendingAttempt attempt;
    private long idleTimeout;

    /**
     * A session that is not connected yet.
     *
     * @param roles for this session alone
     * @throws IllegalArgumentException if the spec's largest message does not fit the send limit
     */
    public ServerSession(SessionRoles roles, ServerSettings settings, ServerListener listener) {
        super(roles, settings.maxMessage(), settings.sendLimit(), listener::unreadable);
        this.settings = settings;
        this.listener = listener;
        // What is refused before the client has named its version is refused so that every version can read it.
        version = roles.oldestVersion();
    }

    @Override
    void begin() {
        deadline = Deadline.after(clock, settings.openTimeout());
    }

    @Override
    void heard() {
        if (state == SessionState.OPEN) {
            deadline = idleDeadline();
        }
    }

    private long idleDeadline() {
        return idleTimeout == 0 ? Deadline.NONE : Deadline.after(clock, idleTimeout);
    }

    @Override
    void dispatch(byte[] buffer, int offset, int length) {
        int reading = attempt == null ? roles.newestVersion() : version;
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
                writer.closeConfirmation(version, Math.max(0, correlation));
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
                writer.failure(version, correlation, status);
            } catch (EncodingException unwritable) {
                end(Cause.UNWRITABLE, -1, unwritable.getMessage());
            }
        }
    }

    @Override
    void timePassed() {
        if (clock < deadline) {
            return;
        }
        if (state == SessionState.OPENING) {
            end(Cause.OPEN_TIMED_OUT, -1, "the client did not send its opening request in time");
        } else if (state == SessionState.OPEN) {
            end(Cause.IDLE, -1, "the client was silent for " + idleTimeout / 1_000_000 + " ms");
        } else {
            giveUpOutput();
            wantsDisconnect = true;
        }
    }

    @Override
    void connectionLost(String why) {
        end(Cause.DISCONNECTED, -1, why);
    }

    @Override
    void sent() {
        // The client need not hear from the server.
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

    /** Ends the session and its connection without a word; what waits to be sent is given up. */
    public void drop() {
        enter(clock);
        try {
            end(Cause.DROPPED, -1, "the server dropped the session");
            giveUpOutput();
            wantsDisconnect = true;
        } finally {
            failures.leave();
        }
    }

    /** The session is over, but its last answer is still to be sent and read. */
    private void endGently(Cause cause, long status, String detail) {
        deadline = Deadline.after(clock, settings.closeTimeout());
        close(cause, status, detail);
    }

    @Override
    void closed(SessionEnd end) {
        listener.closed(end);
    }
}
