package org.ctiwire.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.output.GeneratedFile;
import org.ctiwire.ged188.Ged188Dispatcher;
import org.ctiwire.ged188.Ged188Handler;
import org.ctiwire.runtime.FrameReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * After construction nothing is allocated, whatever is written and read. Counted, not timed. The build runs it twice:
 * compiled, and interpreted, where no allocation is optimised away.
 */
class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 200;
    private static final int ROUNDS = Integer.getInteger("ctiwire.allocation.rounds", 100_000);
    /** With more messages than these, each gets its share of their rounds, so that the time of a run stays. */
    private static final int MANY_MESSAGES = 20;
    private static final int ATTEMPTS = 5;

    private interface Round {
        long run();
    }

    /** Bytes that this thread allocates in some rounds, time after time. */
    private static long allocated(Round round, int rounds) {
        run(round, WARM_UP);
        long least = Long.MAX_VALUE;
        // The virtual machine itself allocates a little while it recompiles; it does not do so for ever.
        for (int attempt = 0; attempt < ATTEMPTS && least > 0; attempt++) {
            least = Math.min(least, run(round, rounds));
        }
        return least;
    }

    private static long run(Round round, int rounds) {
        long sum = 0;
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int count = 0; count < rounds; count++) {
            sum += round.run();
        }
        long after = THREADS.getCurrentThreadAllocatedBytes();
        assertThat(sum).isNotZero();
        return after - before;
    }

    @Test
    void theCounterCounts() {
        assertThat(allocated(() -> new StringBuilder(100).append('x').toString().length(), 1_000))
                .isGreaterThan(100_000);
    }

    /** In the oldest and the newest version of each message; together they make up the rounds of a message. */
    @ParameterizedTest
    @EnumSource
    void everyMessageIsWrittenAndReadWithoutAllocation(ProtocolUnderTest subject) throws ReflectiveOperationException {
        Map<String, Long> allocating = new LinkedHashMap<>();
        Map<Message, List<Integer>> versions = new LinkedHashMap<>();
        List<GeneratedFile> sources = new ArrayList<>(subject.sources());
        for (Message message : subject.messages()) {
            List<Integer> all = subject.versions(message);
            List<Integer> ends = all.size() > 1 ? List.of(all.get(0), all.get(all.size() - 1)) : all;
            versions.put(message, ends);
            ends.forEach(version -> sources.add(ExerciseWriter.write(subject.protocol(), message, version)));
        }
        ClassLoader exercises = InMemoryCompiler.compile(sources);
        byte[] buffer = new byte[subject.protocol().maxMessage()];
        for (Message message : subject.messages()) {
            for (int version : versions.get(message)) {
                Exercise exercise = (Exercise) Class.forName(ExerciseWriter.PACKAGE + "."
                        + ExerciseWriter.className(subject.protocol(), message, version), true, exercises)
                        .getConstructor().newInstance();
                // All rounds for what users have; the invented protocols show the same code with other constructs.
                int all = subject == ProtocolUnderTest.GED188
                        ? ROUNDS * MANY_MESSAGES / Math.max(MANY_MESSAGES, subject.messages().size()) : ROUNDS / 10;
                allocating.put(message.name() + " " + version, allocated(() ->
                        exercise.decode(buffer, exercise.encode(buffer, version), version),
                        all / versions.get(message).size()));
                allocating.put(message.name() + " " + version + " printed", allocated(exercise::print, ROUNDS / 100));
            }
        }
        allocating.values().removeIf(bytes -> bytes == 0);
        assertThat(allocating).isEmpty();
    }

    @Test
    void theDispatcherAndTheFrameReaderAllocateNothing() {
        byte[] stream = Captures.stream();
        Ged188Dispatcher dispatcher = new Ged188Dispatcher();
        Ged188Handler handler = new Ged188Handler() {
        };
        FrameReader frames = new FrameReader(8, 0, 4, 12_500);
        assertThat(allocated(() -> {
            long messages = 0;
            for (int from = 0; from < stream.length; from += 1_000) {
                frames.feed(stream, from, Math.min(1_000, stream.length - from));
                while (frames.next()) {
                    dispatcher.dispatch(frames.array(), frames.offset(), frames.length(), 25, handler);
                    messages++;
                }
            }
            return messages;
        }, Math.max(1, ROUNDS / 200))).isZero();
    }

    private record Sample(byte[] bytes, int version, Exercise exercise) {
    }

    /** Every message of the three captures, read with every accessor, until 100,000 were read. */
    @Test
    void theMessagesOfTheCapturesAreReadWithoutAllocation() throws ReflectiveOperationException {
        Protocol protocol = ProtocolUnderTest.GED188.protocol();
        List<GeneratedFile> sources = new ArrayList<>(ProtocolUnderTest.GED188.sources());
        for (Captures capture : Captures.values()) {
            ProtocolUnderTest.GED188.messages().stream().filter(message -> message.existsIn(capture.version()))
                    .forEach(message -> sources.add(ExerciseWriter.write(protocol, message, capture.version())));
        }
        ClassLoader exercises = InMemoryCompiler.compile(sources);
        List<Sample> read = new ArrayList<>();
        for (Captures capture : Captures.values()) {
            for (Map<String, Object> expected : capture.expected()) {
                Message message = protocol.message((String) expected.get("message")).orElseThrow();
                Exercise exercise = (Exercise) Class.forName(ExerciseWriter.PACKAGE + "."
                        + ExerciseWriter.className(protocol, message, capture.version()), true, exercises)
                        .getConstructor().newInstance();
                read.add(new Sample(HexFormat.of().parseHex((String) expected.get("hex")), capture.version(), exercise));
            }
        }
        Sample[] samples = read.toArray(new Sample[0]);
        assertThat(samples).hasSizeGreaterThan(400);
        assertThat(allocated(() -> {
            long sum = 0;
            for (Sample sample : samples) {
                sum += sample.exercise().decode(sample.bytes(), sample.bytes().length, sample.version());
            }
            return sum;
        }, ROUNDS / samples.length + 1)).isZero();
    }
}
