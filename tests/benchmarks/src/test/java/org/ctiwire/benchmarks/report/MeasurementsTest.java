package org.ctiwire.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.ctiwire.benchmarks.generated.GeneratedCursor;
import org.ctiwire.benchmarks.generated.GeneratedCursorDirectBuffer;
import org.ctiwire.benchmarks.generated.GeneratedEncode;
import org.ctiwire.benchmarks.generated.GeneratedEncodeDirect;
import org.ctiwire.benchmarks.generated.GeneratedFlyweight;
import org.ctiwire.benchmarks.generated.GeneratedFlyweightDirectBuffer;
import org.ctiwire.benchmarks.generated.GeneratedSelection;
import org.ctiwire.benchmarks.generated.GeneratedSelectionDirectBuffer;
import org.ctiwire.benchmarks.generated.GeneratedVisitor;
import org.ctiwire.benchmarks.generated.GeneratedVisitorDirectBuffer;
import org.ctiwire.benchmarks.hand.HandEarlyStop;
import org.ctiwire.benchmarks.hand.HandEncodeChecked;
import org.ctiwire.benchmarks.hand.HandEncodeOneWrite;
import org.ctiwire.benchmarks.hand.HandEncodeTwoWrites;
import org.ctiwire.benchmarks.hand.HandOneRead;
import org.ctiwire.benchmarks.hand.HandSlots;
import org.ctiwire.benchmarks.hand.HandTable;
import org.ctiwire.benchmarks.hand.HandTwoReads;
import org.ctiwire.benchmarks.others.SbeArray;
import org.ctiwire.benchmarks.others.SbeEncode;
import org.ctiwire.benchmarks.traffic.Dispatch;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

final class MeasurementsTest {

    @Test
    void medianIsTheMiddleOrBetweenTheTwoMiddleOnes() {
        assertThat(Measurements.median(List.of(9.0, 1.0, 5.0))).hasValue(5);
        assertThat(Measurements.median(List.of(9.0, 1.0, 5.0, 7.0))).hasValue(6);
        assertThat(Measurements.median(List.of())).isEmpty();
    }

    @Test
    void aForkCountsByItsFastestIterationAndABenchmarkByTheMedianOfItsForks() {
        Measurements measurements = new Measurements();
        measurements.addFork("A.b", DoubleStream.of(9, 4, 7));
        measurements.addFork("A.b", DoubleStream.of(30, 20));
        measurements.addFork("A.b", DoubleStream.of(6));
        measurements.addFork("A.c", DoubleStream.empty());
        assertThat(measurements.time("A.b")).hasValue(6);
        assertThat(measurements.time("A.c")).isEmpty();
    }

    @Test
    void whatWasNotMeasuredIsSaid() {
        assertThat(new Report(new Measurements()).requirements()).contains("3 of 22", "not measured")
                .doesNotContain("ok", "MISSED");
    }

    @Test
    void everyNameInTheTableIsABenchmark() {
        Set<String> benchmarks = Stream.of(HandTwoReads.class, HandOneRead.class, HandSlots.class, HandEarlyStop.class,
                        HandEncodeOneWrite.class, HandEncodeTwoWrites.class, HandEncodeChecked.class, SbeArray.class,
                        SbeEncode.class,
                        GeneratedFlyweight.class, GeneratedCursor.class, GeneratedEncode.class, Dispatch.class,
                        GeneratedFlyweightDirectBuffer.class, GeneratedCursorDirectBuffer.class,
                        GeneratedEncodeDirect.class, GeneratedSelection.class, GeneratedSelectionDirectBuffer.class,
                        GeneratedVisitor.class, GeneratedVisitorDirectBuffer.class, HandTable.class)
                .flatMap(contender -> Arrays.stream(contender.getMethods())
                        .filter(method -> method.isAnnotationPresent(Benchmark.class))
                        .map((Method method) -> contender.getSimpleName() + "." + method.getName()))
                .collect(Collectors.toSet());
        for (Requirement requirement : Requirement.all()) {
            assertThat(benchmarks).as(requirement.work()).containsAll(requirement.generated())
                    .containsAnyElementsOf(requirement.comparison().others());
        }
    }
}
