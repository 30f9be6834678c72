package org.ctiwire.runtime;

/**
 * The messages by which a protocol's active and standby side change places: what a connection to both sides has to know
 * of them. Used by one thread at a time, and by one connector; the bytes that its methods are given are good until they
 * return.
 */
public interface StandbyMessages {

    /** What a message is to the pair of servers. */
    enum Kind {
        /** The side that sends it was standby and has become active. */
        BECAME_ACTIVE,
        /** The active side asks for leave to go into maintenance. */
        MAINTENANCE_REQUEST,
        /** Whether it goes into maintenance. */
        MAINTENANCE_DECISION,
        /** Any other message. */
        OTHER
    }

    /** The bit by which a session is granted the scheme. Without it there is one connection at a time. */
    long serviceMask();

    /** Whether the confirmation of an opening request comes from the active side. */
    boolean isActive(byte[] buffer, int offset, int length, int version);

    /**
     * What a received message is.
     *
     * @param type the message number of its header
     */
    Kind kind(long type, int version);

    /** Whether a decision is that the side goes into maintenance. */
    boolean entersMaintenance(byte[] buffer, int offset, int length, int version);

    /**
     * Sends the answer to a maintenance request.
     *
     * @param correlation the identifier of the request; -1 if it has none
     */
    void answerMaintenance(MessagePort port, long correlation, boolean accepted);

    /** Sends a side that was active the word that no more requests will come. */
    void stopRequests(MessagePort port);
}
