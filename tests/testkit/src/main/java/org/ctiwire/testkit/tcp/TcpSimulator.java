package org.ctiwire.testkit.tcp;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ctiwire.session.transport.ListenSettings;
import org.ctiwire.session.transport.LoopSettings;
import org.ctiwire.session.transport.SessionClock;
import org.ctiwire.session.transport.SessionLoop;
import org.ctiwire.session.transport.TrafficTap;
import org.ctiwire.testkit.model.Configuration;
import org.ctiwire.testkit.model.ContactCentre;
import org.ctiwire.testkit.model.Timeline;
import org.ctiwire.testkit.server.ServerBehaviour;
import org.ctiwire.testkit.server.SimulatedCtiServer;

/**
 * A simulated contact centre with sides A and B of its CTI Server on real TCP ports. Safe for use by several threads:
 * what touches the contact centre goes through {@link #run} and {@link #call}.
 *
 * <p>Both sides are active, so that a client may fail over from one to the other. For the active and standby scheme of
 * version 24, let side B stand by before its clients connect.
 *
 * <pre>{@code
 * try (TcpSimulator simulator = TcpSimulator.onFreePorts(SampleCentre.configuration())) {
 *     int port = simulator.sideA().port();
 *     simulator.run(centre -> centre.routing().arrive("5550100", "8005551212"));
 * }
 * }</pre>
 */
public final class TcpSimulator implements AutoCloseable {

    /** Does something in the contact centre. */
    @FunctionalInterface
    public interface Work {

        /** On the contact centre's thread. */
        void in(ContactCentre centre);
    }

    private final ContactCentre centre;
    private final CentreThread thread;
    private final SessionLoop loop;
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final TcpSide sideA;
    private final TcpSide sideB;

    /**
     * Starts both sides.
     *
     * @param listenA where side A listens
     * @param listenB where side B listens, null for a side B that nobody can connect to
     * @param clock   the time
     * @param tap     sees all bytes, null for none
     * @throws java.io.UncheckedIOException if a port cannot be had
     */
    public TcpSimulator(Configuration configuration, ServerBehaviour behaviour, ListenSettings listenA,
                        ListenSettings listenB, SessionClock clock, TrafficTap tap) {
        centre = new ContactCentre(configuration, new Timeline(clock.nanoTime(), Instant.now()));
        thread = new CentreThread(centre.timeline(), clock, failures::add);
        loop = new SessionLoop(LoopSettings.of("cti-server").withClock(clock).withFailures(failures::add).withTap(tap));
        sideA = new TcpSide(new SimulatedCtiServer(centre, behaviour), thread, loop, listenA);
        sideB = new TcpSide(new SimulatedCtiServer(centre, behaviour), thread, loop, listenB);
        try {
            sideA.start();
            if (listenB != null) {
                sideB.start();
            }
        } catch (UncheckedIOException failure) {
            close();
            throw failure;
        }
    }

    /** Both sides on free ports of this machine, with the system's clock. */
    public static TcpSimulator onFreePorts(Configuration configuration) {
        return new TcpSimulator(configuration, ServerBehaviour.usual(), ListenSettings.onLoopback(0),
                ListenSettings.onLoopback(0), SessionClock.system(), null);
    }

    /** Side A. */
    public TcpSide sideA() {
        return sideA;
    }

    /** Side B. */
    public TcpSide sideB() {
        return sideB;
    }

    /** Does something in the contact centre and waits until it is done; its events are on their way then. */
    public void run(Work work) {
        thread.call(() -> {
            work.in(centre);
            return null;
        });
    }

    /** Asks something of the contact centre. */
    public <T> T call(Callable<T> question) {
        return thread.call(question);
    }

    /** The contact centre, for use inside {@link #run} and {@link #call}. */
    public ContactCentre centre() {
        return centre;
    }

    /** What has failed inside the simulator, which is a defect of it. */
    public List<Throwable> failures() {
        return List.copyOf(failures);
    }

    /** Frees the ports and ends the threads. */
    @Override
    public void close() {
        sideA.close();
        sideB.close();
        loop.close();
        thread.close();
    }
}
