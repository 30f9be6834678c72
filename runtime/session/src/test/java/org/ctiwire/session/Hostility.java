package org.ctiwire.session;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** What a hostile server sends: answers to anything, nonsense, and now and then no message at all; in any pieces. */
final class Hostility {

    private static final int[] TYPES = {TinyProtocol.OPEN_CONF, TinyProtocol.ASK_CONF, TinyProtocol.ASK_CONF,
            TinyProtocol.ASK_CONF, TinyProtocol.ASK_REFUSED, TinyProtocol.FAILURE, TinyProtocol.HEARTBEAT_CONF,
            TinyProtocol.HEARTBEAT_CONF, TinyProtocol.NEWS, TinyProtocol.SERVER_ASK};
    private static final int[] RARE = {TinyProtocol.FAILURE_EVENT, TinyProtocol.CLOSE_CONF, TinyProtocol.OPEN,
            TinyProtocol.CLOSE, TinyProtocol.HEARTBEAT, 4711};

    private final SplittableRandom random;
    private byte[] waiting = new byte[0];
    private boolean confirmed;

    Hostility(SplittableRandom random) {
        this.random = random;
    }

    /** The next piece of the stream. */
    byte[] next(List<Asked> asked, List<Long> beats) {
        for (int more = random.nextInt(3); more >= 0; more--) {
            waiting = TinyProtocol.joined(waiting, message(asked, beats));
        }
        int piece = random.nextBoolean() ? waiting.length : random.nextInt(waiting.length + 1);
        byte[] next = Arrays.copyOf(waiting, piece);
        waiting = Arrays.copyOfRange(waiting, piece, waiting.length);
        return next;
    }

    private byte[] message(List<Asked> asked, List<Long> beats) {
        int kind = random.nextInt(400);
        if (kind == 0) {
            byte[] garbage = new byte[random.nextInt(20)];
            for (int index = 0; index < garbage.length; index++) {
                garbage[index] = (byte) random.nextInt(256);
            }
            return garbage;
        }
        if (!confirmed && kind < 100) {
            confirmed = true;
            return TinyProtocol.message(TinyProtocol.OPEN_CONF, 1, 0xFF);
        }
        int type = kind > 388 ? RARE[random.nextInt(RARE.length)] : TYPES[random.nextInt(TYPES.length)];
        if (type == TinyProtocol.FAILURE_EVENT) {
            return TinyProtocol.message(type, random.nextBoolean() ? TinyProtocol.OFF_LINE : random.nextInt(20));
        }
        long[] words = new long[kind > 370 ? random.nextInt(4) : 2];
        Arrays.setAll(words, index -> index == 0 ? identifier(type, asked, beats) : random.nextInt(100));
        return TinyProtocol.message(type, words);
    }

    private long identifier(int type, List<Asked> asked, List<Long> beats) {
        boolean beat = type == TinyProtocol.HEARTBEAT_CONF || type == TinyProtocol.FAILURE && random.nextInt(4) == 0;
        if (beat && !beats.isEmpty() && random.nextInt(8) > 0) {
            return beats.get(random.nextInt(beats.size()));
        }
        if (!beat && !asked.isEmpty() && random.nextInt(8) > 0) {
            return Math.max(0, asked.get(random.nextInt(asked.size())).correlation);
        }
        return random.nextInt(12);
    }
}
