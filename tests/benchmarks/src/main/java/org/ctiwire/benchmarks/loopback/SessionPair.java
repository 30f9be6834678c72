package org.ctiwire.benchmarks.loopback;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.CallDeliveredEventDecoder;
import org.ctiwire.ged188.CallDeliveredEventEncoder;
import org.ctiwire.ged188.Ged188Client;
import org.ctiwire.ged188.Ged188Dispatcher;
import org.ctiwire.ged188.Ged188Handler;
import org.ctiwire.ged188.Ged188SessionRoles;
import org.ctiwire.ged188.SetAgentStateConfDecoder;
import org.ctiwire.ged188.SetAgentStateReqEncoder;
import org.ctiwire.ged188.StatusCode;
import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.RequestFailedException;
import org.ctiwire.session.ClientListener;
import org.ctiwire.session.ClientSettings;
import org.ctiwire.session.ServerSettings;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.session.transport.ClientConnection;
import org.ctiwire.session.transport.ListenSettings;
import org.ctiwire.session.transport.ServerAddress;
import org.ctiwire.session.transport.ServerConnection;
import org.ctiwire.session.transport.ServerEndpoint;
import org.ctiwire.session.transport.SessionLoop;
import org.ctiwire.testkit.message.OpenRequest;

/** One session over the loopback, client and server on a loop each. */
final class SessionPair implements ClientListener, AutoCloseable {

    static final int VERSION = 25;
    /** Events on their way: they fit what may wait to be sent. */
    private static final int EVENTS_ON_THE_WAY = 2_000;
    /** Permits are given back in heaps: one by one they would be what is measured. */
    private static final int HEAP = 500;
    private static final long OPEN_SECONDS = 20;

    private final SessionLoop clientLoop = new SessionLoop("client");
    private final SessionLoop serverLoop = new SessionLoop("server");
    private final ServerEndpoint endpoint;
    private final ClientConnection connection;
    private final Ged188Client client;
    private final CountDownLatch open = new CountDownLatch(1);
    private final Ged188Dispatcher dispatcher = new Ged188Dispatcher();
    private final Ged188Handler handler = new Reading();
    private final Semaphore room = new Semaphore(0);
    private long events;
    private long sum;

    SessionPair() throws IOException, InterruptedException {
        endpoint = ServerEndpoint.listen(serverLoop, ListenSettings.onLoopback(0), Ged188SessionRoles::new,
                ServerSettings.of(StatusCode.E_CTI_SESSION_NOT_OPEN, StatusCode.E_CTI_SESSION_ALREADY_OPEN),
                PeerServer::new);
        connection = new ClientConnection(clientLoop, ServerAddress.of("127.0.0.1", endpoint.port()),
                new Ged188SessionRoles(), ClientSettings.of(VERSION, OpenRequest.of(
                        CTIServiceMasks.CTI_SERVICE_CLIENT_CONTROL | CTIServiceMasks.CTI_SERVICE_ALL_EVENTS, "pair"))
                        .withHeartbeatInterval(0), this);
        client = new Ged188Client(connection);
        connection.connect();
        if (!open.await(OPEN_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the session did not open");
        }
    }

    /** Sends requests, so many unanswered at a time. */
    Exchanged roundTrips(long requests, int window, int bytesOfBoth) throws InterruptedException {
        Asking asking = new Asking(requests);
        Stopwatch watch = new Stopwatch();
        for (int index = 0; index < window; index++) {
            asking.ask();
        }
        asking.done.await();
        return watch.stop(2 * requests, requests * bytesOfBoth);
    }

    /** Writes the request of {@link #roundTrips}. */
    static void fill(SetAgentStateReqEncoder request) {
        request.peripheralID(5000).agentState(3).agentID("1001").agentInstrument("2001");
    }

    /** Asks again whenever an answer has come. */
    private final class Asking implements Answer<SetAgentStateConfDecoder> {

        private final Consumer<SetAgentStateReqEncoder> fields = SessionPair::fill;
        private final CountDownLatch done = new CountDownLatch(1);
        private long toAsk;
        private long unanswered;

        private Asking(long requests) {
            toAsk = requests;
            unanswered = requests;
        }

        private void ask() {
            synchronized (this) {
                if (toAsk == 0) {
                    return;
                }
                toAsk--;
            }
            client.clientControl().setAgentState(fields, this);
        }

        @Override
        public void confirmed(SetAgentStateConfDecoder confirmation) {
            sum += confirmation.invokeID();
            ask();
            unanswered--;
            if (unanswered == 0) {
                done.countDown();
            }
        }

        @Override
        public void failed(RequestFailedException failure) {
            throw failure;
        }
    }

    /** Sends events from the server to the client, who reads them. */
    Exchanged events(long count, Consumer<CallDeliveredEventEncoder> fields, int messageSize)
            throws InterruptedException {
        List<ServerConnection> connections = endpoint.connections();
        CallDeliveredEventEncoder encoder = new CallDeliveredEventEncoder();
        room.drainPermits();
        room.release(EVENTS_ON_THE_WAY);
        Stopwatch watch = new Stopwatch();
        for (long sent = 0; sent < count; sent += HEAP) {
            room.acquire(HEAP);
            for (int index = 0; index < HEAP; index++) {
                connections.get(0).send(encoder, fields);
            }
        }
        room.acquire(EVENTS_ON_THE_WAY);
        return watch.stop(count, count * messageSize);
    }

    private final class Reading implements Ged188Handler {

        @Override
        public void onCallDeliveredEvent(CallDeliveredEventDecoder event) {
            sum += event.connectionCallID() + event.ani().length() + event.callVariable1().length();
            events++;
            if (events % HEAP == 0) {
                room.release(HEAP);
            }
        }
    }

    @Override
    public void opened(byte[] buffer, int offset, int length, int version) {
        open.countDown();
    }

    @Override
    public void message(byte[] buffer, int offset, int length, int version) {
        dispatcher.dispatch(buffer, offset, length, version, handler);
    }

    @Override
    public void closed(SessionEnd end) {
        open.countDown();
    }

    @Override
    public void close() {
        clientLoop.close();
        endpoint.close();
        serverLoop.close();
    }

    /** Something of every message, so that reading it cannot be left out. */
    long sum() {
        return sum;
    }
}
