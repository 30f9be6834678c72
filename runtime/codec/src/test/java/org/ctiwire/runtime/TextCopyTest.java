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
    void copiesEveryByteAndNoOtherAndSeesEveryNul(@ForAll @Size(max = 40) @IntRange(min = 0, max = 255) int[] values,
            @ForAll boolean few, @ForAll @IntRange(min = 0, max = 9) int before) {
        byte[] text = new byte[values.length];
        for (int index = 0; index < text.length; index++) {
            text[index] = (byte) (few ? values[index] & 0x81 : values[index] | 1);
        }
        byte[] source = new byte[before + text.length];
        System.arraycopy(text, 0, source, before, text.length);
        byte[] target = new byte[text.length + 3];
        Arrays.fill(target, (byte) 77);
        assertThat(TextCopy.copy(source, before, target, 2, text.length)).isEqualTo(firstNul(text) < 0);
        assertThat(Arrays.copyOfRange(target, 2, 2 + text.length)).isEqualTo(text);
        assertThat(target[0] + target[1] + target[target.length - 1]).isEqualTo(3 * 77);
        assertThat(TextCopy.indexOfNul(source, before, text.length)).isEqualTo(firstNul(text));
    }
}
