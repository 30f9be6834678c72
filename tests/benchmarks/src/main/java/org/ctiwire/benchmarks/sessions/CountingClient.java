package org.ctiwire.benchmarks.sessions;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.Ged188SessionRoles;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.session.ClientListener;
import org.ctiwire.session.ClientSettings;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.session.transport.ClientConnection;
import org.ctiwire.session.transport.ServerAddress;
import org.ctiwire.session.transport.SessionLoop;
import org.ctiwire.testkit.message.OpenRequest;

/** One client of all events, which counts what it is handed. */
final class CountingClient implements ClientListener {

    /** A machine that has other work may be late with a heartbeat. */
    private static final long HEARTBEAT_SECONDS = 15;

    private final int version;
    private final Ged188SessionRoles roles = new Ged188SessionRoles();
    private final Tally received = new Tally();
    private final CountDownLatch open = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final ClientConnection connection;
    private volatile SessionEnd end;
    private volatile MalformedMessageException unreadable;

    CountingClient(SessionLoop loop, int port, int index, int version) {
        this.version = version;
        OpenRequest request = OpenRequest.of(CTIServiceMasks.CTI_SERVICE_ALL_EVENTS, name(index))
                .withIdleSeconds(4 * HEARTBEAT_SECONDS);
        connection = new ClientConnection(loop, ServerAddress.of("127.0.0.1", port), new Ged188SessionRoles(),
                ClientSettings.of(version, request)
                        .withOpenTimeout(TimeUnit.SECONDS.toNanos(HEARTBEAT_SECONDS))
                        .withCloseTimeout(TimeUnit.MINUTES.toNanos(1))
                        .withHeartbeatInterval(TimeUnit.SECONDS.toNanos(HEARTBEAT_SECONDS)), this);
    }

    /** What the client calls itself, by which the server's side knows it. */
    static String name(int index) {
        return "client " + index;
    }

    void connect() {
        connection.connect();
    }

    boolean awaitOpen(long seconds) throws InterruptedException {
        return open.await(seconds, TimeUnit.SECONDS) && end == null;
    }

    void close() {
        connection.close(0);
    }

    boolean awaitEnd(long seconds) throws InterruptedException {
        return over.await(seconds, TimeUnit.SECONDS);
    }

    int version() {
        return version;
    }

    /** What it was handed; complete when it is over. */
    Tally received() {
        return received;
    }

    /** Why it did not end as it should; null if it did. */
    String problem() {
        if (unreadable != null) {
            return unreadable.toString();
        }
        return end != null && end.cause() == SessionEnd.Cause.CLOSED && end.detail().contains("confirmed") ? null
                : String.valueOf(end);
    }

    @Override
    public void opened(byte[] buffer, int offset, int length, int opened) {
        message(buffer, offset, length, opened);
        open.countDown();
    }

    @Override
    public void message(byte[] buffer, int offset, int length, int told) {
        received.add((int) roles.type(buffer, offset), buffer, offset, length);
    }

    @Override
    public void unreadable(MalformedMessageException malformed) {
        unreadable = malformed;
    }

    @Override
    public void closed(SessionEnd why) {
        end = why;
        open.countDown();
        over.countDown();
    }
}
