package org.ctiwire.cli.decode;

/**
 * Why bytes cannot be cut into messages.
 *
 * @param field  the part of the header that is wrong
 * @param offset its first byte, counted from the first of the bytes
 * @param reason what is wrong
 */
record Unframed(String field, int offset, String reason) {
}
