package org.ctiwire.session;

/**
 * A client's request to open a session, and the way to answer it, once, now or later. An answer that comes after the
 * connection has ended does nothing. There is no deadline for it here; clients wait 5 seconds.
 */
public interface OpenAttempt {

    /** The array that holds the opening request; a copy that stays good. */
    byte[] buffer();

    /** Where its header starts in {@link #buffer}. */
    int offset();

    /** The bytes of the opening request, its header included. */
    int length();

    /** The protocol version that the client asks for, 0 to 4,294,967,295; -1 when it names none. */
    long requestedVersion();

    /** The services that the client asks for, as the bits of its mask; 0 when it names none. */
    long requestedServices();

    /**
     * Opens the session.
     *
     * @param version      the protocol version of the session
     * @param idleTimeout  nanoseconds of silence after which the client counts as gone; 0 for no such limit
     * @param confirmation writes the confirmation
     * @throws IllegalArgumentException if the spec does not have the version, or the idle timeout is negative
     * @throws org.ctiwire.runtime.EncodingException if a field of the confirmation does not fit; the attempt is
     *                                               not answered then
     * @throws IllegalStateException if the attempt has its answer already
     */
    void accept(int version, long idleTimeout, OpenWriter confirmation);

    /**
     * Refuses the session and ends it.
     *
     * @param status why, as a status code
     * @throws org.ctiwire.runtime.EncodingException if the status does not fit; the attempt is not answered then
     * @throws IllegalStateException if the attempt has its answer already
     */
    void refuse(long status);
}
