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

    @Property(tries = 120, shrinking = ShrinkingMode.OFF)
    void wellFormedMessagesReadTheSame(@ForAll ProtocolUnderTest subject, @ForAll Random random) {
        overEveryMessage(subject, random, RandomMessages::wellFormed);
    }

    @Property(tries = 120, shrinking = ShrinkingMode.OFF)
    void damagedMessagesReadTheSameOrFailTheSame(@ForAll ProtocolUnderTest subject, @ForAll Random random) {
        overEveryMessage(subject, random, RandomMessages::damaged);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void noiseReadsTheSameOrFailsTheSame(@ForAll ProtocolUnderTest subject, @ForAll Random random) {
        overEveryMessage(subject, random, RandomMessages::noise);
    }

    private interface Bytes {
        byte[] of(RandomMessages messages, Message message, int version);
    }

    private static void overEveryMessage(ProtocolUnderTest subject, Random random, Bytes bytes) {
        RandomMessages messages = new RandomMessages(subject.protocol(), random);
        for (Message message : subject.someMessages(random)) {
            List<Integer> versions = subject.versions(message);
            int version = versions.get(random.nextInt(versions.size()));
            byte[] one = bytes.of(messages, message, version);
            if (names(subject, one, message, version)) {
                Object expected = ExpectedReading.of(subject.protocol(), message, version, one);
                Object decoder = subject.decoder(message);
                Wrapping wrapping = Wrapping.values()[random.nextInt(Wrapping.values().length)];
                // Twice on one decoder: with other bytes around the message, and with what the first reading left.
                for (Wrapping way : List.of(wrapping, Wrapping.ARRAY)) {
                    assertThat(way.read(decoder, one, version, random))
                            .as("%s in version %d, %s: %s", message.name(), version, way,
                                    HexFormat.of().formatHex(one))
                            .isEqualTo(expected);
                }
            }
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
