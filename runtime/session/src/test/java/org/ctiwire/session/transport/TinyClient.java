package org.ctiwire.session.transport;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ctiwire.runtime.FutureAnswer;
import org.ctiwire.session.AskConfirmationDecoder;
import org.ctiwire.session.AskExchange;
import org.ctiwire.session.ClientListener;
import org.ctiwire.session.ClientSettings;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.session.TinyProtocol;
import org.ctiwire.session.TinyRoles;

/** A client of the tiny protocol over TCP. */
final class TinyClient implements ClientListener {

    static final ClientSettings SETTINGS = settings(2);

    final List<String> told = new CopyOnWriteArrayList<>();
    final CompletableFuture<Integer> opened = new CompletableFuture<>();
    final CompletableFuture<SessionEnd> end = new CompletableFuture<>();
    final ClientConnection connection;
    volatile Consumer<String> then = event -> { };

    TinyClient(SessionLoop loop, ServerAddress server) {
        this(loop, server, SETTINGS);
    }

    TinyClient(SessionLoop loop, ServerAddress server, ClientSettings settings) {
        connection = new ClientConnection(loop, server, new TinyRoles(), settings, this);
    }

    static ClientSettings settings(int version) {
        return ClientSettings.of(version, (buffer, offset, written, correlation) ->
                TinyProtocol.write(buffer, offset, TinyProtocol.OPEN, correlation, written, 0xFF))
                .withOffLineStatus("GONE_HOME").withOpenTimeout(TimeUnit.SECONDS.toNanos(20));
    }

    /** Connects and waits until the session is open. */
    static TinyClient opened(SessionLoop loop, ServerAddress server) {
        TinyClient client = new TinyClient(loop, server);
        client.connection.connect();
        Waiting.on(client.opened);
        return client;
    }

    CompletableFuture<AskConfirmationDecoder> ask(long value) {
        AskExchange exchange = new AskExchange();
        FutureAnswer<AskConfirmationDecoder> answer = new FutureAnswer<>(exchange);
        connection.request(exchange, fields -> fields.value(value), answer);
        return answer.future();
    }

    @Override
    public void opened(byte[] buffer, int offset, int length, int version) {
        then.accept("opened");
        opened.complete(version);
    }

    @Override
    public void message(byte[] buffer, int offset, int length, int version) {
        told.add(TinyProtocol.print(buffer, offset, length));
        then.accept("message");
    }

    @Override
    public void closed(SessionEnd why) {
        end.complete(why);
        opened.completeExceptionally(new IllegalStateException(why.toString()));
        then.accept("closed");
    }
}
