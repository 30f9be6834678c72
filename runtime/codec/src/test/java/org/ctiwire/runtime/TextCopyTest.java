package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TextCopyTest {

    private static int firstNul(byte[] bytes) {
        for (int index = 0; index < bytes.length; index++) {
            if (bytes[index] == 0) {
                return index;
            }
        }
        return -1;
    }

    /** Bytes 0 and 1 above all: a borrow from a zero byte must not accuse the byte above it, or hide one. */
    @Property
    void copiesEveryByteAndNoOtherAndFindsTheFirstNul(@ForAll @Size(max = 40) byte[] values, @ForAll boolean few,
            @ForAll @IntRange(min = 0, max = 9) int before) {
        byte[] source = new byte[before + values.length];
        byte[] expected = new byte[values.length + 3];
        for (int index = 0; index < values.length; index++) {
            source[before + index] = (byte) (few ? values[index] & 0x81 : values[index] | 1);
            expected[1 + index] = source[before + index];
        }
        byte[] target = new byte[expected.length];
        target[target.length - 2] = 9;
        target[target.length - 1] = 9;
        expected[target.length - 1] = 9;
        int nul = firstNul(Arrays.copyOfRange(source, before, source.length));
        assertThat(TextCopy.indexOfNul(source, before, values.length)).isEqualTo(nul);
        assertThat(TextCopy.copyWithNul(source, before, target, 1, values.length)).isEqualTo(nul < 0);
        assertThat(target).isEqualTo(expected);
    }
}
