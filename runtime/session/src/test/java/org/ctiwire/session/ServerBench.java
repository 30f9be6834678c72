package org.ctiwire.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ctiwire.runtime.MalformedMessageException;

/** A server's side on a bench: time is in milliseconds, what it sends and tells is printed. */
final class ServerBench implements ServerListener {

    static final ServerSettings SETTINGS = ServerSettings.of(TinyProtocol.NOT_OPEN, TinyProtocol.ALREADY_OPEN)
            .withSendLimit(1_000);
    static final OpenWriter CONFIRMATION = (buffer, offset, version, correlation) ->
            TinyProtocol.write(buffer, offset, TinyProtocol.OPEN_CONF, correlation, TinyProtocol.ASK_MASK);

    final List<String> told = new ArrayList<>();
    final TinyRoles roles = new TinyRoles();
    final ServerSession session;
    final AskEncoder confirmation = new AskEncoder(TinyProtocol.ASK_CONF);
    OpenAttempt attempt;
    SessionEnd end;
    long now;
    Consumer<String> then = event -> { };

    ServerBench() {
        this(SETTINGS);
    }

    ServerBench(ServerSettings settings) {
        session = new ServerSession(roles, settings, this);
    }

    /** A bench whose session is open in version 2, with nothing left to send or to tell. */
    static ServerBench opened(long idleMilliseconds) {
        ServerBench bench = new ServerBench();
        bench.session.connected(0);
        bench.receive(TinyProtocol.message(TinyProtocol.OPEN, 1, 2, TinyProtocol.ASK_MASK));
        bench.attempt.accept(2, idleMilliseconds * ClientBench.MILLISECOND, CONFIRMATION);
        bench.sent();
        bench.told.clear();
        return bench;
    }

    void receive(byte[]... messages) {
        byte[] bytes = TinyProtocol.joined(messages);
        session.received(bytes, 0, bytes.length, now * ClientBench.MILLISECOND);
    }

    void tickAt(long milliseconds) {
        now = milliseconds;
        session.tick(now * ClientBench.MILLISECOND);
    }

    void confirm(long correlation, long value) {
        session.send(confirmation, fields -> fields.correlation(correlation).value(value),
                now * ClientBench.MILLISECOND);
    }

    List<String> sent() {
        return TinyProtocol.drain(session);
    }

    /** The next deadline in milliseconds, -1 for none. */
    long deadline() {
        return session.nextDeadline() == Long.MAX_VALUE ? -1 : session.nextDeadline() / ClientBench.MILLISECOND;
    }

    private void tell(String event) {
        told.add(event);
        then.accept(event);
    }

    @Override
    public void open(OpenAttempt asked) {
        attempt = asked;
        tell("open " + TinyProtocol.print(asked.buffer(), asked.offset(), asked.length()));
    }

    @Override
    public void request(byte[] buffer, int offset, int length, int version) {
        tell(TinyProtocol.print(buffer, offset, length));
    }

    @Override
    public void closed(SessionEnd why) {
        end = why;
        tell("closed: " + why.cause());
    }

    @Override
    public void unreadable(MalformedMessageException malformed) {
        tell("unreadable: " + malformed.field());
    }
}
