package org.ctiwire.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ctiwire.runtime.MalformedMessageException;

/** A client's session on a bench: time is in milliseconds, what it sends and tells is printed. */
final class ClientBench implements ClientListener {

    static final long MILLISECOND = 1_000_000;

    static final ClientSettings SETTINGS = ClientSettings.of(2, (buffer, offset, version, correlation) ->
            TinyProtocol.write(buffer, offset, TinyProtocol.OPEN, correlation, version, 0xFF))
            .withOffLineStatus("GONE_HOME").withSendLimit(1_000);

    final List<String> told = new ArrayList<>();
    final TinyRoles roles = new TinyRoles();
    final AskExchange exchange = new AskExchange();
    final ClientSession session;
    SessionEnd end;
    long now;
    Consumer<String> then = event -> { };

    ClientBench() {
        this(SETTINGS);
    }

    ClientBench(ClientSettings settings) {
        session = new ClientSession(roles, settings, this);
    }

    /** A bench whose session is open, with nothing left to send or to tell; the opening request was number 1. */
    static ClientBench opened() {
        return opened(SETTINGS);
    }

    static ClientBench opened(ClientSettings settings) {
        ClientBench bench = new ClientBench(settings);
        bench.session.connected(0);
        bench.receive(TinyProtocol.message(TinyProtocol.OPEN_CONF, 1, TinyProtocol.ASK_MASK));
        bench.sent();
        bench.told.clear();
        return bench;
    }

    void receive(byte[]... messages) {
        byte[] bytes = TinyProtocol.joined(messages);
        session.received(bytes, 0, bytes.length, now * MILLISECOND);
    }

    void tickAt(long milliseconds) {
        now = milliseconds;
        session.tick(now * MILLISECOND);
    }

    RecordedAnswer ask(long value) {
        RecordedAnswer answer = new RecordedAnswer();
        ask(value, answer);
        return answer;
    }

    void ask(long value, RecordedAnswer answer) {
        session.request(exchange, fields -> fields.value(value), answer, now * MILLISECOND);
    }

    void close(long status) {
        session.close(status, now * MILLISECOND);
    }

    List<String> sent() {
        return TinyProtocol.drain(session);
    }

    /** The next deadline in milliseconds, -1 for none. */
    long deadline() {
        return session.nextDeadline() == Long.MAX_VALUE ? -1 : session.nextDeadline() / MILLISECOND;
    }

    private void tell(String event) {
        told.add(event);
        then.accept(event);
    }

    @Override
    public void opened(byte[] buffer, int offset, int length, int version) {
        tell("opened in version " + version + " by " + TinyProtocol.print(buffer, offset, length));
    }

    @Override
    public void message(byte[] buffer, int offset, int length, int version) {
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
