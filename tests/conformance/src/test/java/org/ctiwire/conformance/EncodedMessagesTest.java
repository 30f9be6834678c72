package org.ctiwire.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.ctiwire.codegen.interpret.DecodedField;
import org.ctiwire.codegen.interpret.DecodedMessage;
import org.ctiwire.codegen.interpret.MessageReader;
import org.ctiwire.codegen.interpret.MessageWriter;
import org.ctiwire.codegen.interpret.Value;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.conformance.RandomEncoding.Written;
import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.TextEncoding;

/** What a generated encoder is given comes back from what it wrote, and what was read can be written again. */
class EncodedMessagesTest {

    private static final int LARGE = 8_000;
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_8);

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void valuesComeBack(@ForAll Random random) {
        ProtocolUnderTest.inEveryVersion((subject, message, version) ->
                checkValues(subject, message, version, random.nextInt(CHARSETS.size()), random));
    }

    private static void checkValues(ProtocolUnderTest subject, Message message, int version, int charset,
                                    Random random) {
        RandomEncoding encoding = new RandomEncoding(subject.protocol(), message, version, random.nextLong(),
                CHARSETS.get(charset), field -> true);
        byte[] bytes = written(subject, encoding, message, version, charset, random);
        String about = about(subject, message, version, bytes);
        DecodedMessage decoded = new MessageReader(subject.protocol(), CHARSETS.get(charset))
                .read(bytes, 0, bytes.length, version);
        assertThat(decoded.problems()).as(about).isEmpty();
        for (DecodedField field : decoded.fixed()) {
            String name = field.name().orElseThrow();
            if (!encoding.isCounter(name)) {
                assertThat(field.value()).as("%s of %s", name, about)
                        .isEqualTo(encoding.fixed.getOrDefault(name, unset(field)));
            }
        }
        assertThat(decoded.floating().stream().filter(field -> !encoding.isCounter(field.label()))
                .map(field -> new Written(field.label(), field.value()))).as(about)
                .containsExactlyElementsOf(encoding.floating);
        assertThat(Wrapping.ARRAY.read(subject.decoder(message), bytes, version, random)).as(about)
                .isEqualTo(ExpectedReading.of(subject.protocol(), message, version, bytes));
        assertThat(new MessageWriter(subject.protocol(), CHARSETS.get(charset)).write(decoded)).as(about)
                .isEqualTo(bytes);
    }

    private static String about(ProtocolUnderTest subject, Message message, int version, byte[] bytes) {
        return message.name() + " of " + subject + " in version " + version + ": " + HexFormat.of().formatHex(bytes);
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void bytesComeBack(@ForAll Random random) {
        ProtocolUnderTest.inEveryVersion((subject, message, version) -> {
            RandomMessages messages = new RandomMessages(subject.protocol(), random);
            Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
            for (byte[] bytes : List.of(messages.wellFormed(message, version), messages.shortest(message, version))) {
                DecodedMessage decoded = new MessageReader(subject.protocol(), charset)
                        .read(bytes, 0, bytes.length, version);
                assertThat(new MessageWriter(subject.protocol(), charset).write(decoded))
                        .as(about(subject, message, version, bytes)).isEqualTo(bytes);
            }
        });
    }

    private static Value unset(DecodedField field) {
        FieldType type = field.field().orElseThrow().type();
        if (type instanceof FieldType.StringType) {
            return new Value.TextValue("");
        } else if (type instanceof FieldType.BytesType any) {
            return new Value.BytesValue(new byte[any.size()]);
        }
        return type instanceof FieldType.BoolType ? new Value.BoolValue(false) : new Value.NumberValue(0);
    }

    /** Writes in the middle of an array, on an encoder that was used before. */
    private static byte[] written(ProtocolUnderTest subject, RandomEncoding encoding, Message message, int version,
                                  int charset, Random random) {
        Object encoder = subject.encoder(message);
        Calls.call(encoder, "textEncoding", TextEncoding.values()[charset]);
        new RandomEncoding(subject.protocol(), message, version, 1, CHARSETS.get(0), field -> true)
                .writeTo(Calls.call(encoder, "wrap", new byte[LARGE], 0, version));
        byte[] array = new byte[LARGE];
        Arrays.fill(array, (byte) random.nextInt());
        byte[] before = array.clone();
        int offset = random.nextInt(100);
        encoding.writeTo(Calls.call(encoder, "wrap", array, offset, version));
        int end = offset + (int) Calls.call(encoder, "finish");
        assertThat(Arrays.mismatch(array, 0, offset, before, 0, offset)).isEqualTo(-1);
        assertThat(Arrays.mismatch(array, end, LARGE, before, end, LARGE)).isEqualTo(-1);
        return Arrays.copyOfRange(array, offset, end);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void anArrayThatEndsTooEarlyIsRefused(@ForAll ProtocolUnderTest subject, @ForAll Random random) {
        List<Message> messages = new ArrayList<>(subject.messages());
        Message message = messages.get(random.nextInt(messages.size()));
        List<Integer> versions = subject.versions(message);
        int version = versions.get(random.nextInt(versions.size()));
        long seed = random.nextLong();
        int length = written(subject, encoding(subject, message, version, seed), message, version, 0, random).length;
        Object encoder = subject.encoder(message);
        for (int size = 0; size <= length; size++) {
            int offset = random.nextInt(5);
            byte[] array = new byte[offset + size];
            Arrays.fill(array, (byte) 0x55);
            try {
                encoding(subject, message, version, seed).writeTo(Calls.call(encoder, "wrap", array, offset, version));
                assertThat((int) Calls.call(encoder, "finish")).isEqualTo(length).isEqualTo(size);
            } catch (EncodingException refused) {
                assertThat(size).isLessThan(length);
                assertThat(refused.messageName()).isEqualTo(message.name());
                assertThat(refused.field()).isNotEmpty();
                assertThat(refused).hasMessageContaining(message.name() + "." + refused.field());
            }
            for (int index = 0; index < offset; index++) {
                assertThat(array[index]).isEqualTo((byte) 0x55);
            }
        }
    }

    private static RandomEncoding encoding(ProtocolUnderTest subject, Message message, int version, long seed) {
        return new RandomEncoding(subject.protocol(), message, version, seed, CHARSETS.get(0), field -> true);
    }
}
