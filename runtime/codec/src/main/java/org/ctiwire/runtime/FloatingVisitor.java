package org.ctiwire.runtime;

/**
 * Receives the floating fields of a message, in wire order, by their kind. Which field it is, the tag says: the
 * generated constants of tags name them.
 */
public interface FloatingVisitor {

    /**
     * A text.
     *
     * @param tag   the tag of the field, 0 to 65,535
     * @param value good until this method returns
     */
    default void text(int tag, Text value) {
    }

    /**
     * An integer, a truth value or a time.
     *
     * @param tag   the tag of the field, 0 to 65,535
     * @param value signed or unsigned as its type in the session's version is
     */
    default void number(int tag, long value) {
    }

    /**
     * A field of bytes, of several numbers or values, or one that no spec knows.
     *
     * @param tag   the tag of the field, 0 to 65,535
     * @param value good until this method returns
     */
    default void bytes(int tag, Bytes value) {
    }
}
