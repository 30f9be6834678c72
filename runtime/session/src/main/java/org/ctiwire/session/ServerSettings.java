package org.ctiwire.session;

/**
 * How a server's side of a session behaves. Start from {@link #of} and change what differs. All times are nanoseconds.
 *
 * @param notOpenStatus     the status with which a request is refused while no session is open
 * @param alreadyOpenStatus the status with which a second opening request is refused
 * @param openTimeout       how long a connected client may take for its opening request; more than 0
 * @param closeTimeout      how long a client may take to read the last answer and disconnect; more than 0
 * @param maxMessage        the bytes of the largest message to accept, its header included; 0 for the spec's largest
 * @param sendLimit         how many bytes may wait to be sent, at least those of the spec's largest message and at most
 *                          1 GiB; a message that would go beyond is refused
 */
public record ServerSettings(long notOpenStatus, long alreadyOpenStatus, long openTimeout, long closeTimeout,
                             int maxMessage, int sendLimit) {

    private static final long SECOND = 1_000_000_000L;

    /** @throws IllegalArgumentException if a number is outside its range */
    public ServerSettings {
        Settings.require(openTimeout > 0, "openTimeout", openTimeout);
        Settings.require(closeTimeout > 0, "closeTimeout", closeTimeout);
        Settings.require(maxMessage >= 0, "maxMessage", maxMessage);
        Settings.require(sendLimit > 0 && sendLimit <= Settings.LARGEST_SEND_LIMIT, "sendLimit", sendLimit);
    }

    /**
     * With 5 seconds for the opening request and for the end, and 1 MiB that may wait to be sent.
     *
     * @param notOpenStatus     the status with which a request is refused while no session is open
     * @param alreadyOpenStatus the status with which a second opening request is refused
     */
    public static ServerSettings of(long notOpenStatus, long alreadyOpenStatus) {
        return new ServerSettings(notOpenStatus, alreadyOpenStatus, 5 * SECOND, 5 * SECOND, 0, 1 << 20);
    }

    /** With another time for the opening request. */
    public ServerSettings withOpenTimeout(long nanoseconds) {
        return new ServerSettings(notOpenStatus, alreadyOpenStatus, nanoseconds, closeTimeout, maxMessage, sendLimit);
    }

    /** With another time for the client to read the last answer and disconnect. */
    public ServerSettings withCloseTimeout(long nanoseconds) {
        return new ServerSettings(notOpenStatus, alreadyOpenStatus, openTimeout, nanoseconds, maxMessage, sendLimit);
    }

    /** With another largest message to accept, in bytes with its header; 0 for the spec's largest. */
    public ServerSettings withMaxMessage(int bytes) {
        return new ServerSettings(notOpenStatus, alreadyOpenStatus, openTimeout, closeTimeout, bytes, sendLimit);
    }

    /** With another number of bytes that may wait to be sent. */
    public ServerSettings withSendLimit(int bytes) {
        return new ServerSettings(notOpenStatus, alreadyOpenStatus, openTimeout, closeTimeout, maxMessage, bytes);
    }
}
