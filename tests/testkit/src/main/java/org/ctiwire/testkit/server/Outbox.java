package org.ctiwire.testkit.server;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.function.Consumer;
import org.ctiwire.ged188.Ged188Protocol;
import org.ctiwire.runtime.MessageEncoder;

/** Sends events; while a request is being carried out it keeps them, so that the confirmation goes before them. */
final class Outbox {

    private record Letter(SimulatedSession session, PreparedMessage message) {
    }

    private final Queue<Letter> letters = new ArrayDeque<>();
    private final byte[] scratch = new byte[Ged188Protocol.MAX_MESSAGE_SIZE];
    private boolean holding;

    /** Writes a message for a session now and sends it as soon as may be. */
    <E extends MessageEncoder> void send(SimulatedSession session, E encoder, Consumer<? super E> fields) {
        encoder.wrap(scratch, 0, session.version());
        fields.accept(encoder);
        int length = encoder.finish();
        letters.add(new Letter(session, new PreparedMessage(encoder.messageName(), Arrays.copyOf(scratch, length))));
        if (!holding) {
            deliver();
        }
    }

    /** Does something and sends afterwards what it had to tell. */
    void afterwards(Runnable action) {
        boolean outer = holding;
        holding = true;
        try {
            action.run();
        } finally {
            holding = outer;
            if (!outer) {
                deliver();
            }
        }
    }

    private void deliver() {
        holding = true;
        try {
            for (Letter letter = letters.poll(); letter != null; letter = letters.poll()) {
                letter.session.deliver(letter.message);
            }
        } finally {
            holding = false;
        }
    }
}
