package org.ctiwire.session;

import static org.ctiwire.session.ClientRun.require;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.ctiwire.runtime.FrameReader;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.Wire;
import org.ctiwire.session.SessionEnd.Cause;

/** A server's side in a world that does anything to it, watched at every step. */
final class ServerRun implements ServerListener {

    private static final long IDLE = 200;
    private static final int[] TYPES = {TinyProtocol.OPEN, TinyProtocol.ASK, TinyProtocol.ASK, TinyProtocol.ASK,
            TinyProtocol.HEARTBEAT, TinyProtocol.HEARTBEAT, TinyProtocol.NEWS, TinyProtocol.FAILURE,
            TinyProtocol.OPEN_CONF, 4711};

    private final SplittableRandom random;
    private final ServerSettings settings;
    private final ServerSession session;
    private final AskEncoder encoder = new AskEncoder(TinyProtocol.ASK_CONF);
    private final WrittenMessages written;
    private final FrameReader frames = TinyProtocol.frames(TinyProtocol.LARGEST);
    private byte[] waiting = new byte[0];
    private long now;
    private OpenAttempt attempt;
    private boolean answered;
    private boolean closed;
    private boolean broken;
    private boolean ending;
    private long connectedAt;
    private long heardAt;
    private long endedAt;
    private int owed;
    private int beatsOwed;

    ServerRun(long seed) {
        random = new SplittableRandom(seed);
        settings = ServerBench.SETTINGS.withOpenTimeout(100).withCloseTimeout(80)
                .withSendLimit(100 + random.nextInt(200));
        session = new ServerSession(new TinyRoles(), settings, this);
        written = new WrittenMessages(session);
    }

    void go() {
        if (random.nextInt(8) > 0) {
            step(0);
        }
        for (int steps = 5 + random.nextInt(30); steps > 0; steps--) {
            step(random.nextInt(14));
        }
        disconnect();
        require(closed, "never told of the end");
        require(session.nextDeadline() == Deadline.NONE && !session.wantsDisconnect(), "not at rest");
    }

    private void step(int kind) {
        switch (kind) {
            case 0, 1 -> {
                if (session.state() == SessionState.IDLE) {
                    connectedAt = now;
                    call(() -> session.connected(now));
                }
            }
            case 2, 3 -> answer();
            case 4 -> reply();
            case 5, 6 -> tick(now + random.nextInt(60));
            case 7 -> tick(session.nextDeadline() == Long.MAX_VALUE ? now : Math.max(now, session.nextDeadline()));
            case 8, 9 -> written.take(random.nextInt(session.output().length() + 1));
            case 10 -> rarely();
            default -> receive();
        }
    }

    private void rarely() {
        switch (random.nextInt(16)) {
            case 0 -> disconnect();
            case 1 -> {
                ending = true;
                call(session::drop);
                require(session.wantsDisconnect(), "dropped and still connected");
            }
            default -> { }
        }
    }

    private void disconnect() {
        ending = true;
        call(() -> session.disconnected(now, "hostile world"));
    }

    private void tick(long time) {
        now = time;
        call(() -> session.tick(now));
        require(session.nextDeadline() > now, "a deadline in the past");
        SessionState state = session.state();
        require(state != SessionState.OPENING || attempt != null || now < connectedAt + settings.openTimeout(),
                "opening for too long");
        require(state != SessionState.OPEN || now < heardAt + IDLE, "silent for too long");
        require(state != SessionState.CLOSED || ending || session.wantsDisconnect()
                || now < endedAt + settings.closeTimeout(), "connected for too long");
    }

    private void receive() {
        for (int more = random.nextInt(3); more >= 0; more--) {
            waiting = TinyProtocol.joined(waiting, message());
        }
        int piece = random.nextBoolean() ? waiting.length : random.nextInt(waiting.length + 1);
        byte[] bytes = Arrays.copyOf(waiting, piece);
        waiting = Arrays.copyOfRange(waiting, piece, waiting.length);
        if (session.state() == SessionState.IDLE) {
            return;
        }
        frames.feed(bytes, 0, piece);
        try {
            while (frames.next()) {
                boolean beat = Wire.uint32(frames.array(), frames.offset() + 4) == TinyProtocol.HEARTBEAT;
                beatsOwed += beat ? 1 : 0;
                owed++;
            }
        } catch (MalformedMessageException malformed) {
            broken = true;
        }
        heardAt = piece == 0 ? heardAt : now;
        call(() -> session.received(bytes, 0, piece, now));
        require(!broken || closed, "a broken stream is read on");
    }

