package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    private static final byte[] BYTES = HexFormat.of().parseHex("00fedcba9801");

    @Test
    void readsSignedAndUnsignedIntegers() {
        assertThat(Wire.int32(BYTES, 1)).isEqualTo(0xFEDCBA98);
        assertThat(Wire.uint32(BYTES, 1)).isEqualTo(0xFEDCBA98L);
        assertThat(Wire.int16(BYTES, 1)).isEqualTo(-292);
        assertThat(Wire.uint16(BYTES, 1)).isEqualTo(0xFEDC);
        assertThat(Wire.int8(BYTES, 1)).isEqualTo(-2);
        assertThat(Wire.uint8(BYTES, 1)).isEqualTo(0xFE);
    }

    @Property(tries = 500)
    void anIntegerIsItsBytesBigEndian(@ForAll @Size(8) byte[] bytes, @ForAll @IntRange(max = 4) int offset,
                                      @ForAll @IntRange(max = 2) int power) {
        int size = 1 << power;
        byte[] own = Arrays.copyOfRange(bytes, offset, offset + size);
        assertThat(Wire.integer(bytes, offset, size, true)).isEqualTo(new BigInteger(own).longValueExact());
        assertThat(Wire.integer(bytes, offset, size, false)).isEqualTo(new BigInteger(1, own).longValueExact());
    }

    @Property(tries = 500)
    void writesTheLowBytesAndNoOthers(@ForAll @Size(8) byte[] bytes, @ForAll @IntRange(max = 4) int offset,
                                      @ForAll @IntRange(max = 2) int power, @ForAll long value) {
        int size = 1 << power;
        byte[] expected = bytes.clone();
        for (int index = 0; index < size; index++) {
            expected[offset + index] = (byte) (value >> 8 * (size - 1 - index));
        }
        Wire.putInteger(bytes, offset, size, value);
        assertThat(bytes).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, 4, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void anIntegerThatLeavesTheArrayIsNeitherReadNorWritten(int offset) {
        byte[] bytes = new byte[4];
        int size = offset == 3 ? 2 : 1;
        for (int bigger = size; bigger <= 4; bigger *= 2) {
            int each = bigger;
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> Wire.integer(bytes, offset, each, false));
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> Wire.putInteger(bytes, offset, each, -1));
        }
        assertThat(bytes).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {-4, 0, 3, 8})
    void integersHave1Or2Or4Bytes(int size) {
        assertThatIllegalArgumentException().isThrownBy(() -> Wire.integer(BYTES, 0, size, true));
        assertThatIllegalArgumentException().isThrownBy(() -> Wire.putInteger(BYTES.clone(), 0, size, 1));
    }
}
