package org.ctiwire.session.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * One thread that drives any number of sessions, clients and servers alike: it reads and writes their channels, keeps
 * their deadlines and runs their callbacks. It starts with the constructor and ends with {@link #close}; it keeps the
 * virtual machine running until then.
 *
 * <p>A callback that blocks holds up all sessions of the loop. What a callback throws is reported and disturbs none. A
 * message allocates nothing once the sessions are open, but for what TLS does.
 *
 * <p>Callbacks hold the lock of their session. Sessions that use each other in callbacks belong on the same loop: on
 * two loops, two callbacks could wait for each other's session for ever.
 */
public final class SessionLoop implements AutoCloseable {

    private static final long NANOSECONDS_PER_MILLISECOND = 1_000_000;
    private static final int BUFFER_SIZE = 1 << 16;

    /** In place of the queue's first member when the loop has ended and takes no more. */
    private final LoopMember ended = new EndedMember();
    private final LoopSettings settings;
    private final Selector selector;
    private final Thread thread;
    private final AtomicReference<LoopMember> queue = new AtomicReference<>();
    private final DeadlineHeap members = new DeadlineHeap();
    private final Consumer<SelectionKey> selected = this::selected;
    private final Runnable wakeUp;
    private volatile boolean closing;

    /** The buffers that all channels share: each is empty again when the next one is handled. */
    final ByteBuffer direct = ByteBuffer.allocateDirect(BUFFER_SIZE);
    final byte[] bytes = new byte[BUFFER_SIZE];

    /**
     * Starts a loop.
     *
     * @throws UncheckedIOException if the system has no selector left
     */
    public SessionLoop(LoopSettings settings) {
        this.settings = settings;
        try {
            selector = Selector.open();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        wakeUp = selector::wakeup;
        settings.clock().addWakeUp(wakeUp);
        thread = new Thread(this::run, settings.name());
        thread.start();
    }

    /** Starts a loop on the system's clock. */
    public SessionLoop(String name) {
        this(LoopSettings.of(name));
    }

    /** Whether the caller is a callback. */
    boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    /** Whether nothing is to be begun any more. */
    boolean isClosing() {
        return closing;
    }

    Selector selector() {
        return selector;
    }

    TrafficTap tap() {
        return settings.tap();
    }

    long now() {
        return settings.clock().nanoTime();
    }

    /**
     * Has the loop look after a member. Any thread, at any time.
     *
     * @return false if the loop has ended
     */
    boolean submit(LoopMember member) {
        if (!member.queued.compareAndSet(false, true)) {
            return true;
        }
        LoopMember first;
        do {
            first = queue.get();
            if (first == ended) {
                return false;
            }
            member.nextQueued = first;
        } while (!queue.compareAndSet(first, member));
        if (!isCurrent()) {
            selector.wakeup();
        }
        return true;
    }

    /** Takes what a callback has thrown. */
    void report(Throwable thrown) {
        try {
            if (settings.failures() != null) {
                settings.failures().accept(thrown);
                return;
            }
        } catch (Throwable second) {
            thrown.addSuppressed(second);
        }
        thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
    }

    private void run() {
        try {
            while (!closing) {
                // A callback may have left it behind, and no select would wait any more.
                Thread.interrupted();
                select();
                drain();
                tick();
            }
        } catch (Throwable broken) {
            report(broken);
        } finally {
            end();
        }
    }

    private void select() throws IOException {
        LoopMember first = members.first();
        long deadline = first == null ? Long.MAX_VALUE : first.deadline;
        long now = now();
        if (queue.get() != null || deadline <= now) {
            selector.selectNow(selected);
        } else if (deadline == Long.MAX_VALUE) {
            selector.select(selected);
        } else {
            selector.select(selected, (deadline - now - 1) / NANOSECONDS_PER_MILLISECOND + 1);
        }
    }

    private void selected(SelectionKey key) {
        if (!key.isValid()) {
            return;
        }
        LoopMember member = (LoopMember) key.attachment();
        try {
            member.ready(key);
        } catch (Throwable thrown) {
            report(thrown);
        }
        settle(member, Long.MIN_VALUE);
    }

    private void drain() {
        LoopMember next = queue.getAndSet(null);
        while (next != null) {
            LoopMember member = next;
            next = member.nextQueued;
            member.nextQueued = null;
            member.queued.set(false);
            try {
                member.woken();
            } catch (Throwable thrown) {
                report(thrown);
            }
            settle(member, Long.MIN_VALUE);
        }
    }

    private void tick() {
        long now = now();
        for (LoopMember first = members.first(); first != null && first.deadline <= now; first = members.first()) {
            try {
                first.due(now);
            } catch (Throwable thrown) {
                report(thrown);
            }
            // Whatever a member says, it is not due a second time before the channels were looked at.
            settle(first, now + 1);
        }
    }

    private void settle(LoopMember member, long earliest) {
        try {
            member.settle();
        } catch (Throwable thrown) {
            report(thrown);
        }
        if (member.isOver()) {
            members.remove(member);
        } else {
            members.place(member, Math.max(earliest, member.nextDeadline()));
        }
    }

    private void end() {
        settings.clock().removeWakeUp(wakeUp);
        String why = "the loop " + settings.name() + " was closed";
        for (LoopMember next = queue.getAndSet(ended); next != null; next = next.nextQueued) {
            members.place(next, Long.MAX_VALUE);
        }
        for (LoopMember member = members.first(); member != null; member = members.first()) {
            members.remove(member);
            try {
                member.release(why);
            } catch (Throwable thrown) {
                report(thrown);
            }
        }
        try {
            selector.close();
        } catch (IOException failure) {
            report(failure);
        }
    }

    /**
     * Ends all sessions of the loop at once, as if their connections had been lost, closes all channels and ends the
     * thread, for which it waits unless it is called by a callback. An interrupt ends the waiting alone, and stays set.
     */
    @Override
    public void close() {
        closing = true;
        selector.wakeup();
        if (isCurrent()) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
