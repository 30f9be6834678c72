package org.ctiwire.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FloatingHeader;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;

/** What one version has in common with another reads the same in both. */
class OtherVersionsTest {

    /** The same values written for two sessions, with floating headers of either width. */
    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    void theSameValuesReadTheSameInBothVersions(@ForAll Random random) {
        ProtocolUnderTest.inEveryVersion((subject, message, one) -> {
            for (int other : subject.versions(message)) {
                long seed = random.nextLong();
                Map<String, Object> read = read(subject, message, one,
                        written(subject, message, one, other, seed), one);
                Map<String, Object> again = read(subject, message, other,
                        written(subject, message, other, one, seed), other);
                assertThat(common(message, read, one, other))
                        .as("%s of %s in %d and %d", message.name(), subject, one, other)
                        .isEqualTo(common(message, again, one, other));
            }
        });
    }

    /** Bytes of a version before a decoder of another version that has the same fixed part. */
    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    void whatAnotherVersionDoesNotKnowIsPassedOver(@ForAll Random random) {
        ProtocolUnderTest.inEveryVersion((subject, message, writer) -> {
            byte[] bytes = written(subject, message, writer, writer, random.nextLong());
            Map<String, Object> own = read(subject, message, writer, bytes, writer);
            for (int reader : subject.versions(message)) {
                if (sameLayout(subject.protocol(), message, writer, reader)) {
                    Map<String, Object> others = read(subject, message, reader, bytes, reader);
                    assertThat(others.get("floatingFields")).isEqualTo(own.get("floatingFields"));
                    for (Field field : message.floatingFields()) {
                        checkField(message, field, own, others, writer, reader);
                    }
                }
            }
        });
    }

    private static void checkField(Message message, Field field, Map<String, Object> own, Map<String, Object> others,
                                   int writer, int reader) {
        String member = JavaNames.memberName(field.name());
        String has = "has" + JavaNames.capitalized(member);
        if (!own.containsKey(has) || !field.versions().contains(writer)) {
            return;
        }
        if (field.versions().contains(reader)) {
            assertThat(others.get(has)).as("%s of %s", field.name(), message.name()).isEqualTo(own.get(has));
            assertThat(others.get(member)).as("%s of %s", field.name(), message.name()).isEqualTo(own.get(member));
        } else if (message.floatingFields().stream().noneMatch(row -> row.name().equals(field.name())
                && row.versions().contains(reader))) {
            assertThat(others.get(has)).as("%s of %s", field.name(), message.name()).isEqualTo(false);
        }
    }

    private static boolean sameLayout(Protocol protocol, Message message, int one, int other) {
        FloatingHeader header = protocol.floatingHeader(one);
        boolean sameHeader = header.tagSize() == protocol.floatingHeader(other).tagSize()
                && header.lengthSize() == protocol.floatingHeader(other).lengthSize();
        return sameHeader && message.number(one).equals(message.number(other))
                && message.layout(one).fields().equals(message.layout(other).fields());
    }

    /** Only with fields that both versions have in the same shape. */
    private static byte[] written(ProtocolUnderTest subject, Message message, int version, int other, long seed) {
        Object encoder = subject.encoder(message);
        byte[] array = new byte[20_000];
        new RandomEncoding(subject.protocol(), message, version, seed, StandardCharsets.US_ASCII,
                field -> field.versions().contains(version) && field.versions().contains(other))
                .writeTo(Calls.call(encoder, "wrap", array, 0, version));
        return Arrays.copyOf(array, (int) Calls.call(encoder, "finish"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(ProtocolUnderTest subject, Message message, int version, byte[] bytes,
                                            int seed) {
        return (Map<String, Object>) Wrapping.ARRAY.read(subject.decoder(message), bytes, version, new Random(seed));
    }

    /** The fields with one row for both versions; lists and records too, for they are written from such rows only. */
    private static Map<String, Object> common(Message message, Map<String, Object> read, int one, int other) {
        Map<String, Object> common = new TreeMap<>(read);
        common.remove("floatingFields");
        common.keySet().removeIf(name -> name.startsWith("has"));
        for (Field field : message.fixed()) {
            if (field.versions().contains(one) != field.versions().contains(other)) {
                common.remove(JavaNames.memberName(field.name()));
            }
        }
        return common;
    }
}
