package org.ctiwire.testkit.transport;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.Ged188Client;
import org.ctiwire.ged188.Ged188SessionRoles;
import org.ctiwire.ged188.MonitorStartConfDecoder;
import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.RequestFailedException;
import org.ctiwire.session.ClientSettings;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.session.transport.ConnectorListener;
import org.ctiwire.session.transport.ConnectorSettings;
import org.ctiwire.session.transport.Gap;
import org.ctiwire.session.transport.ServerAddress;
import org.ctiwire.session.transport.SessionLoop;
import org.ctiwire.session.transport.Side;
import org.ctiwire.session.transport.SideConnector;
import org.ctiwire.testkit.message.CtiMessage;
import org.ctiwire.testkit.message.OpenRequest;
import org.ctiwire.testkit.model.SampleCentre;

/**
 * An application of all events that monitors one device wherever its session goes, and answers every event with a
 * question, so that there is always something that has no answer yet.
 */
final class MonitoringClient implements ConnectorListener {

    static final String DEVICE = "2001";
    private static final OpenRequest OPEN = OpenRequest.of(CTIServiceMasks.CTI_SERVICE_ALL_EVENTS
            | CTIServiceMasks.CTI_SERVICE_PERIPHERAL_MONITOR | CTIServiceMasks.CTI_SERVICE_CLIENT_CONTROL, "monitor");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    /** Guarded by this object, as everything below. */
    final List<Asked> asked = new ArrayList<>();
    final Map<Side, List<CtiMessage>> messages = new EnumMap<>(Side.class);
    final Map<Side, Long> monitors = new EnumMap<>(Side.class);
    final List<Gap> gaps = new ArrayList<>();
    final List<Side> readies = new ArrayList<>();
    final List<String> surprises = new ArrayList<>();
    private final SideConnector connector;
    private final Ged188Client requests;
    private boolean over;

    MonitoringClient(SessionLoop loop, int portA, int portB, int version) {
        connector = new SideConnector(loop, Ged188SessionRoles::new, ConnectorSettings
                .of(ServerAddress.of("127.0.0.1", portA), ClientSettings.of(version, OPEN))
                .withSideB(ServerAddress.of("127.0.0.1", portB)), this);
        requests = new Ged188Client(connector);
        connector.start();
    }

    /** One request and what became of it. */
    final class Asked implements Answer<MessageDecoder> {

        final Side side;
        int outcomes;
        RequestFailedException failure;

        private Asked(Side side) {
            this.side = side;
            asked.add(this);
        }

        @Override
        public void confirmed(MessageDecoder confirmation) {
            synchronized (MonitoringClient.this) {
                outcomes++;
                if (confirmation instanceof MonitorStartConfDecoder monitor) {
                    monitors.put(side, monitor.monitorID());
                }
                MonitoringClient.this.notifyAll();
            }
        }

        @Override
        public void failed(RequestFailedException why) {
            synchronized (MonitoringClient.this) {
                outcomes++;
                failure = why;
                MonitoringClient.this.notifyAll();
            }
        }
    }

    @Override
    public synchronized void ready(Side side, Gap gap) {
        readies.add(side);
        if (gap != null) {
            gaps.add(gap);
        }
        requests.peripheralMonitor().monitorStart(fields -> fields.peripheralID(SampleCentre.PERIPHERAL)
                .monitoredDeviceID(DEVICE).connectionDeviceID("").callMsgMask(OpenRequest.EVERYTHING & 0xFFFFFFL),
                new Asked(side));
        notifyAll();
    }

    @Override
    public synchronized void message(Side side, byte[] buffer, int offset, int length, int version) {
        messages.computeIfAbsent(side, first -> new ArrayList<>())
                .add(CtiMessage.of(buffer, offset, length, version));
        requests.clientControl().queryAgentState(fields -> fields.peripheralID(SampleCentre.PERIPHERAL)
                .agentID("1001"), new Asked(side));
        notifyAll();
    }

    @Override
    public synchronized void lost(Side side, SessionEnd end, boolean wasActive) {
        long waiting = asked.stream().filter(request -> request.outcomes == 0).count();
        if (waiting > 0 || !wasActive || end.cause() != SessionEnd.Cause.DISCONNECTED) {
            surprises.add(waiting + " requests wait after the loss of side " + side + ": " + end);
        }
    }

    @Override
    public synchronized void unreadable(Side side, MalformedMessageException malformed) {
        surprises.add(malformed.toString());
    }

    @Override
    public synchronized void closed() {
        over = true;
        notifyAll();
    }

    Side side() {
        return connector.side();
    }

    boolean isAnswered() {
        return asked.stream().allMatch(request -> request.outcomes > 0);
    }

    List<CtiMessage> messages(Side side) {
        return messages.getOrDefault(side, List.of());
    }

    void awaitMonitor(Side... sides) throws InterruptedException {
        await(() -> List.of(sides).stream().anyMatch(monitors::containsKey), "a monitor");
    }

    /** Waits, but not for ever, until something is so. */
    synchronized void await(BooleanSupplier condition, String what) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("waited in vain for " + what + "; ready " + readies + ", " + surprises);
            }
            wait(left);
        }
    }

    void close() throws InterruptedException {
        connector.close(0);
        await(() -> over, "the end");
    }
}
