package org.ctiwire.capture;

/**
 * Ends the dissection of a packet early; it never leaves {@link PacketDissector}.
 */
final class UnreadablePacketException extends Exception {

    private static final long serialVersionUID = 1L;

    private final SkipReason reason;

    UnreadablePacketException(SkipReason reason) {
        // Captures may hold millions of such packets: no stack trace.
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    SkipReason reason() {
        return reason;
    }
}
