package org.ctiwire.conformance.walk;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.ctiwire.ged188.Ged188Client;
import org.ctiwire.ged188.Ged188Protocol;
import org.ctiwire.ged188.Ged188SessionRoles;
import org.ctiwire.runtime.FrameReader;
import org.ctiwire.runtime.RequestFailedException;
import org.ctiwire.runtime.RequestFailedException.Reason;
import org.ctiwire.session.ClientListener;
import org.ctiwire.session.ClientSettings;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.session.transport.ClientConnection;
import org.ctiwire.session.transport.LoopSettings;
import org.ctiwire.session.transport.ServerAddress;
import org.ctiwire.session.transport.SessionLoop;
import org.ctiwire.testkit.message.CtiMessage;
import org.ctiwire.testkit.message.OpenRequest;

/** A client over TCP that writes down which messages pass on its connection, and which way. */
final class WalkClient implements ClientListener, AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final int version;
    private final int server;
    private final Ged188SessionRoles roles = new Ged188SessionRoles();
    private final FrameReader sent = Ged188Protocol.frames();
    private final FrameReader received = Ged188Protocol.frames();
    private final Set<Met> met = ConcurrentHashMap.newKeySet();
    private final List<CtiMessage> messages = new CopyOnWriteArrayList<>();
    private final SessionLoop loop;
    private final ClientConnection connection;
    private volatile CtiMessage opened;
    private volatile SessionEnd end;

    WalkClient(int port, int version, OpenRequest request) {
        this.version = version;
        server = port;
        loop = new SessionLoop(LoopSettings.of("walking client").withTap(this::moved));
        connection = new ClientConnection(loop, ServerAddress.of("127.0.0.1", port), new Ged188SessionRoles(),
                ClientSettings.of(version, request).withHeartbeatInterval(0), this);
        connection.connect();
        await(() -> opened != null, "the session");
    }

    private void moved(InetSocketAddress from, InetSocketAddress to, byte[] bytes, int offset, int length) {
        boolean fromClient = to.getPort() == server;
        FrameReader frames = fromClient ? sent : received;
        frames.feed(bytes, offset, length);
        while (frames.next()) {
            met.add(new Met(roles.nameOf(roles.type(frames.array(), frames.offset()), version), fromClient));
        }
    }

    Set<Met> met() {
        return met;
    }

    Ged188Client requests() {
        return new Ged188Client(connection);
    }

    ClientConnection connection() {
        return connection;
    }

    CtiMessage opened() {
        return opened;
    }

    boolean isOver() {
        return end != null;
    }

    /** The first event of a kind that comes or has come. */
    CtiMessage awaitMessage(String name) {
        await(() -> find(name) != null, name);
        return find(name);
    }

    private CtiMessage find(String name) {
        return messages.stream().filter(message -> message.name().equals(name)).findFirst().orElse(null);
    }

    /** The confirmation of a request. */
    static <T> T confirmed(CompletableFuture<T> answer) {
        return answer.orTimeout(PATIENCE, TimeUnit.NANOSECONDS).join();
    }

    /** A request that must be refused, by an answer of the server. */
    static void refused(CompletableFuture<?> answer) {
        Throwable failure = answer.orTimeout(PATIENCE, TimeUnit.NANOSECONDS).handle((done, thrown) -> thrown).join();
        if (!(failure instanceof RequestFailedException refusal) || refusal.reason() != Reason.REFUSED) {
            throw new AssertionError("not refused by the server: " + failure);
        }
    }

    /** Waits, but not for ever, until something is so. */
    static void await(BooleanSupplier condition, String what) {
        long limit = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("waited in vain for " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(1);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting for " + what, interrupted);
            }
        }
    }

    @Override
    public void opened(byte[] buffer, int offset, int length, int confirmed) {
        opened = CtiMessage.of(buffer, offset, length, confirmed);
    }

    @Override
    public void message(byte[] buffer, int offset, int length, int told) {
        messages.add(CtiMessage.of(buffer, offset, length, told));
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
