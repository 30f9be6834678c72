package org.ctiwire.conformance;

/** Direct calls of one message's encoder and decoder, generated so that nothing is boxed on the way. */
public interface Exercise {

    /** Writes the message with every field of the version; returns its length. */
    int encode(byte[] buffer, int version);

    /** Reads a message with every accessor; returns what the values add up to. */
    long decode(byte[] buffer, int length, int version);

    /** Prints the message that was read last, as for a log; returns the characters. */
    long print();
}
