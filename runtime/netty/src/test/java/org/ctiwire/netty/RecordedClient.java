package org.ctiwire.netty;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.RequestFailedException;
import org.ctiwire.session.AskConfirmationDecoder;
import org.ctiwire.session.ClientListener;
import org.ctiwire.session.ClientSettings;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.session.TinyProtocol;

/** Writes down what a client of the tiny protocol is told, then does what the test wants. */
final class RecordedClient implements ClientListener, Answer<AskConfirmationDecoder> {

    static final ClientSettings SETTINGS = ClientSettings.of(2, (buffer, offset, version, correlation) ->
            TinyProtocol.write(buffer, offset, TinyProtocol.OPEN, correlation, version, 0xFF))
            .withOffLineStatus("GONE_HOME");

    final List<String> told = new CopyOnWriteArrayList<>();
    final CompletableFuture<Integer> opened = new CompletableFuture<>();
    final CompletableFuture<SessionEnd> end = new CompletableFuture<>();
    volatile Consumer<String> then = event -> { };

    static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private void tell(String event) {
        told.add(event);
        then.accept(event);
    }

    @Override
    public void opened(byte[] buffer, int offset, int length, int version) {
        opened.complete(version);
        tell("opened " + version);
    }

    @Override
    public void message(byte[] buffer, int offset, int length, int version) {
        tell(TinyProtocol.print(buffer, offset, length));
    }

    @Override
    public void closed(SessionEnd why) {
        end.complete(why);
        tell("closed " + why.cause());
    }

    @Override
    public void confirmed(AskConfirmationDecoder confirmation) {
        tell("confirmed " + confirmation.value());
    }

    @Override
    public void failed(RequestFailedException failure) {
        tell("failed " + failure.reason());
    }
}
