package org.ctiwire.codegen.interpret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ctiwire.codegen.model.Protocol;

class RoundTripProperties {

    private static final int HEADER = 8;

    private final Protocol protocol = SmallProtocol.protocol();

    /** Messages whose structure holds, with any content: known, unknown, too long, repeated. */
    @Provide
    Arbitrary<byte[]> wellFormed() {
        Arbitrary<byte[]> fixed = Arbitraries.bytes().array(byte[].class).ofSize(26);
        Arbitrary<byte[]> floating = Combinators.combine(Arbitraries.integers().between(0, 10), data())
                .as(RoundTripProperties::floatingField)
                .list().ofMaxSize(8)
                .map(fields -> fields.stream().reduce(new byte[0], RoundTripProperties::join));
        return Combinators.combine(fixed, floating).as(RoundTripProperties::join)
                .map(body -> withHeader(SmallProtocol.SAMPLE_SINCE_3, body));
    }

    private static Arbitrary<byte[]> data() {
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(12);
        Arbitrary<byte[]> text = Arbitraries.strings().ofMaxLength(6).map(value -> (value + "\0").getBytes(UTF_8));
        Arbitrary<byte[]> pair = Combinators.combine(text, text).as(RoundTripProperties::join)
                .map(parts -> join(new byte[] {1}, parts));
        return Arbitraries.oneOf(any, text, pair);
    }

    private static byte[] floatingField(int tag, byte[] data) {
        return join(join(WireBytes.write(tag, 2), WireBytes.write(data.length, 2)), data);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] withHeader(long type, byte[] body) {
        return join(join(WireBytes.write(body.length, 4), WireBytes.write(type, 4)), body);
    }

    @Property
    void bytesGiveValuesGiveTheSameBytes(@ForAll("wellFormed") byte[] message, @ForAll boolean latin) {
        Charset charset = latin ? ISO_8859_1 : UTF_8;
        DecodedMessage decoded = new MessageReader(protocol, charset).read(message, 0, message.length, 3);
        assertThat(new MessageWriter(protocol, charset).write(decoded)).isEqualTo(message);
    }

    @Property
    void anyBytesGiveAMessageOrTheOneException(@ForAll byte[] body, @ForAll @IntRange(min = 1, max = 4) int version,
                                               @ForAll("types") long type) {
        byte[] message = withHeader(type, body);
        try {
            DecodedMessage decoded = new MessageReader(protocol, UTF_8).read(message, 0, message.length, version);
            assertThat(new MessageWriter(protocol, UTF_8).write(decoded)).isEqualTo(message);
        } catch (MalformedInputException malformed) {
            assertThat(malformed.offset()).isBetween(HEADER, message.length);
        }
    }

    @Provide
    Arbitrary<Long> types() {
        return Arbitraries.of(SmallProtocol.SAMPLE, SmallProtocol.SAMPLE_SINCE_3, SmallProtocol.SHORTENED,
                SmallProtocol.OPAQUE, SmallProtocol.TABLE, 99L);
    }

    @Property
    void bytesOutsideTheMessageDoNotMatter(@ForAll("wellFormed") byte[] message, @ForAll byte[] before,
                                           @ForAll byte[] behind) {
        MessageReader reader = new MessageReader(protocol, UTF_8);
        byte[] surrounded = join(join(before, message), behind);
        assertThat(reader.read(surrounded, before.length, message.length, 3))
                .isEqualTo(reader.read(message, 0, message.length, 3));
    }
}
