package org.ctiwire.cli.decode;

import java.io.IOException;

/** Is told the messages of an input as they are cut out of it. */
interface MessageListener {

    /** A message, by what its header says of its length, or by its line in a text. */
    void message(byte[] bytes, Origin origin, SessionVersion session) throws IOException;

    /** Bytes that the framing cannot make a message of. */
    void unframed(byte[] bytes, Origin origin, SessionVersion session, Unframed problem) throws IOException;

    /** Something to know about the input that belongs to no message; it makes the run one with problems. */
    void trouble(String text);

    /** Bytes of a session that cannot be read or are not there, which is trouble. */
    void missing(long bytes, String text);

    /** Packets of a capture that may belong to a session and cannot be read, which is trouble. */
    void passedOver(long packets, String text);

    /** Something to know that is no problem. */
    void note(String text);
}
