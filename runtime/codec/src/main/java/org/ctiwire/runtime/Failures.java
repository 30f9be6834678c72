package org.ctiwire.runtime;

/** Reads the messages by which the other side refuses requests. Generated; one thread at a time. */
public interface Failures {

    /** Whether a message number is that of a failure. */
    boolean isFailure(long type, int version);

    /**
     * Reads a failure.
     *
     * @param requestName the guide's name of the request that is refused
     * @throws MalformedMessageException if it is no failure, or not well formed
     */
    RequestFailedException failure(String requestName, byte[] buffer, int offset, int length, int version);
}
