package org.ctiwire.benchmarks.sessions;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ctiwire.session.transport.ListenSettings;
import org.ctiwire.session.transport.LoopSettings;
import org.ctiwire.session.transport.SessionLoop;
import org.ctiwire.testkit.scenario.ScenarioParser;
import org.ctiwire.testkit.scenario.ScenarioRun;
import org.ctiwire.testkit.server.ServerBehaviour;
import org.ctiwire.testkit.tcp.MovedClock;
import org.ctiwire.testkit.tcp.TcpSimulator;

/**
 * Many sessions of all events against one simulated server, in one process on the loopback, while the busy hour
 * passes. The server's time is moved along with the system's, so that it stands still when the run is over and what
 * was sent can be held against what was received.
 */
public final class BusySessions {

    private static final int[] VERSIONS = {13, 23, 25};
    private static final int OPENED_AT_A_TIME = 50;
    private static final long PATIENCE_SECONDS = 120;
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(10);

    private final int count;
    private final Duration duration;
    private final int callsPerHour;
    private final PrintStream out;
    private final MovedClock clock = new MovedClock();
    private final SentMessages sent = new SentMessages();
    private final List<CountingClient> clients = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<Throwable> problems = new ArrayList<>();

    /** @param out what is seen along the way goes there */
    public BusySessions(int count, Duration duration, int callsPerHour, PrintStream out) {
        this.count = count;
        this.duration = duration;
        this.callsPerHour = callsPerHour;
        this.out = out;
    }

    /** Runs, closes everything and says what came of it. */
    public Account run() throws InterruptedException {
        Vitals vitals = new Vitals(out);
        try (TcpSimulator simulator = new TcpSimulator(BusyCentre.configuration(callsPerHour),
                ServerBehaviour.usual(), ListenSettings.onLoopback(0), ListenSettings.onLoopback(0), clock, sent);
                SessionLoop loop = new SessionLoop(LoopSettings.of("clients").withFailures(this::failed))) {
            open(loop, simulator.sideA().port());
            ScenarioRun scenario = new ScenarioRun(ScenarioParser.parse("busy",
                    "agents login\nbusy-hour " + callsPerHour + "\n"), simulator.centre(),
                    problem -> problems.add(new IllegalStateException(problem.toString())));
            simulator.run(centre -> scenario.start());
            pass(vitals);
            simulator.run(centre -> scenario.stop());
            closeAll();
            failures.addAll(simulator.failures());
        }
        vitals.take("closed", sent.messages());
        synchronized (failures) {
            failures.addAll(problems);
            return new Account(clients, sent, vitals, List.copyOf(failures));
        }
    }

    private void failed(Throwable failure) {
        synchronized (failures) {
            failures.add(failure);
        }
    }

    private void open(SessionLoop loop, int port) throws InterruptedException {
        for (int index = 0; index < count; index++) {
            clients.add(new CountingClient(loop, port, index, VERSIONS[index % VERSIONS.length]));
            clients.get(index).connect();
            if ((index + 1) % OPENED_AT_A_TIME == 0) {
                clients.get(index).awaitOpen(PATIENCE_SECONDS);
            }
        }
        for (CountingClient client : clients) {
            if (!client.awaitOpen(PATIENCE_SECONDS)) {
                throw new IllegalStateException("a session did not open: " + client.problem());
            }
        }
    }

    private void pass(Vitals vitals) throws InterruptedException {
        vitals.take("start", sent.messages());
        long start = System.nanoTime();
        long moved = 0;
        int minutes = 1;
        while (moved < duration.toNanos()) {
            TimeUnit.NANOSECONDS.sleep(STEP);
            long passed = Math.min(System.nanoTime() - start, duration.toNanos());
            clock.advance(Duration.ofNanos(passed - moved));
            moved = passed;
            if (moved >= TimeUnit.MINUTES.toNanos(minutes) && moved < duration.toNanos()) {
                vitals.take(minutes + " min", sent.messages());
                minutes++;
            }
        }
        vitals.take("end", sent.messages());
    }

    private void closeAll() throws InterruptedException {
        clients.forEach(CountingClient::close);
        for (CountingClient client : clients) {
            client.awaitEnd(PATIENCE_SECONDS);
        }
    }
}
