package org.ctiwire.cli.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ctiwire.codegen.model.Protocol;
import org.junit.jupiter.api.Test;

class MessageFramingTest {

    private static final int LIMIT = 100;

    private final MessageFraming framing =
            new MessageFraming(new Protocol.Header(0, 4, 4, 4, "MessageLength", "MessageType"), LIMIT);

    private static byte[] message(int type, byte[] body) {
        return ByteBuffer.allocate(8 + body.length).putInt(body.length).putInt(type).put(body).array();
    }

    private List<byte[]> drain() {
        List<byte[]> messages = new ArrayList<>();
        for (Optional<byte[]> next = framing.next(); next.isPresent(); next = framing.next()) {
            messages.add(next.get());
        }
        return messages;
    }

    @Property
    void anyCutsGiveTheSameMessages(@ForAll List<@Size(max = 92) byte[]> bodies,
                                    @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 150) Integer> cuts) {
        MessageFramingTest fresh = new MessageFramingTest();
        List<byte[]> sent = bodies.stream().map(body -> message(body.length, body)).toList();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        sent.forEach(stream::writeBytes);
        byte[] bytes = stream.toByteArray();
        List<byte[]> received = new ArrayList<>();
        int position = 0;
        for (int cut = 0; position < bytes.length; cut++) {
            int end = Math.min(bytes.length, position + cuts.get(cut % cuts.size()));
            byte[] piece = Arrays.copyOfRange(bytes, position, end);
            fresh.framing.accept(piece, piece.length);
            received.addAll(fresh.drain());
            position = end;
        }
        assertThat(received.toArray(byte[][]::new)).isDeepEqualTo(sent.toArray(byte[][]::new));
        assertThat(fresh.framing.truncated()).isEmpty();
        assertThat(fresh.framing.broken()).isEmpty();
    }

    @Test
    void theLimitCountsTheHeader() {
        byte[] largest = message(1, new byte[LIMIT - 8]);
        framing.accept(largest, largest.length);
        assertThat(drain()).hasSize(1);
        byte[] header = message(1, new byte[LIMIT - 7]);
        framing.accept(header, 8);
        assertThat(drain()).isEmpty();
        assertThat(framing.broken()).isPresent();
        assertThat(framing.nextHeader()).hasSize(8);
    }

    @Test
    void positionsGoOnBehindAJump() {
        byte[] start = {0, 0, 0};
        framing.accept(start, start.length);
        framing.jump(10);
        assertThat(framing.truncated()).isEmpty();
        framing.accept(start, start.length);
        assertThat(framing.truncated()).get().extracting(Unframed::reason).asString().contains("at byte 13,");
    }
}
