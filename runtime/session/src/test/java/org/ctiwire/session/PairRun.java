package org.ctiwire.session;

import static org.ctiwire.session.ClientRun.require;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.RequestFailedException;
import org.ctiwire.session.SessionEnd.Cause;

/** A client and a server wired to each other by a connection that splits, joins and delays, but loses nothing. */
final class PairRun implements ClientListener, ServerListener {

    private static final long INTERVAL = 60;
    private static final long DELAY = 30;

    private final SplittableRandom random;
    private final ClientSession client;
    private final ServerSession server;
    private final AskExchange exchange = new AskExchange();
    private final AskEncoder confirmation = new AskEncoder(TinyProtocol.ASK_CONF);
    private final AskEncoder news = new AskEncoder(TinyProtocol.NEWS);
    private final List<Long> unanswered = new ArrayList<>();
    private final boolean refusing;
    private long now;
    private long movedAt;
    private int asked;
    private int arrived;
    private int outcomes;
    private int newsSent;
    private int newsArrived;
    private OpenAttempt attempt;
    private boolean wasOpen;
    private boolean leaving;
    private boolean cut;
    private SessionEnd clientEnd;
    private SessionEnd serverEnd;

    PairRun(long seed) {
        random = new SplittableRandom(seed);
        refusing = random.nextInt(10) == 0;
        client = new ClientSession(new TinyRoles(), ClientBench.SETTINGS.withHeartbeatInterval(INTERVAL)
                .withRequestTimeout(1_000_000).withOpenTimeout(1_000_000).withCloseTimeout(1_000_000), this);
        server = new ServerSession(new TinyRoles(), ServerBench.SETTINGS.withOpenTimeout(1_000_000)
                .withCloseTimeout(1_000_000), this);
        client.countFrom(0xFFFF_FFFFL - random.nextInt(10));
    }

    void go() {
        client.connected(now);
        server.connected(now);
        carry(client, server, true);
        carry(server, client, random.nextBoolean());
        for (int steps = 5 + random.nextInt(30); steps > 0; steps--) {
            step(random.nextInt(12));
            agree();
        }
        if (!cut) {
            settle();
            require(refusing || clientEnd != null || client.state() == SessionState.OPEN, "never opened");
            client.close(6, now);
            settle();
        }
        client.disconnected(now, "over");
        server.disconnected(now, "over");
        require(outcomes == asked, "a request without outcome");
        Cause expected = refusing ? Cause.OPEN_REFUSED : Cause.CLOSED;
        require(cut || clientEnd.cause() == expected && serverEnd.cause() == expected, "ended in different ways: "
                + clientEnd + ", " + serverEnd);
    }

    private void step(int kind) {
        switch (kind) {
            case 0, 1 -> ask();
            case 2, 3 -> reply();
            case 4, 5, 6 -> carry(client, server, false);
            case 7, 8 -> carry(server, client, false);
            case 9 -> pass(random.nextInt(2 * (int) DELAY));
            case 10 -> {
                if (server.state() == SessionState.OPEN) {
                    newsSent++;
                    server.send(news, fields -> { }, now);
                }
            }
            default -> rarely();
        }
    }

    private void rarely() {
        switch (random.nextInt(40)) {
            case 0 -> {
                cut = true;
                client.disconnected(now, "cut");
                server.disconnected(now, "cut");
            }
            case 1, 2, 3 -> {
                if (client.state() == SessionState.OPEN) {
                    leaving = true;
                    client.close(6, now);
                }
            }
            default -> accept();
        }
    }

