package org.ctiwire.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ctiwire.session.TinyProtocol;
import org.ctiwire.session.TinyRoles;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Buffers of every kind, and streams that were split at every byte. */
@ExtendWith(NoLeaks.class)
class ReceivedBytesTest {

    private static final byte[] STREAM = TinyProtocol.joined(
            TinyProtocol.message(TinyProtocol.OPEN_CONF, 1, TinyProtocol.ASK_MASK),
            TinyProtocol.message(TinyProtocol.NEWS, 1, 2, 3), TinyProtocol.message(TinyProtocol.NEWS),
            TinyProtocol.message(TinyProtocol.NEWS, 4));
    private static final String[] TOLD = {"opened 2", "NEWS 1 2 3", "NEWS", "NEWS 4"};

    private static final Map<String, Function<byte[], ByteBuf>> KINDS = Map.of(
            "heap", Unpooled::wrappedBuffer,
            "heap, in the midst of an array", bytes -> shifted(UnpooledByteBufAllocator.DEFAULT.heapBuffer(), bytes),
            "direct", bytes -> shifted(UnpooledByteBufAllocator.DEFAULT.directBuffer(), bytes),
            "pooled", bytes -> shifted(PooledByteBufAllocator.DEFAULT.directBuffer(), bytes),
            "adaptive", bytes -> shifted(ByteBufAllocator.DEFAULT.directBuffer(), bytes),
            "read-only", bytes -> shifted(ByteBufAllocator.DEFAULT.heapBuffer(), bytes).asReadOnly(),
            "slice", bytes -> ByteBufAllocator.DEFAULT.directBuffer().writeInt(9).writeBytes(bytes).writeInt(9)
                    .slice(4, bytes.length),
            "composite of one", bytes -> composite(bytes),
            "composite", bytes -> bytes.length < 3 ? composite(bytes) : composite(new byte[] {bytes[0]},
                    Arrays.copyOfRange(bytes, 1, bytes.length - 1), new byte[] {bytes[bytes.length - 1]}));

    private static ByteBuf shifted(ByteBuf buffer, byte[] bytes) {
        return buffer.writeInt(9).writeBytes(bytes).skipBytes(4);
    }

    private static CompositeByteBuf composite(byte[]... parts) {
        CompositeByteBuf composite = ByteBufAllocator.DEFAULT.compositeBuffer();
        for (int part = 0; part < parts.length; part++) {
            composite.addComponent(true, part % 2 == 0 ? Unpooled.wrappedBuffer(parts[part])
                    : shifted(ByteBufAllocator.DEFAULT.directBuffer(), parts[part]));
        }
        return composite;
    }

    static Stream<String> kinds() {
        return KINDS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void splitAtEveryByte(String kind) {
        for (int split = 1; split < STREAM.length; split++) {
            RecordedClient client = new RecordedClient();
            EmbeddedSession session = new EmbeddedSession(
                    new ClientSessionHandler(new TinyRoles(), RecordedClient.SETTINGS, client));
            arrive(session, kind, 0, split);
            arrive(session, kind, split, STREAM.length);
            assertThat(client.told).containsExactly(TOLD);
            session.finish();
        }
    }

    private static void arrive(EmbeddedSession session, String kind, int from, int to) {
        ByteBuf bytes = KINDS.get(kind).apply(Arrays.copyOfRange(STREAM, from, to));
        session.channel.writeInbound(bytes);
        assertThat(bytes.refCnt()).isZero();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void oneByteAtATime(String kind) {
        RecordedClient client = new RecordedClient();
        EmbeddedSession session = new EmbeddedSession(
                new ClientSessionHandler(new TinyRoles(), RecordedClient.SETTINGS, client));
        for (int at = 0; at < STREAM.length; at++) {
            arrive(session, kind, at, at + 1);
            session.channel.writeInbound(Unpooled.EMPTY_BUFFER);
        }
        assertThat(client.told).containsExactly(TOLD);
        session.finish();
    }
}
