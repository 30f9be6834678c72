package org.ctiwire.cli.decode;

import java.util.Optional;

/**
 * Bytes that are no message.
 *
 * @param type    the message number, where the header is there
 * @param name    the name of the message in the spec
 * @param version the protocol version they were read with
 * @param field   what cannot be read
 * @param offset  its first byte, counted from the first byte of the message
 * @param reason  what is wrong
 * @param bytes   all of them
 * @param secret  whether a secret may be among them
 */
public record MalformedMessage(Optional<Long> type, Optional<String> name, int version, String field, int offset,
                               String reason, byte[] bytes, boolean secret) {
}
