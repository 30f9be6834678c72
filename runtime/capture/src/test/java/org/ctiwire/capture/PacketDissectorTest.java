package org.ctiwire.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacketDissectorTest {

    private static final String PORTS_TO_FLAGS = "c738 a42b 00000065 ffffffff 50 18 ffff 0000 0000";
    private static final String TCP = PORTS_TO_FLAGS + "616263";
    private static final String IPV4 = "45000000 00004000 40060000 c000020a c0000214";
    private static final String IPV4_TCP = length4(IPV4 + TCP);
    private static final String ADDRESSES6 = "20010db8000000000000000000000001 20010db8000000000000000000000002";
    private static final String IPV6_TCP = "60000000 0017 06 40" + ADDRESSES6 + TCP;

    private static String length4(String packet) {
        String digits = packet.replace(" ", "");
        return digits.substring(0, 4) + HexFormat.of().toHexDigits((short) (digits.length() / 2)) + digits.substring(8);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static Dissection dissect(int linkType, String hex) {
        byte[] bytes = bytes(hex);
        return PacketDissector.dissect(new CapturedPacket(0, Instant.EPOCH, linkType, bytes, bytes.length));
    }

    private static void requireAbc(Dissection dissection, String source, String destination) {
        assertThat(dissection).isInstanceOfSatisfying(TcpSegment.class, segment -> {
            assertThat(segment.source()).isEqualTo(new Endpoint(source, 51000));
            assertThat(segment.destination()).isEqualTo(new Endpoint(destination, 42027));
            assertThat(segment.sequence()).isEqualTo(0x65);
            assertThat(segment.acknowledgment()).isEqualTo(-1);
            assertThat(segment.flags()).isEqualTo(TcpSegment.PSH | TcpSegment.ACK);
            assertThat(segment.payload()).isEqualTo(bytes("616263"));
            assertThat(segment.missing()).isZero();
        });
    }

    private static void requireSkipped(Dissection dissection, SkipReason reason) {
        assertThat(dissection).isEqualTo(new SkippedPacket(0, Instant.EPOCH, reason));
    }

    @ParameterizedTest
    @CsvSource({
        "1,   020000000002 020000000001 0800",
        "1,   020000000002 020000000001 8100 0064 0800",
        "1,   020000000002 020000000001 88a8 0064 8100 0065 0800",
        "1,   020000000002 020000000001 9100 0064 8100 0065 0800",
        "113, 0000 0001 0006 0200000000010000 0800",
        "113, 0000 0001 0006 0200000000010000 8100 0064 0800",
        "276, 0800 0000 00000002 0001 00 06 0200000000010000",
        "12,  ''", "14, ''", "101, ''", "228, ''",
        "0,   02000000", "0, 00000002", "108, 00000002",
    })
    void entersLinkLayersInFrontOfIpv4(int linkType, String header) {
        requireAbc(dissect(linkType, header + IPV4_TCP), "192.0.2.10", "192.0.2.20");
    }

    @ParameterizedTest
    @CsvSource({
        "1,   020000000002 020000000001 86dd",
        "113, 0000 0001 0006 0200000000010000 86dd",
        "276, 86dd 0000 00000002 0001 00 06 0200000000010000",
        "12,  ''", "14, ''", "101, ''", "229, ''",
        "0,   1c000000", "0, 0000001e", "108, 00000018", "0, 0a000000",
    })
    void entersLinkLayersInFrontOfIpv6(int linkType, String header) {
        requireAbc(dissect(linkType, header + IPV6_TCP), "2001:db8:0:0:0:0:0:1", "2001:db8:0:0:0:0:0:2");
    }

    @Test
    void passesOverIpv4AndTcpOptions() {
        String ip = "47000000 00004000 40060000 c000020a c0000214 0101010101010100";
        String tcp = "c738 a42b 00000065 ffffffff 80 18 ffff 0000 0000 0101080a0000000100000002 616263";

        requireAbc(dissect(101, length4(ip + tcp)), "192.0.2.10", "192.0.2.20");
    }

    @ParameterizedTest
    @CsvSource({
        "00, 0600 0104 00000000",
        "2b, 0601 0000 00000000 0000000000000000",
        "3c, 0600 0104 00000000",
        "33, 0604 0000 00000001 00000001 000102030405060708090a0b",
        "2c, 0600 0000 00000001",
        "00, 3c00 010400000000 2b00 010400000000 2c00 010400000000 0600 0000 00000007",
    })
    void passesOverIpv6ExtensionHeaders(String first, String extensions) {
        int length = bytes(extensions).length + 23;
        String header = "60000000" + HexFormat.of().toHexDigits((short) length) + first + "40" + ADDRESSES6;

        requireAbc(dissect(229, header + extensions + TCP), "2001:db8:0:0:0:0:0:1", "2001:db8:0:0:0:0:0:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000", "0001", "2001"})
    void skipsIpv4Fragments(String flagsAndOffset) {
        requireSkipped(dissect(101, IPV4_TCP.substring(0, 12) + flagsAndOffset + IPV4_TCP.substring(16)),
                SkipReason.FRAGMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001", "0008", "fff9"})
    void skipsIpv6Fragments(String offsetAndMore) {
        requireSkipped(dissect(229, "60000000 001f 2c 40" + ADDRESSES6 + "0600" + offsetAndMore + "00000001" + TCP),
                SkipReason.FRAGMENT);
    }

    @Test
    void leavesOutTheFramesPadding() {
        requireAbc(dissect(101, IPV4_TCP + "000000000000"), "192.0.2.10", "192.0.2.20");
        requireAbc(dissect(229, IPV6_TCP + "000000000000"), "2001:db8:0:0:0:0:0:1", "2001:db8:0:0:0:0:0:2");
    }

    @Test
    void takesTheFramesLengthWhereTheIpLengthIsLeftToTheNetworkCard() {
        requireAbc(dissect(101, IPV4 + TCP), "192.0.2.10", "192.0.2.20");
        requireAbc(dissect(229, IPV6_TCP.replace("0017", "0000")), "2001:db8:0:0:0:0:0:1", "2001:db8:0:0:0:0:0:2");
    }

    @ParameterizedTest
    @CsvSource({"43, 3, 0", "42, 2, 1", "40, 0, 3"})
    void countsWhatTheSnapLengthCutOff(int captured, int payload, int missing) {
        byte[] bytes = Arrays.copyOf(bytes(IPV4_TCP), captured);
        Dissection dissection = PacketDissector.dissect(new CapturedPacket(0, Instant.EPOCH, 101, bytes, 43));

        assertThat(dissection).isInstanceOfSatisfying(TcpSegment.class, segment -> {
            assertThat(segment.payload()).hasSize(payload);
            assertThat(segment.missing()).isEqualTo(missing);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 19, 20, 39})
    void skipsPacketsCutInsideTheHeaders(int captured) {
        byte[] bytes = Arrays.copyOf(bytes(IPV4_TCP), captured);
        requireSkipped(PacketDissector.dissect(new CapturedPacket(0, Instant.EPOCH, 101, bytes, 43)),
                SkipReason.CUT_SHORT);
    }

    @ParameterizedTest
    @CsvSource({
        "OTHER_PROTOCOL, 1, 020000000002 020000000001 0806 0001",
        "OTHER_PROTOCOL, 101, 45000014 00004000 40110000 c000020a c0000214",
        "OTHER_PROTOCOL, 101, 55000014",
        "OTHER_PROTOCOL, 0, 07000000",
        "OTHER_PROTOCOL, 229, 60000000 0000 3b 40 00000000000000000000000000000001 00000000000000000000000000000002 00",
        "UNKNOWN_LINK_TYPE, 147, 00",
        "MALFORMED, 228, 65000014",
        "MALFORMED, 229, 45000014",
        "MALFORMED, 101, 42000014 00004000 40060000 c000020a c0000214",
        "MALFORMED, 101, 4500000a 00004000 40060000 c000020a c0000214",
        "MALFORMED, 101, 45000028 00004000 40060000 c000020a c0000214 c738a42b 00000065 ffffffff 4018 ffff00000000",
        "MALFORMED, 101, 45000028 00004000 40060000 c000020a c0000214 c738a42b 00000065 ffffffff 6018 ffff00000000",
        "MALFORMED, 101, 4500002b 00004000 40060000 c000020a c0000214 c738a42b 00000065 ffffffff 6018 ffff00000000",
    })
    void saysWhyAPacketIsSkipped(SkipReason reason, int linkType, String hex) {
        requireSkipped(dissect(linkType, hex), reason);
    }
}