    private byte[] message() {
        int kind = random.nextInt(400);
        if (kind == 0) {
            byte[] garbage = new byte[random.nextInt(20)];
            for (int index = 0; index < garbage.length; index++) {
                garbage[index] = (byte) random.nextInt(256);
            }
            return garbage;
        }
        if (kind < 5) {
            return TinyProtocol.message(TinyProtocol.CLOSE, 1, 2);
        }
        if (attempt == null && kind < 250) {
            return TinyProtocol.message(TinyProtocol.OPEN, 1, 2, TinyProtocol.ASK_MASK);
        }
        long[] words = new long[kind > 370 ? random.nextInt(4) : 2];
        Arrays.setAll(words, index -> random.nextInt(20));
        return TinyProtocol.message(TYPES[random.nextInt(TYPES.length)], words);
    }

    private void answer() {
        if (attempt == null || answered) {
            return;
        }
        answered = true;
        boolean refused = random.nextInt(6) == 0;
        boolean opening = session.state() == SessionState.OPENING;
        call(() -> {
            if (refused) {
                attempt.refuse(71);
            } else {
                attempt.accept(2, IDLE, ServerBench.CONFIRMATION);
                heardAt = now;
            }
        });
        require(!opening || session.state() == (refused ? SessionState.CLOSED : SessionState.OPEN) || closed,
                "not answered");
    }

    private void reply() {
        boolean fits = session.output().length() + 16 <= settings.sendLimit();
        if (session.state() == SessionState.OPEN && fits) {
            owed++;
            call(() -> session.send(encoder, fields -> fields.value(1), now));
        }
    }

    private void call(Runnable call) {
        int before = session.output().length();
        boolean wasClosed = closed;
        call.run();
        written.look(this::written);
        require(closed == (session.state() == SessionState.CLOSED), "the end and what was told of it");
        require(!wasClosed || session.output().length() <= before, "written after the end");
        require(session.output().length() <= settings.sendLimit() + 2 * TinyProtocol.LARGEST, "too much waits");
    }

    private void written(int type, long first, long second) {
        if (type == TinyProtocol.HEARTBEAT_CONF) {
            require(--beatsOwed >= 0, "a confirmation of no heartbeat");
        }
        require(type != TinyProtocol.HEARTBEAT && type != TinyProtocol.OPEN, "a server does not ask");
        require(type != TinyProtocol.OPEN_CONF || answered, "nobody accepted");
        require(--owed >= 0, "more answers than messages");
    }

    private void react() {
        switch (random.nextInt(10)) {
            case 0, 1 -> reply();
            case 2, 3, 4 -> answer();
            case 5 -> rarely();
            default -> { }
        }
    }

    @Override
    public void open(OpenAttempt asked) {
        require(!closed && attempt == null, "asked twice, or after the end");
        attempt = asked;
        react();
    }

    @Override
    public void request(byte[] buffer, int offset, int length, int version) {
        require(!closed && session.state() == SessionState.OPEN, "a request without a session");
        react();
    }

    @Override
    public void closed(SessionEnd end) {
        require(!closed, "a second end");
        closed = true;
        endedAt = now;
        Cause cause = end.cause();
        require(cause != Cause.PROTOCOL_ERROR || broken, "the stream was fine");
        require(cause != Cause.IDLE || now >= heardAt + IDLE, "not silent");
        require(cause != Cause.OPEN_TIMED_OUT || now >= connectedAt + settings.openTimeout(), "opening not over");
        require(cause != Cause.DISCONNECTED && cause != Cause.DROPPED || ending, "nobody ended it");
        react();
    }
}