    private void ask() {
        if (client.state() != SessionState.OPEN) {
            return;
        }
        int number = asked++;
        client.request(exchange, fields -> fields.value(number), new Answer<AskConfirmationDecoder>() {
            @Override
            public void confirmed(AskConfirmationDecoder answer) {
                outcomes++;
                require(answer.value() == number + 1_000, "the answer of another request");
            }

            @Override
            public void failed(RequestFailedException failure) {
                outcomes++;
                RequestFailedException.Reason reason = failure.reason();
                require(reason == RequestFailedException.Reason.SESSION_LOST && (cut || leaving || clientEnd == null)
                        || reason == RequestFailedException.Reason.QUEUE_FULL, "failed for nothing: " + reason);
                arrived += reason == RequestFailedException.Reason.QUEUE_FULL ? 1 : 0;
            }
        }, now);
    }

    private void reply() {
        if (!unanswered.isEmpty() && server.state() == SessionState.OPEN
                && server.output().length() + 16 <= server.output().limit()) {
            long request = unanswered.remove(random.nextInt(unanswered.size()));
            server.send(confirmation, fields -> fields.correlation(request >>> 32).value(1_000 + (int) request), now);
        }
    }

    private void accept() {
        if (attempt != null) {
            OpenAttempt answering = attempt;
            attempt = null;
            if (refusing) {
                answering.refuse(71);
            } else {
                answering.accept(2, 4 * INTERVAL, ServerBench.CONFIRMATION);
            }
        }
    }

    /** Time passes, but never so much that bytes are on their way for longer than the delay. */
    private void pass(long time) {
        if (now + time - movedAt > DELAY) {
            carry(client, server, true);
            carry(server, client, true);
            movedAt = now;
        }
        now += time;
        client.tick(now);
        server.tick(now);
        require(client.nextDeadline() > now && server.nextDeadline() > now, "a deadline in the past");
    }

    private void settle() {
        do {
            accept();
            reply();
            carry(client, server, true);
            carry(server, client, true);
            pass(3);
        } while (!unanswered.isEmpty() && server.state() == SessionState.OPEN || !client.output().isEmpty()
                || !server.output().isEmpty() || attempt != null);
    }

    private void carry(Session from, Session to, boolean all) {
        SendBuffer output = from.output();
        int count = all ? output.length() : random.nextInt(output.length() + 1);
        byte[] bytes = Arrays.copyOfRange(output.array(), output.offset(), output.offset() + count);
        output.sent(count);
        int middle = random.nextInt(count + 1);
        to.received(bytes, 0, middle, now);
        to.received(bytes, middle, count - middle, now);
    }

    private void agree() {
        require(client.state() != SessionState.OPEN || server.state() == SessionState.OPEN
                || server.state() == SessionState.CLOSED && cut, "open on one side alone");
        require(arrived <= asked && newsArrived <= newsSent, "more than was sent");
        require(cut || asWanted(clientEnd), "the client ended by itself: " + clientEnd);
        require(cut || asWanted(serverEnd), "the server ended by itself: " + serverEnd);
    }

    private static boolean asWanted(SessionEnd end) {
        return end == null || end.cause() == Cause.CLOSED || end.cause() == Cause.OPEN_REFUSED;
    }

    @Override
    public void opened(byte[] buffer, int offset, int length, int version) {
        require(!wasOpen, "opened twice");
        wasOpen = true;
    }

    @Override
    public void message(byte[] buffer, int offset, int length, int version) {
        newsArrived++;
        require(TinyProtocol.print(buffer, offset, length).startsWith("NEWS"), "an answer that found no request");
    }

    @Override
    public void open(OpenAttempt asking) {
        attempt = asking;
        if (random.nextBoolean()) {
            accept();
        }
    }

    @Override
    public void request(byte[] buffer, int offset, int length, int version) {
        long number = TinyProtocol.word(buffer, offset, length, 1);
        arrived++;
        unanswered.add(TinyProtocol.word(buffer, offset, length, 0) << 32 | number);
    }

    @Override
    public void unreadable(MalformedMessageException malformed) {
        throw malformed;
    }

    @Override
    public void closed(SessionEnd end) {
        if (client.state() == SessionState.CLOSED && clientEnd == null) {
            clientEnd = end;
        } else {
            require(serverEnd == null, "a second end");
            serverEnd = end;
        }
    }
}
