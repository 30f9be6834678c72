package org.ctiwire.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.ctiwire.codegen.interpret.DecodedMessage;
import org.ctiwire.codegen.interpret.MalformedInputException;
import org.ctiwire.codegen.interpret.MessageReader;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.conformance.Reading.Failure;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.RawMessageDecoder;

/** The dispatcher hands each message to the method of its name, as the interpreted codec names it. */
class DispatcherIsOracleTest {

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void everyNumberGoesWhereItBelongs(@ForAll ProtocolUnderTest subject, @ForAll Random random) {
        Protocol protocol = subject.protocol();
        RandomMessages messages = new RandomMessages(protocol, random);
        int first = protocol.versions().first();
        for (Message message : protocol.messages()) {
            int version = first + random.nextInt(protocol.versions().last() - first + 1);
            long number = message.numbers().get(random.nextInt(message.numbers().size())).value();
            byte[] bytes = message.opaque() || !message.existsIn(version)
                    ? messages.withHeader(number, new byte[random.nextInt(30)])
                    : random.nextBoolean() ? messages.wellFormed(message, version) : messages.damaged(message, version);
            check(subject, bytes, version);
            byte[] unknown = messages.withHeader(random.nextInt(1 << 15), new byte[random.nextInt(9)]);
            check(subject, unknown, version);
            check(subject, Arrays.copyOf(unknown, random.nextInt(unknown.length + 2)), version);
        }
    }

    private static void check(ProtocolUnderTest subject, byte[] bytes, int version) {
        List<Object> received = new ArrayList<>();
        Optional<Failure> failure = dispatch(subject, bytes, version, received);
        String about = "version " + version + ": " + HexFormat.of().formatHex(bytes);
        try {
            DecodedMessage decoded = new MessageReader(subject.protocol(), StandardCharsets.ISO_8859_1)
                    .read(bytes, 0, bytes.length, version);
            assertThat(failure).as(about).isEmpty();
            String body = HexFormat.of().formatHex(bytes, subject.protocol().header().size(), bytes.length);
            assertThat(received).as(about).containsExactly(decoded.body().isPresent()
                    ? "onOther " + decoded.type() + " " + body
                    : "on" + JavaNames.className(decoded.name()) + " " + decoded.name() + " " + bytes.length);
        } catch (MalformedInputException malformed) {
            // What is wrong in the floating part comes to light when it is read.
            boolean headerBroken = malformed.offset() < subject.protocol().header().size();
            assertThat(failure.isPresent() || received.size() == 1 && !headerBroken).as(about).isTrue();
            // Opaque messages have no class that could know their name.
            boolean opaque = subject.protocol().message(malformed.messageName()).filter(Message::opaque).isPresent();
            failure.ifPresent(found -> assertThat(found).as(about).isEqualTo(new Failure(
                    opaque ? found.message() : malformed.messageName(), malformed.field(), malformed.offset())));
        }
    }

    private static Optional<Failure> dispatch(ProtocolUnderTest subject, byte[] bytes, int version,
                                              List<Object> received) {
        String protocolName = JavaNames.className(subject.protocol().name());
        Class<?> handlerType = subject.generated(protocolName + "Handler");
        Object handler = Proxy.newProxyInstance(subject.classes(), new Class<?>[] {handlerType},
                (proxy, method, arguments) -> received.add(describe(method, arguments[0])) ? null : null);
        byte[] surrounded = Arrays.copyOf(bytes, bytes.length + 9);
        try {
            Object dispatcher = subject.generated(protocolName + "Dispatcher").getConstructor().newInstance();
            dispatcher.getClass().getMethod("dispatch", byte[].class, int.class, int.class, int.class, handlerType)
                    .invoke(dispatcher, surrounded, 0, bytes.length, version, handler);
            return Optional.empty();
        } catch (InvocationTargetException thrown) {
            return Optional.of(GeneratedReading.failure(thrown.getCause(), "dispatch"));
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String describe(Method method, Object message) {
        return message instanceof RawMessageDecoder raw
                ? method.getName() + " " + raw.messageType() + " " + raw.body()
                : method.getName() + " " + ((MessageDecoder) message).messageName() + " "
                        + ((MessageDecoder) message).messageLength();
    }
}
