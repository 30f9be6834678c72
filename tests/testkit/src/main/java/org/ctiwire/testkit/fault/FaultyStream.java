package org.ctiwire.testkit.fault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.ctiwire.ged188.Ged188MessageTypes;
import org.ctiwire.ged188.Ged188Protocol;
import org.ctiwire.runtime.FrameReader;

/**
 * The bytes of one connection from server to client, with their faults, without sockets: bytes go in, and what happens
 * on the wire comes out. One thread at a time.
 */
public final class FaultyStream {

    /** What happens on the wire. */
    public interface Wire {

        /** These bytes are sent at once. */
        void send(byte[] bytes);

        /** Nothing is sent for a while. */
        void pause(Duration time);

        /** The direction ends in order. */
        void finish();

        /** The connection is reset. */
        void reset();
    }

    private static final int GARBAGE_BYTES = 64;
    private static final int WRONG_BY = 5;

    private final Faults faults;
    private final Wire wire;
    private final FrameReader frames = Ged188Protocol.frames();
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private int waitingMessages;
    private boolean silent;

    /** A stream without bytes so far. */
    public FaultyStream(Faults faults, Wire wire) {
        this.faults = faults;
        this.wire = wire;
    }

    /** The server has sent bytes. */
    public void sent(byte[] bytes, int offset, int length) {
        frames.feed(bytes, offset, length);
        while (!silent && frames.next()) {
            message(Arrays.copyOfRange(frames.array(), frames.offset(), frames.offset() + frames.length()));
        }
    }

    private void message(byte[] message) {
        ByteBuffer header = ByteBuffer.wrap(message);
        if (faults.isWithoutHeartbeats() && header.getInt(Integer.BYTES) == Ged188MessageTypes.HEARTBEAT_CONF) {
            return;
        }
        Faults.Once once = faults.takeNext();
        if (once == null) {
            pass(message);
            return;
        }
        flush();
        switch (once) {
            case GARBAGE -> {
                byte[] garbage = new byte[GARBAGE_BYTES];
                new Random(message.length).nextBytes(garbage);
                // No length at the start may look like that of a message.
                garbage[0] = -1;
                wire.send(garbage);
                pass(message);
            }
            case LONGER -> pass(announcing(message, header.getInt(0) + WRONG_BY));
            case SHORTER -> pass(announcing(message, Math.max(0, header.getInt(0) - WRONG_BY)));
            case SILENCE -> silent = true;
            case HALF_CLOSE -> end(wire::finish);
            case RESET -> end(wire::reset);
            case RESET_INSIDE -> {
                wire.send(Arrays.copyOf(message, Math.min(faults.resetAt(), message.length)));
                end(wire::reset);
            }
        }
    }

    private void end(Runnable how) {
        silent = true;
        how.run();
    }

    private static byte[] announcing(byte[] message, int length) {
        return ByteBuffer.wrap(message).putInt(0, length).array();
    }

    private void pass(byte[] message) {
        waiting.writeBytes(message);
        waitingMessages++;
        if (waitingMessages >= faults.joined()) {
            flush();
        }
    }

    private void flush() {
        if (waiting.size() == 0) {
            return;
        }
        byte[] bytes = waiting.toByteArray();
        waiting.reset();
        waitingMessages = 0;
        if (!faults.delay().isZero()) {
            wire.pause(faults.delay());
        }
        if (!faults.isBytewise()) {
            wire.send(bytes);
            return;
        }
        for (byte each : bytes) {
            wire.send(new byte[] {each});
        }
    }
}
