package org.ctiwire.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcapReaderTest {

    private static final ByteOrder BIG = ByteOrder.BIG_ENDIAN;

    @ParameterizedTest
    @CsvSource({
        "BIG_ENDIAN, a1b2c3d4, 2001-09-09T01:46:40.000123Z",
        "LITTLE_ENDIAN, a1b2c3d4, 2001-09-09T01:46:40.000123Z",
        "BIG_ENDIAN, a1b23c4d, 2001-09-09T01:46:40.000000123Z",
        "LITTLE_ENDIAN, a1b23c4d, 2001-09-09T01:46:40.000000123Z",
    })
    void readsEitherByteOrderAndUnit(String order, String magic, Instant time) throws IOException {
        FileBytes file = new FileBytes(order.equals("BIG_ENDIAN") ? BIG : ByteOrder.LITTLE_ENDIAN);
        file.pcapHeader(Long.parseLong(magic, 16)).number32(1_000_000_000, 123, 3, 60).hex("010203");

        assertThat(file.packets()).singleElement().satisfies(packet -> {
            assertThat(packet.time()).isEqualTo(time);
            assertThat(packet.bytes()).containsExactly(1, 2, 3);
            assertThat(packet.originalLength()).isEqualTo(60);
            assertThat(packet.linkType()).isEqualTo(1);
            assertThat(packet.offset()).isEqualTo(24);
        });
    }

    @Test
    void leavesChecksumLengthOutOfTheLinkType() throws IOException {
        FileBytes file = new FileBytes(BIG).number32(0xA1B2C3D4L).number16(2, 4).number32(0, 0, 65535, 0x4400_0114L);
        file.number32(0, 0, 1, 1).hex("ff");

        assertThat(file.packets()).singleElement().extracting(CapturedPacket::linkType).isEqualTo(276);
    }

    @Test
    void namesTheOffsetWhereTheFileEnds() {
        FileBytes file = new FileBytes(BIG).pcapHeader(0xA1B2C3D4L).number32(0, 0, 3, 3).hex("0102");

        assertThat(file.problem()).hasMessageContaining("ends inside a packet");
        assertThat(file.problem().offset()).isEqualTo(24 + 16 + 2);
    }

    @Test
    void refusesRecordHeaderCutShort() {
        assertThat(new FileBytes(BIG).pcapHeader(0xA1B2C3D4L).number32(0, 0).problem())
                .hasMessageContaining("ends inside a packet's header");
    }

    @Test
    void refusesPacketBeyondTheLimit() {
        FileBytes file = new FileBytes(BIG).pcapHeader(0xA1B2C3D4L).number32(0, 0, 262_145, 262_145);

        assertThat(file.problem()).hasMessageContaining("262145").hasMessageContaining("262144");
        assertThat(file.problem().offset()).isEqualTo(24);
    }

    @Test
    void refusesUnknownVersionAndMagic() {
        assertThat(new FileBytes(BIG).number32(0xA1B2C3D4L).number16(3, 0).number32(0, 0, 0, 1).problem())
                .hasMessageContaining("version 3");
        assertThat(new FileBytes(BIG).number32(0xA1B2CD34L).problem()).hasMessageContaining("neither");
        assertThat(new FileBytes(BIG).hex("a1b2").problem()).hasMessageContaining("ends inside");
    }

    @Test
    void readsNothingAheadOfThePacketAskedFor() throws IOException {
        FileBytes file = new FileBytes(BIG).pcapHeader(0xA1B2C3D4L).number32(0, 0, 1, 1).hex("01").hex("aabbcc");
        InputStream in = new ByteArrayInputStream(file.toArray());

        assertThat(CaptureReader.open(in).next()).isPresent();
        assertThat(in.available()).isEqualTo(3);
    }
}
