package org.ctiwire.session;

import java.util.Objects;

/**
 * The bytes that a session wants on the wire: {@link #length} bytes of {@link #array} from {@link #offset} on. The
 * transport sends them and says with {@link #sent} how many it took. All three may change with every call on the
 * session.
 */
public final class SendBuffer {

    private final int limit;
    private final int room;
    private byte[] array;
    private int start;
    private int end;
    private boolean writing;

    /**
     * @param limit how many bytes may wait; the session's own messages may go beyond it by {@code room}
     * @param room  the bytes of the largest message
     */
    SendBuffer(int limit, int room) {
        this.limit = limit;
        this.room = room;
        array = new byte[room];
    }

    /** The array that holds what waits to be sent. */
    public byte[] array() {
        return array;
    }

    /** Where it starts in the array. */
    public int offset() {
        return start;
    }

    /** The bytes that wait to be sent. */
    public int length() {
        return end - start;
    }

    /** Whether nothing waits to be sent. */
    public boolean isEmpty() {
        return end == start;
    }

    /** How many bytes may wait before messages are refused. */
    public int limit() {
        return limit;
    }

    /**
     * Takes the first bytes away: they are on their way.
     *
     * @throws IndexOutOfBoundsException if no so many wait
     */
    public void sent(int count) {
        Objects.checkFromIndexSize(0, count, end - start);
        start += count;
        if (start == end) {
            clear();
        }
    }

    void clear() {
        start = 0;
        end = 0;
    }

    /** Whether another message is sure to be refused. */
    boolean isFull() {
        return end - start >= limit;
    }

    /** @throws IllegalStateException if it is full */
    void requireRoom() {
        if (isFull()) {
            throw full();
        }
    }

    IllegalStateException full() {
        return new IllegalStateException(length() + " bytes wait to be sent, the limit is " + limit);
    }

    /** Whether a message of so many bytes stays within the limit. */
    boolean fits(int count) {
        return count <= limit - (end - start);
    }

    /** Whether the session's own messages have outgrown their reserve. */
    boolean isOverrun() {
        return end - start >= limit + room;
    }

    boolean isWriting() {
        return writing;
    }

    /** @throws IllegalStateException if the fields of a message are being filled in */
    void requireNotWriting() {
        if (writing) {
            throw new IllegalStateException("the fields of a message are being filled in: they cannot use the session");
        }
    }

    /**
     * Starts a message: there is room for the largest one from the returned place on. Follow it by {@link #stop} in
     * every case.
     */
    int start() {
        requireNotWriting();
        makeRoom();
        writing = true;
        return end;
    }

    /** Keeps the bytes that were written since {@link #start}. */
    void keep(int count) {
        Objects.checkFromIndexSize(end, count, array.length);
        end += count;
    }

    /** Ends the message; what was not kept is gone. */
    void stop() {
        writing = false;
    }

    private void makeRoom() {
        if (array.length - end >= room) {
            return;
        }
        int waiting = end - start;
        int largest = limit + 2 * room;
        // To move more than half of the array would free less than it copies, and it would soon be due again.
        boolean crowded = waiting > array.length / 2 || array.length - waiting < room;
        byte[] target = crowded && array.length < largest
                ? new byte[(int) Math.min(largest, Math.max(2L * array.length, (long) waiting + room))] : array;
        System.arraycopy(array, start, target, 0, waiting);
        array = target;
        start = 0;
        end = waiting;
    }
}
