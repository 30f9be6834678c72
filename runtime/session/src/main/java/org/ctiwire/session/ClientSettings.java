package org.ctiwire.session;

import java.util.Objects;

/**
 * How a client's session behaves. Start from {@link #of} and change what differs. All times are nanoseconds.
 *
 * @param protocolVersion      the protocol version to ask for
 * @param open                 writes the opening request
 * @param openTimeout          how long to wait for its answer; more than 0
 * @param heartbeatInterval    after how long without sending a heartbeat is sent; 0 for no heartbeats
 * @param unansweredHeartbeats how many heartbeats in a row without an answer end the session; 1 or more
 * @param requestTimeout       how long a request waits for its answer; more than 0
 * @param closeTimeout         how long to wait for the confirmation of the end; more than 0
 * @param maxMessage           the bytes of the largest message to accept, its header included; 0 for the spec's largest
 * @param sendLimit            how many bytes may wait to be sent, at least those of the spec's largest message and at
 *                             most 1 GiB; a request that would go beyond is refused
 * @param offLineStatus        the name of the status with which a failure event announces that the server goes off
 *                             line, null if there is none
 */
public record ClientSettings(int protocolVersion, OpenWriter open, long openTimeout, long heartbeatInterval,
                             int unansweredHeartbeats, long requestTimeout, long closeTimeout, int maxMessage,
                             int sendLimit, String offLineStatus) {

    private static final long SECOND = 1_000_000_000L;

    /** @throws IllegalArgumentException if a number is outside its range */
    public ClientSettings {
        Objects.requireNonNull(open);
        Settings.require(openTimeout > 0, "openTimeout", openTimeout);
        Settings.require(heartbeatInterval >= 0, "heartbeatInterval", heartbeatInterval);
        Settings.require(unansweredHeartbeats > 0, "unansweredHeartbeats", unansweredHeartbeats);
        Settings.require(requestTimeout > 0, "requestTimeout", requestTimeout);
        Settings.require(closeTimeout > 0, "closeTimeout", closeTimeout);
        Settings.require(maxMessage >= 0, "maxMessage", maxMessage);
        Settings.require(sendLimit > 0 && sendLimit <= Settings.LARGEST_SEND_LIMIT, "sendLimit", sendLimit);
    }

    /**
     * The guide's way: 5 seconds for opening and closing, a heartbeat after 5 seconds, three unanswered end the
     * session; and, on which the guide is silent, 10 seconds for a request and 1 MiB that may wait to be sent.
     *
     * @param protocolVersion the protocol version to ask for
     * @param open            writes the opening request
     */
    public static ClientSettings of(int protocolVersion, OpenWriter open) {
        return new ClientSettings(protocolVersion, open, 5 * SECOND, 5 * SECOND, 3, 10 * SECOND, 5 * SECOND, 0, 1 << 20,
                "E_CTI_CTI_SERVER_OFFLINE");
    }

    /** With another protocol version and opening request. */
    public ClientSettings withVersion(int version, OpenWriter writer) {
        return new ClientSettings(version, writer, openTimeout, heartbeatInterval, unansweredHeartbeats, requestTimeout,
                closeTimeout, maxMessage, sendLimit, offLineStatus);
    }

    /** With another time to wait for the answer to the opening request. */
    public ClientSettings withOpenTimeout(long nanoseconds) {
        return new ClientSettings(protocolVersion, open, nanoseconds, heartbeatInterval, unansweredHeartbeats,
                requestTimeout, closeTimeout, maxMessage, sendLimit, offLineStatus);
    }

    /** With another time without sending after which a heartbeat is sent; 0 for no heartbeats. */
    public ClientSettings withHeartbeatInterval(long nanoseconds) {
        return new ClientSettings(protocolVersion, open, openTimeout, nanoseconds, unansweredHeartbeats, requestTimeout,
                closeTimeout, maxMessage, sendLimit, offLineStatus);
    }

    /** With another number of heartbeats without an answer that end the session. */
    public ClientSettings withUnansweredHeartbeats(int count) {
        return new ClientSettings(protocolVersion, open, openTimeout, heartbeatInterval, count, requestTimeout,
                closeTimeout, maxMessage, sendLimit, offLineStatus);
    }

    /** With another time that a request waits for its answer. */
    public ClientSettings withRequestTimeout(long nanoseconds) {
        return new ClientSettings(protocolVersion, open, openTimeout, heartbeatInterval, unansweredHeartbeats,
                nanoseconds, closeTimeout, maxMessage, sendLimit, offLineStatus);
    }

    /** With another time to wait for the confirmation of the end. */
    public ClientSettings withCloseTimeout(long nanoseconds) {
        return new ClientSettings(protocolVersion, open, openTimeout, heartbeatInterval, unansweredHeartbeats,
                requestTimeout, nanoseconds, maxMessage, sendLimit, offLineStatus);
    }

    /** With another largest message to accept, in bytes with its header; 0 for the spec's largest. */
    public ClientSettings withMaxMessage(int bytes) {
        return new ClientSettings(protocolVersion, open, openTimeout, heartbeatInterval, unansweredHeartbeats,
                requestTimeout, closeTimeout, bytes, sendLimit, offLineStatus);
    }

    /** With another number of bytes that may wait to be sent. */
    public ClientSettings withSendLimit(int bytes) {
        return new ClientSettings(protocolVersion, open, openTimeout, heartbeatInterval, unansweredHeartbeats,
                requestTimeout, closeTimeout, maxMessage, bytes, offLineStatus);
    }

    /** With another name of the status that announces that the server goes off line; null if there is none. */
    public ClientSettings withOffLineStatus(String statusName) {
        return new ClientSettings(protocolVersion, open, openTimeout, heartbeatInterval, unansweredHeartbeats,
                requestTimeout, closeTimeout, maxMessage, sendLimit, statusName);
    }
}
