package org.ctiwire.runtime;

/**
 * The failure codes with which a server refuses requests by itself.
 *
 * @param unsupported for a request that its handler does not carry out
 * @param notGranted  for a request of a service that the session was not granted
 * @param unknown     for a message that the protocol version does not have
 */
public record RefusalCodes(long unsupported, long notGranted, long unknown) {
}
