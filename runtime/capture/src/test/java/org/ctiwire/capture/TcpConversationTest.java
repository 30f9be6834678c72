package org.ctiwire.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TcpConversationTest {

    private static final Instant TIME = Instant.ofEpochSecond(1_000_000_000);
    private static final Endpoint CLIENT = new Endpoint("192.0.2.10", 51000);
    private static final Endpoint SERVER = new Endpoint("192.0.2.20", 42027);

    private final TcpConversation talk = new TcpConversation(CLIENT, SERVER, 100, 0xFFFF_FFFF);

    private static TcpSegment segment(CapturedFrame frame) {
        Dissection dissection = PacketDissector.dissect(
                new CapturedPacket(0, frame.time(), LinkLayer.ETHERNET, frame.bytes(), frame.bytes().length));
        assertThat(dissection).isInstanceOf(TcpSegment.class);
        return (TcpSegment) dissection;
    }

    private List<String> lines() {
        return talk.frames().stream().map(TcpConversationTest::segment).map(TcpConversationTest::line).toList();
    }

    private static String line(TcpSegment segment) {
        String flags = (segment.isSyn() ? "S" : "") + (segment.isFin() ? "F" : "") + (segment.isRst() ? "R" : "")
                + (segment.isAck() ? "A" : "");
        return (segment.source().equals(CLIENT) ? "> " : "< ") + flags
                + " " + Integer.toUnsignedString(segment.sequence())
                + " " + Integer.toUnsignedString(segment.acknowledgment())
                + " " + HexFormat.of().formatHex(segment.payload());
    }

    @Test
    void numbersAndAcknowledgesWhatItSends() {
        talk.open(TIME);
        talk.send(Direction.FROM_CLIENT, TIME, new byte[] {1, 2, 3, 4, 5}, 1, 2);
        talk.send(Direction.FROM_SERVER, TIME, new byte[] {6, 7});
        talk.acknowledge(Direction.FROM_CLIENT, TIME);
        talk.close(Direction.FROM_SERVER, TIME);

        assertThat(lines()).containsExactly(
                "> S 100 0 ",
                "< SA 4294967295 101 ",
                "> A 101 0 ",
                "> A 101 0 01",
                "> A 102 0 0203",
                "> A 104 0 0405",
                "< A 0 106 0607",
                "> A 106 2 ",
                "< FA 2 106 ",
                "> FA 106 3 ",
                "< A 3 107 ");
    }

    @Test
    void swapsRepeatsAndLeavesOutSegments() {
        talk.sendInOrder(Direction.FROM_CLIENT, TIME, new byte[] {1, 2, 3, 4, 5, 6}, new int[] {1, 2, 1}, 3, 0, 1, 1);
        talk.sendAt(Direction.FROM_CLIENT, TIME, -1, new byte[] {0});
        talk.reset(Direction.FROM_SERVER, TIME);

        assertThat(lines()).containsExactly(
                "> A 105 0 0506",
                "> A 101 0 01",
                "> A 102 0 0203",
                "> A 102 0 0203",
                "> A 106 0 00",
                "< RA 0 107 ");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1459, 1460, TcpFrame.PAYLOAD_LIMIT})
    void fillsInValidLengthsAndChecksums(int length) {
        byte[] payload = new byte[length];
        new Random(length).nextBytes(payload);
        talk.sendAt(Direction.FROM_CLIENT, TIME, 0, payload);
        ByteBuffer frame = ByteBuffer.wrap(talk.frames().get(0).bytes());

        assertThat(Short.toUnsignedInt(frame.getShort(16))).isEqualTo(length + 40);
        assertThat(onesComplementSum(frame.slice(14, 20), 0)).isEqualTo(0xFFFF);
        int pseudoHeader = 0xC000 + 0x020A + 0xC000 + 0x0214 + 6 + 20 + length;
        assertThat(onesComplementSum(frame.slice(34, 20 + length), pseudoHeader)).isEqualTo(0xFFFF);
    }

    /** A valid checksum makes the sum all ones, whatever the order of adding the carries. */
    private static int onesComplementSum(ByteBuffer bytes, int start) {
        int sum = start;
        while (bytes.hasRemaining()) {
            int high = bytes.get() & 0xFF;
            int low = bytes.hasRemaining() ? bytes.get() & 0xFF : 0;
            sum += high * 256 + low;
            sum = sum > 0xFFFF ? sum % 0x10000 + sum / 0x10000 : sum;
        }
        return sum > 0xFFFF ? sum % 0x10000 + sum / 0x10000 : sum;
    }

    @Test
    void givesTheSameFramesForTheSameCalls() {
        TcpConversation again = new TcpConversation(CLIENT, SERVER, 100, 0xFFFF_FFFF);
        talk.open(TIME);
        again.open(TIME);

        assertThat(talk.frames()).hasSameSizeAs(again.frames());
        for (int at = 0; at < talk.frames().size(); at++) {
            assertThat(talk.frames().get(at).bytes()).isEqualTo(again.frames().get(at).bytes());
        }
    }

    @Test
    void refusesWhatCannotBeSent() {
        byte[] five = new byte[5];
        assertThatIllegalArgumentException()
                .isThrownBy(() -> talk.send(Direction.FROM_CLIENT, TIME, five, 3, 3)).withMessageContaining("5 bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> talk.send(Direction.FROM_CLIENT, TIME, five, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> talk.send(Direction.FROM_CLIENT, TIME, new byte[TcpFrame.PAYLOAD_LIMIT + 1]));
        for (String address : List.of("localhost", "1.2.3", "1.2.3.256", "1.2.3.4.5", "::1", "1.2.3.")) {
            TcpConversation other = new TcpConversation(new Endpoint(address, 1), SERVER, 0, 0);
            assertThatIllegalArgumentException().isThrownBy(() -> other.open(TIME)).withMessageContaining(address);
        }
    }
}
