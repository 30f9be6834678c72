package org.ctiwire.testkit.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctiwire.ged188.Ged188MessageTypes;
import org.ctiwire.ged188.SystemEventID;
import org.ctiwire.runtime.RequestFailedException.Reason;
import org.ctiwire.session.transport.ListenSettings;
import org.ctiwire.session.transport.LoopSettings;
import org.ctiwire.session.transport.SessionLoop;
import org.ctiwire.session.transport.Side;
import org.ctiwire.testkit.message.CtiMessage;
import org.ctiwire.testkit.model.AgentActivity;
import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.Connection;
import org.ctiwire.testkit.model.SampleCentre;
import org.ctiwire.testkit.server.ServerBehaviour;
import org.ctiwire.testkit.tcp.MovedClock;
import org.ctiwire.testkit.tcp.TcpSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Side A of the real protocol dies in the middle of a call, at every place of its stream; the client goes on. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class Ged188FailOverTest {

    private static final int VERSION = 25;
    private static final int HEADER = 8;
    private static final Set<Integer> ANSWERS = Set.of(Ged188MessageTypes.OPEN_CONF,
            Ged188MessageTypes.MONITOR_START_CONF, Ged188MessageTypes.QUERY_AGENT_STATE_CONF);

    private final List<Throwable> unseen = new CopyOnWriteArrayList<>();
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private TcpSimulator simulator;
    private SessionLoop loop;

    @BeforeEach
    void start() {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> unseen.add(thrown));
        simulator = new TcpSimulator(SampleCentre.configuration(), ServerBehaviour.usual(),
                ListenSettings.onLoopback(0), ListenSettings.onLoopback(0), new MovedClock(), null);
        loop = new SessionLoop(LoopSettings.of("fail-over").withFailures(unseen::add));
        simulator.run(centre -> {
            centre.agents().login(centre.configuration().agent("1001"));
            centre.agents().change(centre.configuration().agent("1001"), AgentActivity.AVAILABLE, 0);
        });
    }

    @AfterEach
    void close() {
        loop.close();
        simulator.close();
        Thread.setDefaultUncaughtExceptionHandler(before);
        assertThat(simulator.failures()).isEmpty();
        assertThat(unseen).isEmpty();
    }

    /** One call, in steps between which anything may happen: it comes in, is answered, held, retrieved and ends. */
    private List<TcpSimulator.Work> call() {
        Connection[] ringing = new Connection[1];
        return List.of(centre -> {
            Call arrived = centre.routing().arrive("5550100", "8005551212");
            centre.routing().queue(arrived, arrived.service().skillGroups());
            ringing[0] = centre.routing().deliver(arrived, centre.configuration().agent("1001"));
        }, centre -> centre.calls().answer(ringing[0]), centre -> centre.calls().hold(ringing[0]),
                centre -> centre.calls().retrieve(ringing[0]), centre -> {
                    ringing[0].call().data().variable(1, "gold");
                    centre.dataChanged(ringing[0].call());
                }, centre -> centre.calls().clear(ringing[0].call()));
    }

    @Test
    void sideADiesAtEveryPlaceOfItsStream() throws Exception {
        List<Cut> cuts = cuts(dies(Cut.NONE, false));
        assertThat(cuts).hasSizeGreaterThan(300);
        Set<Long> threads = threads();
        long descriptors = descriptors();
        for (Cut cut : cuts) {
            dies(cut, false);
            if (cut.bytes() == 0) {
                dies(cut, true);
            }
        }
        awaitDescriptors(descriptors);
        assertThat(threads()).isSubsetOf(threads);
    }

    /** Every boundary, places inside every message, and every byte of the longest event. */
    private static List<Cut> cuts(List<CutRelay.Passed> passed) {
        List<Cut> cuts = new ArrayList<>();
        Map<Integer, Integer> occurrences = new HashMap<>();
        CutRelay.Passed longest = passed.stream().filter(message -> !ANSWERS.contains(message.type()))
                .max(Comparator.comparingInt(CutRelay.Passed::length)).orElseThrow();
        for (CutRelay.Passed message : passed) {
            int occurrence = occurrences.merge(message.type(), 1, Integer::sum);
            boolean everyByte = message.type() == longest.type() && occurrence == 1;
            for (int bytes = 0; bytes < message.length(); bytes++) {
                if (everyByte || bytes == 0 || bytes == HEADER || bytes == message.length() - 1) {
                    cuts.add(new Cut(message.type(), occurrence, bytes));
                }
            }
        }
        return cuts;
    }

    private List<CutRelay.Passed> dies(Cut cut, boolean reset) throws IOException, InterruptedException {
        if (!simulator.sideA().isRunning()) {
            simulator.sideA().start();
        }
        try (CutRelay relay = new CutRelay(simulator.sideA().port(), cut, reset, simulator.sideA()::kill)) {
            MonitoringClient client = new MonitoringClient(loop, relay.port(), simulator.sideB().port(), VERSION);
            client.awaitMonitor(Side.A, Side.B);
            call().forEach(simulator::run);
            tell("end of the first call");
            if (cut == Cut.NONE) {
                awaitAnswers(client, Side.A, "end of the first call");
                simulator.sideA().kill();
            }
            client.awaitMonitor(Side.B);
            goesOn(client);
            List<CutRelay.Passed> passed = relay.passed();
            checkSession(client, cut);
            if (!reset) {
                checkArrivals(client, cut, passed);
            }
            return passed;
        }
    }

    private void tell(String text) {
        simulator.run(centre -> centre.system(SystemEventID.SYS_TEXT_FYI, 0, text, null));
    }

    /** Everything that the centre had to say has arrived, and every question has its answer. */
    private static void awaitAnswers(MonitoringClient client, Side side, String text)
            throws InterruptedException {
        client.await(() -> client.messages(side).stream().anyMatch(message -> says(message, text))
                && client.isAnswered(), text + " on side " + side);
    }

    private static boolean says(CtiMessage message, String text) {
        return message.name().equals("SYSTEM_EVENT") && message.field("Text").filter(text::equals).isPresent();
    }

    /** The client is where it should be, and is told of a second call by side B, through its new monitor too. */
    private void goesOn(MonitoringClient client) throws InterruptedException {
        assertThat(client.side()).isEqualTo(Side.B);
        call().forEach(simulator::run);
        tell("end of the second call");
        awaitAnswers(client, Side.B, "end of the second call");
        List<CtiMessage> delivered = client.messages(Side.B).stream()
                .filter(message -> message.name().equals("END_CALL_EVENT")).toList();
        assertThat(delivered).extracting(message -> message.field("MonitorID").orElseThrow())
                .endsWith(0L, client.monitors.get(Side.B));
        client.close();
    }

    private static void checkSession(MonitoringClient client, Cut cut) {
        assertThat(client.surprises).as("%s", cut).isEmpty();
        boolean opened = client.readies.get(0) == Side.A;
        assertThat(client.readies).as("%s", cut).isEqualTo(opened ? List.of(Side.A, Side.B) : List.of(Side.B));
        assertThat(client.gaps).as("%s", cut).hasSize(opened ? 1 : 0).allSatisfy(gap -> {
            assertThat(gap.lost()).isEqualTo(Side.A);
            assertThat(gap.opened()).isEqualTo(Side.B);
        });
        assertThat(client.asked).as("%s", cut).allSatisfy(request -> {
            assertThat(request.outcomes).isEqualTo(1);
            assertThat(request.failure == null || request.side == Side.A
                    && request.failure.reason() == Reason.SESSION_LOST).as("%s", request.failure).isTrue();
        });
    }

    /** A reset takes away what has arrived but was not read yet; an end in order takes nothing. */
    private static void checkArrivals(MonitoringClient client, Cut cut, List<CutRelay.Passed> passed) {
        Map<Integer, Long> types = passed.stream()
                .collect(Collectors.groupingBy(CutRelay.Passed::type, Collectors.counting()));
        long opened = types.getOrDefault(Ged188MessageTypes.OPEN_CONF, 0L);
        long answers = types.getOrDefault(Ged188MessageTypes.MONITOR_START_CONF, 0L)
                + types.getOrDefault(Ged188MessageTypes.QUERY_AGENT_STATE_CONF, 0L);
        assertThat(client.gaps).as("%s", cut).hasSize((int) opened);
        assertThat(client.messages(Side.A)).as("events that arrived whole before %s", cut)
                .hasSize((int) (passed.size() - opened - answers));
        assertThat(client.asked.stream().filter(request -> request.side == Side.A && request.failure == null))
                .as("answers that arrived whole before %s", cut).hasSize((int) answers);
    }

    @Test
    void sideAIsKilledBetweenAnyTwoStepsOfACall() throws Exception {
        for (int step = 0; step <= call().size(); step++) {
            simulator.sideA().kill();
            simulator.sideA().start();
            MonitoringClient client = new MonitoringClient(loop, simulator.sideA().port(), simulator.sideB().port(),
                    VERSION);
            client.awaitMonitor(Side.A);
            List<TcpSimulator.Work> steps = call();
            steps.subList(0, step).forEach(simulator::run);
            simulator.sideA().kill();
            steps.subList(step, steps.size()).forEach(simulator::run);
            client.awaitMonitor(Side.B);
            goesOn(client);
            assertThat(client.surprises).isEmpty();
            assertThat(client.readies).containsExactly(Side.A, Side.B);
            assertThat(client.gaps).hasSize(1);
            assertThat(client.asked).allSatisfy(request -> assertThat(request.outcomes).isEqualTo(1));
        }
    }

    private static Set<Long> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getId).collect(Collectors.toSet());
    }

    /** The sockets and selectors that are open now: other descriptors come and go with the classes that are loaded. */
    private static long descriptors() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.map(Ged188FailOverTest::target).filter(target -> target.startsWith("socket:")
                    || target.contains("eventpoll") || target.contains("eventfd")).count();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException gone) {
            return "";
        }
    }

    private static void awaitDescriptors(long expected) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 500 && descriptors() > expected; attempt++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(descriptors()).isLessThanOrEqualTo(expected);
    }
}
