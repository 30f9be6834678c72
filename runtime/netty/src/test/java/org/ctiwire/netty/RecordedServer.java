package org.ctiwire.netty;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.ctiwire.runtime.MessagePort;
import org.ctiwire.runtime.Wire;
import org.ctiwire.session.AskEncoder;
import org.ctiwire.session.OpenAttempt;
import org.ctiwire.session.ServerListener;
import org.ctiwire.session.ServerSettings;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.session.TinyProtocol;

/** A server of the tiny protocol: opens every session, answers ASK with the value it came with, writes down the rest. */
final class RecordedServer implements ServerListener {

    static final ServerSettings SETTINGS = ServerSettings.of(TinyProtocol.NOT_OPEN, TinyProtocol.ALREADY_OPEN);

    final List<String> told = new CopyOnWriteArrayList<>();
    final CompletableFuture<SessionEnd> end = new CompletableFuture<>();
    volatile Consumer<OpenAttempt> opening = attempt -> accept(attempt, 0);
    private final MessagePort port;
    private final AskEncoder confirmation = new AskEncoder(TinyProtocol.ASK_CONF);

    RecordedServer(MessagePort port) {
        this.port = port;
    }

    static void accept(OpenAttempt attempt, long idleTimeout) {
        attempt.accept((int) attempt.requestedVersion(), idleTimeout, (buffer, offset, version, correlation) ->
                TinyProtocol.write(buffer, offset, TinyProtocol.OPEN_CONF, correlation, TinyProtocol.ASK_MASK));
    }

    @Override
    public void open(OpenAttempt attempt) {
        opening.accept(attempt);
    }

    @Override
    public void request(byte[] buffer, int offset, int length, int version) {
        told.add(TinyProtocol.print(buffer, offset, length));
        long correlation = Wire.uint32(buffer, offset + 8);
        long value = Wire.uint32(buffer, offset + 12);
        port.send(confirmation, fields -> fields.correlation(correlation).value(value));
    }

    @Override
    public void closed(SessionEnd why) {
        told.add("closed " + why.cause());
        end.complete(why);
    }
}
