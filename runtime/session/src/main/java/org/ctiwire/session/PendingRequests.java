package org.ctiwire.session;

import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.Exchange;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.MessageEncoder;

/**
 * The requests that wait for their outcome, found by identifier and kept in the order of their deadlines. It grows to
 * the most that ever waited together and allocates nothing beyond that.
 */
final class PendingRequests {

    private static final int FIRST_SIZE = 16;

    private PendingRequest[] table = new PendingRequest[FIRST_SIZE];
    private int size;
    private PendingRequest oldest;
    private PendingRequest newest;
    private PendingRequest spare;

    /**
     * Adds a request.
     *
     * @param correlation an identifier that none of those here has
     * @param deadline    not before that of any request here
     */
    <E extends MessageEncoder, C extends MessageDecoder> void add(long correlation, long deadline,
            Exchange<E, C> exchange, Answer<? super C> answer) {
        if (2 * (size + 1) > table.length) {
            grow();
        }
        PendingRequest entry = spare == null ? new PendingRequest() : spare;
        spare = entry.newer;
        entry.correlation = correlation;
        entry.deadline = deadline;
        entry.fill(exchange, answer);
        place(entry);
        entry.newer = null;
        entry.older = newest;
        if (newest == null) {
            oldest = entry;
        } else {
            newest.newer = entry;
        }
        newest = entry;
        size++;
    }

    private void grow() {
        table = new PendingRequest[2 * table.length];
        for (PendingRequest entry = oldest; entry != null; entry = entry.newer) {
            place(entry);
        }
    }

    private void place(PendingRequest entry) {
        int slot = home(entry.correlation);
        while (table[slot] != null) {
            slot = next(slot);
        }
        table[slot] = entry;
    }

    /** Identifiers count up, so their low bits alone spread them over the table. */
    private int home(long correlation) {
        return (int) correlation & table.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & table.length - 1;
    }

    /** The request with the earliest deadline, null if none waits. */
    PendingRequest oldest() {
        return oldest;
    }

    /** The request with this identifier, null if there is none. */
    PendingRequest find(long correlation) {
        return table[slotOf(correlation)];
    }

    private int slotOf(long correlation) {
        int slot = home(correlation);
        while (table[slot] != null && table[slot].correlation != correlation) {
            slot = next(slot);
        }
        return slot;
    }

    /** Takes a request out: take what it holds first, for the next one to be added uses the entry again. */
    void remove(PendingRequest entry) {
        closeGap(slotOf(entry.correlation));
        if (entry.older == null) {
            oldest = entry.newer;
        } else {
            entry.older.newer = entry.newer;
        }
        if (entry.newer == null) {
            newest = entry.older;
        } else {
            entry.newer.older = entry.older;
        }
        entry.exchange = null;
        entry.answer = null;
        entry.older = null;
        entry.newer = spare;
        spare = entry;
        size--;
    }

    /** Moves entries back that had to be placed further on because of the one in this slot. */
    private void closeGap(int slot) {
        int gap = slot;
        for (int other = next(slot); table[other] != null; other = next(other)) {
            int distance = other - home(table[other].correlation) & table.length - 1;
            if (distance >= (other - gap & table.length - 1)) {
                table[gap] = table[other];
                gap = other;
            }
        }
        table[gap] = null;
    }
}
