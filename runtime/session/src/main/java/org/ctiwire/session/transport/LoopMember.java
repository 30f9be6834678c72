package org.ctiwire.session.transport;

import java.nio.channels.SelectionKey;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Something that a loop drives. All methods are called on the loop's thread; {@link SessionLoop#submit} is how other
 * threads get there.
 */
abstract class LoopMember {

    /** Whether the member waits in the loop's queue, which is linked by the next field and so allocates nothing. */
    final AtomicBoolean queued = new AtomicBoolean();
    LoopMember nextQueued;

    /** The deadline by which the heap has placed it, and its place there. */
    long deadline = Long.MAX_VALUE;
    int place = -1;

    /** It was submitted. */
    abstract void woken();

    /** Its channel is ready. */
    abstract void ready(SelectionKey key);

    /** Its deadline has come. */
    abstract void due(long now);

    /** After each of those: sends what waits and asks for the readiness that it needs. */
    abstract void settle();

    /** When it is due; {@link Long#MAX_VALUE} for never. */
    abstract long nextDeadline();

    /** Whether the loop is to forget it. */
    abstract boolean isOver();

    /** The loop has ended: gives everything back. */
    abstract void release(String why);
}
