package org.ctiwire.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ctiwire.benchmarks.generated.GeneratedEncode;
import org.ctiwire.benchmarks.generated.GeneratedEncodeDirect;
import org.ctiwire.benchmarks.generated.GeneratedFlyweight;
import org.ctiwire.benchmarks.hand.HandEncodeAgrona;
import org.ctiwire.benchmarks.hand.HandEncodeBufferDirect;
import org.ctiwire.benchmarks.hand.HandEncodeBufferHeap;
import org.ctiwire.benchmarks.hand.HandEncodeChecked;
import org.ctiwire.benchmarks.hand.HandEncodeOneWrite;
import org.ctiwire.benchmarks.hand.HandEncodeTwoWrites;
import org.ctiwire.benchmarks.others.ProtobufArray;
import org.ctiwire.benchmarks.others.ProtobufEncode;
import org.ctiwire.benchmarks.others.SbeArray;
import org.ctiwire.benchmarks.others.SbeEncode;
import org.ctiwire.benchmarks.others.SbeEncodeDirect;
import org.ctiwire.benchmarks.workload.CallMessages;
import org.ctiwire.benchmarks.workload.Calls;
import org.ctiwire.benchmarks.workload.EncodeTurns;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openjdk.jmh.annotations.Benchmark;

/** What encoders write is, byte for byte, what the decoders of the format read in {@link ContendersAgreeTest}. */
final class EncodersAgreeTest {

    private static final List<Class<? extends EncodeTurns>> OF_THE_PROTOCOL = List.of(
            HandEncodeTwoWrites.class, HandEncodeOneWrite.class, HandEncodeChecked.class,
            HandEncodeBufferHeap.class, HandEncodeBufferDirect.class, HandEncodeAgrona.class, GeneratedEncode.class, GeneratedEncodeDirect.class);

    @TestFactory
    Stream<DynamicTest> writesTheMessage() {
        CallMessages expected = CallMessages.inGuideOrder(Calls.make());
        return OF_THE_PROTOCOL.stream().flatMap(contender -> tests(contender, expected));
    }

    @TestFactory
    Stream<DynamicTest> writesTheMessageOfSbe() {
        CallMessages expected = new SbeArray().messages();
        return Stream.of(SbeEncode.class, SbeEncodeDirect.class).flatMap(contender -> tests(contender, expected));
    }

    @TestFactory
    Stream<DynamicTest> writesTheMessageOfProtobuf() {
        return tests(ProtobufEncode.class, new ProtobufArray().messages());
    }

    @Test
    void eventsHaveAboutFourHundredBytes() {
        CallMessages messages = new GeneratedFlyweight().messages();
        assertThat(Arrays.stream(messages.lengths()).average().orElseThrow()).isBetween(390.0, 430.0);
        assertThat(messages.bytes()).isNotEqualTo(CallMessages.inGuideOrder(Calls.make()).bytes());
    }

    private static Stream<DynamicTest> tests(Class<? extends EncodeTurns> contender, CallMessages expected) {
        return Arrays.stream(contender.getMethods())
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .map(method -> DynamicTest.dynamicTest(contender.getSimpleName() + "." + method.getName(),
                        () -> check(contender, method, expected)));
    }

    private static void check(Class<? extends EncodeTurns> contender, Method benchmark, CallMessages expected)
            throws ReflectiveOperationException {
        EncodeTurns state = contender.getConstructor().newInstance();
        for (int index = 0; index < Calls.COUNT; index++) {
            int offset = expected.offsets()[index];
            int length = expected.lengths()[index];
            assertThat(benchmark.invoke(state)).isEqualTo(length);
            assertThat(Arrays.copyOf(state.written(), length))
                    .isEqualTo(Arrays.copyOfRange(expected.bytes(), offset, offset + length));
        }
    }
}
