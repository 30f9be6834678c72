package org.ctiwire.session.transport;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.RequestFailedException;
import org.ctiwire.session.AskConfirmationDecoder;
import org.ctiwire.session.AskExchange;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.session.TinyProtocol;
import org.ctiwire.session.TinyRoles;

/** An application that keeps a session with a pair of servers, and asks one question whenever it may. */
final class TinyApplication implements ConnectorListener {

    /** What it was told, in order; the gap as a number alone. */
    final List<String> told = new CopyOnWriteArrayList<>();
    final List<Gap> gaps = new CopyOnWriteArrayList<>();
    final List<Long> waits = new CopyOnWriteArrayList<>();
    final SideConnector connector;
    volatile boolean asksWhenReady = true;
    volatile boolean acceptsMaintenance = true;

    TinyApplication(SessionLoop loop, ConnectorSettings settings) {
        connector = new SideConnector(loop, TinyRoles::new, settings, this);
    }

    static TinyApplication started(SessionLoop loop, ConnectorSettings settings) {
        TinyApplication application = new TinyApplication(loop, settings);
        application.connector.start();
        return application;
    }

    void awaits(String event) {
        Waiting.until("it is told " + event + " beside " + told, () -> told.contains(event));
    }

    void ask(long value) {
        connector.request(new AskExchange(), fields -> fields.value(value), new Answer<AskConfirmationDecoder>() {

            @Override
            public void confirmed(AskConfirmationDecoder confirmation) {
                told.add("confirmed " + confirmation.value());
            }

            @Override
            public void failed(RequestFailedException failure) {
                told.add("failed " + value + " " + failure.reason());
            }
        });
    }

    void closeAndWait() {
        connector.close(0);
        awaits("closed");
    }

    @Override
    public void ready(Side side, Gap gap) {
        if (gap != null) {
            gaps.add(gap);
        }
        told.add("ready " + side);
        if (asksWhenReady) {
            ask(side.ordinal());
        }
    }

    @Override
    public void message(Side side, byte[] buffer, int offset, int length, int version) {
        told.add(side + " " + TinyProtocol.print(buffer, offset, length));
    }

    @Override
    public void connecting(Side side, int version) {
        told.add("connecting " + side + " in version " + version);
    }

    @Override
    public void attemptFailed(Side side, SessionEnd end) {
        told.add("failed " + side + " " + end.cause());
    }

    @Override
    public void waiting(long nanoseconds) {
        waits.add(TimeUnit.NANOSECONDS.toMillis(nanoseconds));
        told.add("waiting " + waits.size());
    }

    @Override
    public void lost(Side side, SessionEnd end, boolean wasActive) {
        told.add("lost " + side + " " + end.cause() + (wasActive ? "" : ", not active"));
    }

    @Override
    public boolean maintenance(Side side) {
        told.add("maintenance " + side);
        return acceptsMaintenance;
    }

    @Override
    public void maintenanceDecided(Side side, boolean enters) {
        told.add("maintenance " + side + " decided " + enters);
    }

    @Override
    public void closed() {
        told.add("closed");
    }
}
