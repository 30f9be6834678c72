package org.ctiwire.testkit.fault;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What goes wrong with the connections through a {@link FaultProxy}. Each fault lasts until it is taken back or, where
 * it says so, happens once, to the next message from the server. Safe for use by several threads.
 */
public final class Faults {

    /** What happens once, in place of or around the next message. */
    enum Once {
        /** Bytes that are no message go before it. */
        GARBAGE,
        /** Its header says more bytes than there are. */
        LONGER,
        /** Its header says fewer bytes than there are. */
        SHORTER,
        /** It does not arrive, nor does anything else from now on; the connection stays. */
        SILENCE,
        /** The server's side ends in order before it; the client may go on sending. */
        HALF_CLOSE,
        /** The connection is reset before it. */
        RESET,
        /** The connection is reset in the middle of it. */
        RESET_INSIDE
    }

    private final AtomicReference<Once> next = new AtomicReference<>();
    private final AtomicInteger resetAt = new AtomicInteger(-1);
    private volatile boolean refusing;
    private volatile boolean bytewise;
    private volatile boolean withoutHeartbeats;
    private volatile int joined = 1;
    private volatile Duration delay = Duration.ZERO;

    /** Resets whoever connects; connections that there are stay. */
    public void refuse(boolean refuse) {
        refusing = refuse;
    }

    /** Holds every message from the server back for a while; nothing overtakes anything. */
    public void delay(Duration time) {
        delay = time;
    }

    /** Sends every byte by itself. */
    public void splitAtEveryByte(boolean split) {
        bytewise = split;
    }

    /** Sends so many messages at a time, joined; what is fewer waits. 1 is the usual. */
    public void join(int messages) {
        joined = messages;
    }

    /** Keeps the server's answers to heartbeats from arriving. */
    public void swallowHeartbeats(boolean swallow) {
        withoutHeartbeats = swallow;
    }

    /** From the next message on, nothing arrives any more; the connection stays. */
    public void drop() {
        next.set(Once.SILENCE);
    }

    /** Before the next message, the server's direction ends in order. */
    public void closeHalf() {
        next.set(Once.HALF_CLOSE);
    }

    /** Resets the connection before the next message. */
    public void reset() {
        next.set(Once.RESET);
    }

    /** Resets the connection when so many bytes of the next message are through. */
    public void resetInside(int bytes) {
        resetAt.set(bytes);
        next.set(Once.RESET_INSIDE);
    }

    /** Bytes that are no message go before the next one. */
    public void sendGarbage() {
        next.set(Once.GARBAGE);
    }

    /** The header of the next message says more bytes than there are, so that what follows is taken for its end. */
    public void announceTooMuch() {
        next.set(Once.LONGER);
    }

    /** The header of the next message says fewer bytes than there are, so that its end is taken for a message. */
    public void announceTooLittle() {
        next.set(Once.SHORTER);
    }

    /** Takes all faults back. */
    public void none() {
        next.set(null);
        refusing = false;
        bytewise = false;
        withoutHeartbeats = false;
        joined = 1;
        delay = Duration.ZERO;
    }

    boolean isRefusing() {
        return refusing;
    }

    boolean isBytewise() {
        return bytewise;
    }

    boolean isWithoutHeartbeats() {
        return withoutHeartbeats;
    }

    int joined() {
        return joined;
    }

    Duration delay() {
        return delay;
    }

    int resetAt() {
        return resetAt.get();
    }

    Once takeNext() {
        return next.getAndSet(null);
    }
}
