package org.ctiwire.testkit.tcp;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.ctiwire.ged188.Ged188Client;
import org.ctiwire.ged188.Ged188SessionRoles;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.session.ClientListener;
import org.ctiwire.session.ClientSettings;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.session.transport.ClientConnection;
import org.ctiwire.session.transport.ServerAddress;
import org.ctiwire.session.transport.SessionLoop;
import org.ctiwire.testkit.message.CtiMessage;
import org.ctiwire.testkit.message.OpenRequest;

/** A client over TCP that keeps what it is told. */
public final class TcpClient implements ClientListener, AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final SessionLoop loop = new SessionLoop("client");
    private final List<CtiMessage> messages = new CopyOnWriteArrayList<>();
    private final List<MalformedMessageException> unreadable = new CopyOnWriteArrayList<>();
    private final ClientConnection connection;
    private volatile CtiMessage opened;
    private volatile SessionEnd end;

    public TcpClient(int port, int version, OpenRequest request) {
        this(port, ClientSettings.of(version, request).withHeartbeatInterval(0));
    }

    public TcpClient(int port, ClientSettings settings) {
        connection = new ClientConnection(loop, ServerAddress.of("127.0.0.1", port), new Ged188SessionRoles(),
                settings, this);
        connection.connect();
    }

    public Ged188Client requests() {
        return new Ged188Client(connection);
    }

    public ClientConnection connection() {
        return connection;
    }

    public List<CtiMessage> messages() {
        return messages;
    }

    public List<String> names() {
        return messages.stream().map(CtiMessage::name).toList();
    }

    public List<MalformedMessageException> unreadable() {
        return unreadable;
    }

    public SessionEnd end() {
        return end;
    }

    public TcpClient awaitOpen() {
        await(() -> opened != null, "session open");
        return this;
    }

    public SessionEnd awaitEnd() {
        await(() -> end != null, "end of the session");
        return end;
    }

    public void awaitMessage(String name) {
        await(() -> names().contains(name), name);
    }

    /** Waits, but not for ever, until something is so. */
    public static void await(BooleanSupplier condition, String what) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                fail("waited in vain for: " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(2);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                fail("interrupted while waiting for: " + what);
            }
        }
    }

    @Override
    public void opened(byte[] buffer, int offset, int length, int version) {
        opened = CtiMessage.of(buffer, offset, length, version);
    }

    @Override
    public void message(byte[] buffer, int offset, int length, int version) {
        messages.add(CtiMessage.of(buffer, offset, length, version));
    }

    @Override
    public void unreadable(MalformedMessageException malformed) {
        unreadable.add(malformed);
    }

    @Override
    public void closed(SessionEnd why) {
        end = why;
    }

    @Override
    public void close() {
        loop.close();
    }
}
