package org.ctiwire.runtime;

/**
 * What a session has to know of its protocol: which messages open it, keep it alive and end it, how a confirmation
 * finds its request, and how these messages are written. Generated from the session block of a spec; it keeps encoders
 * of its own, so each session needs one for itself.
 *
 * <p>Every {@code write} method writes a whole message from {@code offset} on and returns its bytes, the header
 * included; it fails with an {@link EncodingException} if the array ends before, or the version has no such message.
 */
public interface SessionRoles {

    /** The oldest protocol version of the spec. */
    int oldestVersion();

    /** The newest protocol version of the spec. */
    int newestVersion();

    /** The bytes of the largest message, its header included. */
    int maxMessageSize();

    /**
     * A reader that cuts a stream into messages.
     *
     * @param limit the bytes of the largest message to accept, its header included
     */
    FrameReader frames(int limit);

    /** The message number in the header of a message. */
    long type(byte[] buffer, int offset);

    /** The guide's name of a message number, {@code TYPE_4711} where a version does not know it. */
    String nameOf(long type, int version);

    /** What a message number is to the session. */
    MessageRole role(long type, int version);

    /**
     * The identifier that ties an answer to its request, 0 to 4,294,967,295.
     *
     * @return -1 when the message has none, or ends before it
     */
    long correlation(byte[] buffer, int offset, int length, int version);

    /**
     * The protocol version that an opening request names, 0 to 4,294,967,295.
     *
     * @return -1 when it is another message, or ends before it
     */
    long requestedVersion(byte[] buffer, int offset, int length);

    /**
     * The services that an opening request asks for, as the bits of its mask.
     *
     * @return 0 when it is another message, ends before it, or the protocol has no such mask
     */
    long requestedServices(byte[] buffer, int offset, int length, int version);

    /**
     * The services that the confirmation of an opening request grants, as the bits of its mask.
     *
     * @return 0 when it is another message, ends before it, or the protocol has no such mask
     */
    long grantedServices(byte[] buffer, int offset, int length, int version);

    /**
     * Why a failure, a failure event or a closing request was sent: its status code, 0 to 4,294,967,295.
     *
     * @return -1 when the message has none, or ends before it
     */
    long status(byte[] buffer, int offset, int length, int version);

    /** The name of a status code, null where it has none. */
    String statusName(long status, int version);

    int writeHeartbeat(byte[] buffer, int offset, int version, long correlation);

    int writeHeartbeatConfirmation(byte[] buffer, int offset, int version, long correlation);

    int writeClose(byte[] buffer, int offset, int version, long correlation, long status);

    int writeCloseConfirmation(byte[] buffer, int offset, int version, long correlation);

    int writeFailure(byte[] buffer, int offset, int version, long correlation, long status);

    int writeFailureEvent(byte[] buffer, int offset, int version, long status);
}
