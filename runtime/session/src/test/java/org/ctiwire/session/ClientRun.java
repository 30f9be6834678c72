package org.ctiwire.session;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ctiwire.runtime.FrameReader;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.Wire;
import org.ctiwire.session.SessionEnd.Cause;

/** A client's session in a world that does anything to it, watched at every step. */
final class ClientRun implements ClientListener {

    /** Thrown by callbacks on purpose. */
    private static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Thrown() {
            super("on purpose", null, false, false);
        }
    }

    final SplittableRandom random;
    final ClientSettings settings;
    final ClientSession session;
    final List<Asked> asked = new ArrayList<>();
    long now;
    boolean closed;

    private final AskExchange exchange = new AskExchange();
    private final AskEncoder news = new AskEncoder(TinyProtocol.NEWS);
    private final WrittenMessages written;
    private final Hostility incoming;
    private final FrameReader frames = TinyProtocol.frames(TinyProtocol.LARGEST);
    private final List<Long> beats = new ArrayList<>();
    private final List<Long> answeredNow = new ArrayList<>();
    private boolean broken;
    private boolean disconnecting;
    private boolean beatRefused;
    private boolean ticking;
    private boolean opened;
    private int depth;
    private long connectedAt;
    private long closingAt = -1;
    private long lastWritten;
    private long lastBeat;

    ClientRun(long seed) {
        random = new SplittableRandom(seed);
        settings = ClientBench.SETTINGS.withHeartbeatInterval(random.nextInt(4) * 50L).withRequestTimeout(120)
                .withOpenTimeout(100).withCloseTimeout(80).withUnansweredHeartbeats(1 + random.nextInt(3))
                .withSendLimit(100 + random.nextInt(200));
        session = new ClientSession(new TinyRoles(), settings, this);
        session.countFrom(random.nextBoolean() ? 0 : 0xFFFF_FFFFL - random.nextInt(6));
        written = new WrittenMessages(session);
        incoming = new Hostility(random);
    }

    static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }

    void go() {
        if (random.nextInt(8) > 0) {
            connect();
            deliver(TinyProtocol.message(TinyProtocol.OPEN_CONF, 1, random.nextInt(16) == 0 ? 0 : 0xFF));
        }
        for (int steps = 5 + random.nextInt(30); steps > 0; steps--) {
            step(random.nextInt(16));
        }
        disconnect();
        require(closed, "never told of the end");
        for (Asked request : asked) {
            require(request.outcomes == 1, "a request without outcome");
        }
    }

    private void step(int kind) {
        switch (kind) {
            case 0 -> connect();
            case 1, 2 -> sometimes(session.state() == SessionState.OPEN ? 1 : 5, this::ask);
            case 3 -> call(this::send);
            case 4 -> sometimes(8, () -> call(() -> session.close(6, now)));
            case 5 -> sometimes(12, this::disconnect);
            case 6, 7, 8 -> tick(now + random.nextInt(60));
            case 9, 10 -> tick(session.nextDeadline() == Long.MAX_VALUE ? now : Math.max(now, session.nextDeadline()));
            case 11 -> written.take(random.nextInt(session.output().length() + 1));
            case 12 -> session.countFrom(random.nextInt(12));
            default -> receive();
        }
    }

    private void sometimes(int rarity, Runnable step) {
        if (random.nextInt(rarity) == 0) {
            step.run();
        }
    }

    private void disconnect() {
        disconnecting = true;
        call(() -> session.disconnected(now, "hostile world"));
    }

    private void connect() {
        if (session.state() == SessionState.IDLE) {
            connectedAt = now;
            call(() -> session.connected(now));
        }
    }

    private void tick(long time) {
        now = time;
        ticking = true;
        call(() -> session.tick(now));
        ticking = false;
        require(session.nextDeadline() > now, "a deadline in the past");
        SessionState state = session.state();
        require(state != SessionState.OPENING || now < connectedAt + settings.openTimeout(), "opening for too long");
        require(state != SessionState.CLOSING || now < closingAt + settings.closeTimeout(), "closing for too long");
        for (Asked request : asked) {
            require(request.outcomes == 1 || now < request.askedAt + settings.requestTimeout(), "waits for too long");
        }
        if (state == SessionState.OPEN && settings.heartbeatInterval() > 0) {
            long since = beats.size() == settings.unansweredHeartbeats() ? lastBeat : lastWritten;
            require(now < since + settings.heartbeatInterval(), "a heartbeat is missing");
        }
    }

    private void receive() {
        byte[] bytes = incoming.next(asked, beats);
        if (session.state() != SessionState.IDLE) {
            deliver(bytes);
        }
    }

    private void deliver(byte[] bytes) {
        answeredNow.clear();
        frames.feed(bytes, 0, bytes.length);
        try {
            while (frames.next()) {
                arrived(frames.array(), frames.offset(), frames.length());
            }
        } catch (MalformedMessageException malformed) {
            broken = true;
        }
        boolean carried = session.state() == SessionState.OPEN || session.state() == SessionState.CLOSING;
        int askedBefore = asked.size();
        call(() -> session.received(bytes, 0, bytes.length, now));
        for (Asked request : asked.subList(0, askedBefore)) {
            require(!carried || request.outcomes == 1 || !answeredNow.contains(request.correlation)
                    || request.correlation < 0, "an answer was lost");
        }
        require(!broken || closed, "a broken stream is read on");
    }

    /** What the world knows of a message before the session reads it. */
    private void arrived(byte[] buffer, int offset, int length) {
        long type = Wire.uint32(buffer, offset + 4);
        long correlation = TinyProtocol.word(buffer, offset, length, 0);
        if (type == TinyProtocol.HEARTBEAT_CONF) {
            int index = correlation < 0 ? beats.size() - 1 : beats.indexOf(correlation);
            beats.subList(0, index + 1).clear();
        } else if (type == TinyProtocol.FAILURE && beats.contains(correlation)) {
            beatRefused = true;
        } else if (type == TinyProtocol.ASK_CONF || type == TinyProtocol.FAILURE || type == TinyProtocol.ASK_REFUSED) {
            answeredNow.add(correlation);
        }
    }

    private void ask() {
        Asked request = new Asked(this, now, session.state() == SessionState.OPEN);
        long number = asked.size();
        asked.add(request);
        int kind = random.nextInt(12);
        call(() -> session.request(exchange, fields -> {
            request.correlation = fields.correlation();
            fields.value(kind == 0 ? 1_000_001 : number);
            if (kind == 1) {
                throw new Thrown();
            }
            if (kind == 2 && depth < 6) {
                ask();
            }
        }, request, now));
        request.returned = true;
    }

    private void send() {
        if (session.state() == SessionState.OPEN && session.output().length() + 16 <= settings.sendLimit()) {
            session.send(news, fields -> { }, now);
        }
    }

    /** Calls the session, then looks at what it wrote and whether it told of the end. */
    private void call(Runnable call) {
        boolean wasClosed = closed;
        int before = session.output().length();
        SessionState stateBefore = session.state();
        depth++;
        try {
            call.run();
        } catch (Thrown | MalformedMessageException onPurpose) {
            for (Throwable further : onPurpose.getSuppressed()) {
                if (further instanceof AssertionError found) {
                    throw found;
                }
            }
        } finally {
            depth--;
        }
        if (depth == 0) {
            written.look(this::written);
            SessionState state = session.state();
            require(state.compareTo(stateBefore) >= 0, "a state that was over");
            require(closed == (state == SessionState.CLOSED), "the end and what was told of it");
            require(!wasClosed || before == 0, "something to send after the end");
            require(state != SessionState.CLOSED || session.output().isEmpty(), "something to send after the end");
            require(stateBefore != SessionState.CLOSING || session.output().length() <= before, "sent while closing");
            require(session.output().length() <= settings.sendLimit() + 2 * TinyProtocol.LARGEST, "too much waits");
        }
    }

    private void written(int type, long first, long second) {
        require(closingAt < 0, "written after the closing request");
        require(!beats.contains(first) || type == TinyProtocol.NEWS, "the identifier of a heartbeat");
        for (Asked request : asked) {
            boolean itself = type == TinyProtocol.ASK && request == asked.get((int) second);
            require(itself || !request.waits(first) || type == TinyProtocol.NEWS, "the identifier of another request");
        }
        boolean own = type != TinyProtocol.ASK && type != TinyProtocol.NEWS;
        require(own || written.waiting() <= settings.sendLimit(), "beyond the limit");
        switch (type) {
            case TinyProtocol.OPEN -> require(session.state().compareTo(SessionState.OPENING) >= 0, "opened twice");
            case TinyProtocol.ASK -> require(asked.get((int) second).correlation == first, "another identifier");
            case TinyProtocol.HEARTBEAT -> {
                require(ticking, "a heartbeat out of time");
                require(now >= lastWritten + settings.heartbeatInterval(), "a heartbeat too early");
                beats.add(first);
                require(beats.size() <= settings.unansweredHeartbeats(), "too many heartbeats");
                lastBeat = now;
            }
            case TinyProtocol.CLOSE -> closingAt = now;
            default -> require(type == TinyProtocol.NEWS, "an unexpected message");
        }
        lastWritten = now;
    }

    /** What a callback does: mostly nothing, at times anything. */
    void react() {
        if (depth > 4) {
            return;
        }
        switch (random.nextInt(24)) {
            case 0, 1 -> ask();
            case 2 -> sometimes(3, () -> call(() -> session.close(6, now)));
            case 3 -> sometimes(4, this::disconnect);
            case 4 -> call(this::send);
            case 5 -> throw new Thrown();
            case 6 -> throw new MalformedMessageException("MESSAGE", "field", 0, "cannot be read");
            default -> { }
        }
    }

    @Override
    public void opened(byte[] buffer, int offset, int length, int version) {
        require(!closed && !opened, "opened twice, or after the end");
        opened = true;
        react();
    }

    @Override
    public void message(byte[] buffer, int offset, int length, int version) {
        require(!closed, "a message after the end");
        react();
    }

    @Override
    public void unreadable(MalformedMessageException malformed) {
        require(!closed, "something unreadable after the end");
        react();
    }

    @Override
    public void closed(SessionEnd end) {
        require(!closed, "a second end");
        closed = true;
        for (Asked request : asked) {
            require(request.outcomes == 1 || !request.returned, "an end before the outcomes");
        }
        Cause cause = end.cause();
        require(cause != Cause.PROTOCOL_ERROR || broken, "the stream was fine");
        require(cause != Cause.DISCONNECTED || disconnecting, "nobody disconnected");
        require(cause != Cause.HEARTBEAT_REFUSED || beatRefused, "no heartbeat was refused");
        require(cause != Cause.OPEN_TIMED_OUT || now >= connectedAt + settings.openTimeout(), "opening not over");
        require(cause != Cause.HEARTBEATS_UNANSWERED || beats.size() == settings.unansweredHeartbeats()
                && now >= lastBeat + settings.heartbeatInterval(), "heartbeats were answered");
        react();
    }
}
