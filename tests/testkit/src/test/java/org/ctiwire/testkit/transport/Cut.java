package org.ctiwire.testkit.transport;

/**
 * Where the stream from a server ends.
 *
 * @param type       the type of the message that does not arrive whole
 * @param occurrence which of that type, from 1 on
 * @param bytes      how many bytes of it still arrive
 */
record Cut(int type, int occurrence, int bytes) {

    /** Nowhere. */
    static final Cut NONE = new Cut(-1, 0, 0);
}
