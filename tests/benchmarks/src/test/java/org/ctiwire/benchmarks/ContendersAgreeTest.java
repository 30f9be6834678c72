package org.ctiwire.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.ctiwire.benchmarks.generated.GeneratedCursor;
import org.ctiwire.benchmarks.generated.GeneratedCursorDirectBuffer;
import org.ctiwire.benchmarks.generated.GeneratedCursorHeapBuffer;
import org.ctiwire.benchmarks.generated.GeneratedFlyweight;
import org.ctiwire.benchmarks.generated.GeneratedFlyweightDirectBuffer;
import org.ctiwire.benchmarks.generated.GeneratedFlyweightHeapBuffer;
import org.ctiwire.benchmarks.generated.GeneratedSelection;
import org.ctiwire.benchmarks.generated.GeneratedSelectionDirectBuffer;
import org.ctiwire.benchmarks.generated.GeneratedSelectionHeapBuffer;
import org.ctiwire.benchmarks.generated.GeneratedVisitor;
import org.ctiwire.benchmarks.generated.GeneratedVisitorDirectBuffer;
import org.ctiwire.benchmarks.generated.GeneratedVisitorHeapBuffer;
import org.ctiwire.benchmarks.hand.HandAgronaDirect;
import org.ctiwire.benchmarks.hand.HandAgronaHeap;
import org.ctiwire.benchmarks.hand.HandBufferDirect;
import org.ctiwire.benchmarks.hand.HandBufferHeap;
import org.ctiwire.benchmarks.hand.HandDirectCopied;
import org.ctiwire.benchmarks.hand.HandEarlyStop;
import org.ctiwire.benchmarks.hand.HandOneRead;
import org.ctiwire.benchmarks.hand.HandSlots;
import org.ctiwire.benchmarks.hand.HandTable;
import org.ctiwire.benchmarks.hand.HandTwoReads;
import org.ctiwire.benchmarks.others.ProtobufArray;
import org.ctiwire.benchmarks.others.ProtobufDirect;
import org.ctiwire.benchmarks.others.SbeArray;
import org.ctiwire.benchmarks.others.SbeDirectBuffer;
import org.ctiwire.benchmarks.workload.Call;
import org.ctiwire.benchmarks.workload.Calls;
import org.ctiwire.benchmarks.workload.Checksums;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openjdk.jmh.annotations.Benchmark;

/** Every contender reads the same of every event: what {@link Checksums} computes from the values. */
final class ContendersAgreeTest {

    private static final List<Class<?>> CONTENDERS = List.of(
            HandTwoReads.class, HandOneRead.class, HandSlots.class, HandEarlyStop.class, HandTable.class,
            HandBufferHeap.class, HandBufferDirect.class, HandDirectCopied.class, HandAgronaHeap.class, HandAgronaDirect.class,
            GeneratedFlyweight.class, GeneratedFlyweightHeapBuffer.class, GeneratedFlyweightDirectBuffer.class,
            GeneratedCursor.class, GeneratedCursorHeapBuffer.class, GeneratedCursorDirectBuffer.class,
            GeneratedSelection.class, GeneratedSelectionHeapBuffer.class, GeneratedSelectionDirectBuffer.class,
            GeneratedVisitor.class, GeneratedVisitorHeapBuffer.class, GeneratedVisitorDirectBuffer.class,
            SbeArray.class, SbeDirectBuffer.class, ProtobufArray.class, ProtobufDirect.class);

    private static final Map<String, ToLongFunction<Call>> EXPECTED = Map.of(
            "fixedOnly", Checksums::fixedOnly,
            "threeFields", Checksums::threeFields,
            "locateAll", Checksums::locateAll,
            "everyByte", Checksums::everyByte);

    @TestFactory
    Stream<DynamicTest> readsTheSame() {
        return CONTENDERS.stream().flatMap(contender -> Arrays.stream(contender.getMethods())
                .filter(method -> method.isAnnotationPresent(Benchmark.class) && EXPECTED.containsKey(method.getName()))
                .map(method -> DynamicTest.dynamicTest(contender.getSimpleName() + "." + method.getName(),
                        () -> check(contender, method))));
    }

    private static void check(Class<?> contender, Method benchmark) throws ReflectiveOperationException {
        Object state = contender.getConstructor().newInstance();
        for (Call call : Calls.make()) {
            assertThat(benchmark.invoke(state)).isEqualTo(EXPECTED.get(benchmark.getName()).applyAsLong(call));
        }
    }
}
