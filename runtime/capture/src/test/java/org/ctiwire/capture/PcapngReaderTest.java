package org.ctiwire.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcapngReaderTest {

    private static final ByteOrder BIG = ByteOrder.BIG_ENDIAN;
    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;
    private static final long SECOND = 1_000_000_000L;

    private static FileBytes none() {
        return new FileBytes(BIG);
    }

    @Test
    void readsSectionsOfEitherByteOrderInOneFile() throws IOException {
        long time = SECOND * 1_000_000;
        FileBytes file = new FileBytes(BIG).section().described(1, 0, none()).enhanced(0, time + 5, (byte) 1);
        file.order(LITTLE).section().described(113, 0, none()).enhanced(0, time + 6, (byte) 2, (byte) 3);

        assertThat(file.packets()).extracting(CapturedPacket::time).containsExactly(
                Instant.ofEpochSecond(SECOND, 5_000), Instant.ofEpochSecond(SECOND, 6_000));
        assertThat(file.packets()).extracting(CapturedPacket::linkType).containsExactly(1, 113);
        assertThat(file.packets().get(1).bytes()).containsExactly(2, 3);
    }

    @ParameterizedTest
    @CsvSource({
        "06, 1000000000000005, 2001-09-09T01:46:40.000005Z",
        "09, 1000000000000000005, 2001-09-09T01:46:40.000000005Z",
        "00, 1000000000, 2001-09-09T01:46:40Z",
        "0c, 1000000005123, 1970-01-01T00:00:01.000000005Z",
        "8a, 1024000000512, 2001-09-09T01:46:40.500Z",
        "ff, -1, 1970-01-01T00:00:00Z",
        "13, -1, 1970-01-01T00:00:01.844674407Z",
    })
    void countsTimeInTheInterfacesUnits(String resolution, long units, Instant time) throws IOException {
        FileBytes options = new FileBytes(LITTLE).number16(9, 1).hex(resolution + "000000").number16(0, 0);
        FileBytes file = new FileBytes(LITTLE).section().described(1, 0, options).enhanced(0, units, (byte) 1);

        assertThat(file.packets()).extracting(CapturedPacket::time).containsExactly(time);
    }

    @Test
    void addsTheInterfacesTimeOffset() throws IOException {
        FileBytes options = new FileBytes(BIG).number16(2, 3).hex("65746800").number16(14, 8).number64(-10);
        FileBytes file = new FileBytes(BIG).section().described(1, 0, options).enhanced(0, 3_000_001, (byte) 1);

        assertThat(file.packets()).extracting(CapturedPacket::time).containsExactly(Instant.ofEpochSecond(-7, 1_000));
    }

    @Test
    void ignoresOptionsBehindTheirEnd() throws IOException {
        FileBytes options = new FileBytes(BIG).number16(0, 0).number16(14, 8).number64(100);
        FileBytes file = new FileBytes(BIG).section().described(1, 0, options).enhanced(0, 0, (byte) 1);

        assertThat(file.packets()).extracting(CapturedPacket::time).containsExactly(Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "31556889864403200, 0", "0, 31556889864403200", "0, -9223372036854775808"})
    void refusesTimeOutOfRange(long seconds, long timeOffset) {
        FileBytes options = new FileBytes(BIG).number16(9, 1).hex("00000000").number16(14, 8).number64(timeOffset);
        FileBytes file = new FileBytes(BIG).section().described(1, 0, options).enhanced(0, seconds, (byte) 1);

        assertThat(file.problem()).hasMessageContaining("time is out of range");
    }

    @Test
    void readsObsoletePacketBlocks() throws IOException {
        FileBytes file = new FileBytes(LITTLE).section().described(1, 0, none()).described(101, 0, none());
        file.block(2, new FileBytes(LITTLE).number16(1, 0xFFFF).number32(0, 7, 2, 90).hex("0a0b"));

        assertThat(file.packets()).singleElement().satisfies(packet -> {
            assertThat(packet.linkType()).isEqualTo(101);
            assertThat(packet.time()).isEqualTo(Instant.ofEpochSecond(0, 7_000));
            assertThat(packet.bytes()).containsExactly(10, 11);
            assertThat(packet.originalLength()).isEqualTo(90);
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 3", "2, 3, 2", "65535, 400, 4"})
    void cutsSimplePacketsAtTheSnapLength(long snapLength, long original, int captured) throws IOException {
        FileBytes file = new FileBytes(BIG).section().described(1, snapLength, none());
        file.block(3, new FileBytes(BIG).number32(original).hex("01020304"));

        assertThat(file.packets()).singleElement().satisfies(packet -> {
            assertThat(packet.bytes()).hasSize(captured);
            assertThat(packet.originalLength()).isEqualTo(original);
            assertThat(packet.time()).isEqualTo(Instant.EPOCH);
        });
    }

    @Test
    void passesOverOtherBlocksOfAnyLength() throws IOException {
        FileBytes file = new FileBytes(BIG).section().described(1, 0, none());
        file.block(0x0BAD, new FileBytes(BIG).bytes(new byte[17 * 1024 * 1024])).enhanced(0, 0, (byte) 9);

        assertThat(file.packets()).singleElement().extracting(CapturedPacket::bytes).isEqualTo(new byte[] {9});
    }

    @Test
    void refusesBlockBeyondTheLimit() {
        FileBytes file = new FileBytes(BIG).section().number32(6, 16 * 1024 * 1024 + 4);

        assertThat(file.problem()).hasMessageContaining("longer than the limit");
        assertThat(file.problem().offset()).isEqualTo(28);
    }

    @Test
    void refusesPacketBeyondTheLimit() {
        FileBytes file = new FileBytes(BIG).section().described(1, 0, none()).enhanced(0, 0, new byte[256 * 1024 + 1]);

        assertThat(file.problem()).hasMessageContaining("longer than the limit");
    }

    @Test
    void refusesPacketOfAnInterfaceOfAnEarlierSection() {
        FileBytes file = new FileBytes(BIG).section().described(1, 0, none()).section().enhanced(0, 0, (byte) 1);

        assertThat(file.problem()).hasMessageContaining("interface 0, which is not described");
    }

    @ParameterizedTest
    @CsvSource({
        "00000006 00000008,                   a block cannot be 8 bytes long",
        "00000006 0000000d,                   a block cannot be 13 bytes long",
        "00000099 0000000c 00000010,          two lengths differ: 12 and 16",
        "00000006 0000000c 0000000c,          too short for what it holds",
        "00000001 0000000c 0000000c,          too short for what it holds",
        "00000003 0000000c 0000000c,          too short for what it holds",
        "00000099 00000010 00,                ends inside a block",
        "000000,                              ends inside a block's header",
        "00000001 00000018 00010000 00000000 00090008 00000018, option is longer than its block",
        "0a0d0d0a 0000001c 1a2b3c4e,          without byte order magic",
        "0a0d0d0a 0000001c 1a2b3c4d 0002,     pcapng version 2",
        "0a0d0d0a 00000018 1a2b3c4d 0001,     a block cannot be 24 bytes long",
    })
    void refusesMalformedBlocks(String block, String reason) {
        CaptureException problem = new FileBytes(BIG).section().hex(block).problem();

        assertThat(problem).hasMessageContaining(reason);
        assertThat(problem.offset()).isGreaterThanOrEqualTo(28);
    }

    @Test
    void refusesPacketLongerThanItsBlock() {
        FileBytes file = new FileBytes(BIG).section().described(1, 0, none());
        file.block(6, new FileBytes(BIG).number32(0, 0, 0, 5, 5).hex("01020304"));

        assertThat(file.problem()).hasMessageContaining("too short for what it holds");
    }

    @Test
    void refusesMoreInterfacesThanTheLimit() {
        FileBytes file = new FileBytes(BIG).section();
        for (int count = 0; count <= 65_536; count++) {
            file.described(1, 0, none());
        }
        assertThat(file.problem()).hasMessageContaining("more than 65536 interfaces");
    }
}
