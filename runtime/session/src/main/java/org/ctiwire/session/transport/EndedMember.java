package org.ctiwire.session.transport;

import java.nio.channels.SelectionKey;

/** Marks the queue of a loop that has ended; never driven. */
final class EndedMember extends LoopMember {

    @Override
    void woken() {
        throw new UnsupportedOperationException();
    }

    @Override
    void ready(SelectionKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    void due(long now) {
        throw new UnsupportedOperationException();
    }

    @Override
    void settle() {
        throw new UnsupportedOperationException();
    }

    @Override
    long nextDeadline() {
        return Long.MAX_VALUE;
    }

    @Override
    boolean isOver() {
        return true;
    }

    @Override
    void release(String why) {
        throw new UnsupportedOperationException();
    }
}
