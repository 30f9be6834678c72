package org.ctiwire.session;

/**
 * Why a session is over.
 *
 * @param cause      what ended it
 * @param status     the status code that the other side gave, 0 to 4,294,967,295; -1 where it gave none
 * @param statusName the name of that status code, null where it has none
 * @param detail     one sentence for a log
 */
public record SessionEnd(Cause cause, long status, String statusName, String detail) {

    /** What ended a session. */
    public enum Cause {
        /** The client has closed it, whether or not the server confirmed that in time. */
        CLOSED,
        /** The server refused to open it; {@link SessionEnd#status} says why. */
        OPEN_REFUSED,
        /** The answer to the opening request, or on the server's side that request, did not come in time. */
        OPEN_TIMED_OUT,
        /** The server left too many heartbeats in a row without an answer. */
        HEARTBEATS_UNANSWERED,
        /** The server refused a heartbeat: it is off line. */
        HEARTBEAT_REFUSED,
        /** The server said that it goes off line. */
        SERVER_OFF_LINE,
        /** The connection ended, and neither side had closed the session. */
        DISCONNECTED,
        /** The server heard nothing from the client for the idle timeout. */
        IDLE,
        /** What arrived is no stream of messages. */
        PROTOCOL_ERROR,
        /** A message of the session itself, such as the opening request, could not be written. */
        UNWRITABLE,
        /** The other side does not take what is sent, and what waits has outgrown even the session's own reserve. */
        OUTPUT_OVERRUN,
        /** The server's side dropped the connection without a word. */
        DROPPED
    }
}
