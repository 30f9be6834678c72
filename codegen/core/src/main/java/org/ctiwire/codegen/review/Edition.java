package org.ctiwire.codegen.review;

/**
 * The tables of one edition of the guide.
 *
 * @param version    the protocol version that it describes
 * @param messageSet the list of message types
 * @param messages   the message format tables, a row for each field
 * @param tags       the floating field tags
 * @param constants  the constants
 */
record Edition(int version, Table messageSet, Table messages, Table tags, Table constants) {

    /** The name of the edition in the errata. */
    String label() {
        return Integer.toString(version);
    }
}
