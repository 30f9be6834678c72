package org.ctiwire.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.ctiwire.codegen.model.Message;

/** Generated decoders read what the interpreted codec reads, whatever the bytes are. */
class DecoderIsOracleTest {

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void wellFormedMessagesReadTheSame(@ForAll Random random) {
        inEveryVersion(random, RandomMessages::wellFormed);
        inEveryVersion(random, RandomMessages::shortest);
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void damagedMessagesReadTheSameOrFailTheSame(@ForAll Random random) {
        inEveryVersion(random, RandomMessages::damaged);
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void noiseReadsTheSameOrFailsTheSame(@ForAll Random random) {
        inEveryVersion(random, RandomMessages::noise);
    }

    private interface Bytes {
        byte[] of(RandomMessages messages, Message message, int version);
    }

    private static void inEveryVersion(Random random, Bytes bytes) {
        ProtocolUnderTest.inEveryVersion((subject, message, version) -> {
            RandomMessages messages = new RandomMessages(subject.protocol(), random);
            byte[] one;
            do {
                one = bytes.of(messages, message, version);
            } while (!names(subject, one, message, version));
            check(subject, message, version, one, random);
        });
    }

    private static void check(ProtocolUnderTest subject, Message message, int version, byte[] bytes, Random random) {
        Object expected = ExpectedReading.of(subject.protocol(), message, version, bytes);
        Object decoder = subject.decoder(message);
        Wrapping wrapping = Wrapping.values()[random.nextInt(Wrapping.values().length)];
        // Twice on one decoder: with other bytes around the message, and with what the first reading left.
        for (Wrapping way : List.of(wrapping, Wrapping.ARRAY)) {
            assertThat(way.read(decoder, bytes, version, random))
                    .as("%s of %s in version %d, %s: %s", message.name(), subject, version, way,
                            HexFormat.of().formatHex(bytes))
                    .isEqualTo(expected);
        }
    }

    /** Other numbers are the dispatcher's business. */
    private static boolean names(ProtocolUnderTest subject, byte[] bytes, Message message, int version) {
        var header = subject.protocol().header();
        if (bytes.length < header.size()) {
            return false;
        }
        long number = 0;
        for (int index = 0; index < header.typeSize(); index++) {
            number = number << 8 | bytes[header.typeOffset() + index] & 0xFF;
        }
        return number == message.number(version).orElseThrow();
    }
}
