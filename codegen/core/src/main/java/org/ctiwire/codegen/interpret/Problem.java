package org.ctiwire.codegen.interpret;

/**
 * Something in a message that does not follow the spec and does not keep it from being read.
 *
 * @param field  the field it is about
 * @param offset its first byte, counted from the first byte of the message; behind the last byte where it is missing
 * @param reason what is wrong, without a full stop
 */
public record Problem(String field, int offset, String reason) {
}
