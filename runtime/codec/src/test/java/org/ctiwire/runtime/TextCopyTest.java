package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import net.jqwik.api.Assume;
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
    void copiesEveryByteAndNoOtherAndSeesEveryNul(@ForAll @Size(max = 70) @IntRange(min = 0, max = 255) int[] values,
            @ForAll boolean few, @ForAll @IntRange(min = 0, max = 9) int before) {
        byte[] text = new byte[values.length];
        for (int index = 0; index < text.length; index++) {
            text[index] = (byte) (few ? values[index] & 0x81 : values[index] | 1);
        }
        byte[] source = new byte[before + text.length];
        System.arraycopy(text, 0, source, before, text.length);
        byte[] target = new byte[text.length + 8];
        Arrays.fill(target, (byte) 77);
        byte[] field = target.clone();
        System.arraycopy(new byte[] {1, 2, 3, 4}, 0, field, 2, 4);
        System.arraycopy(text, 0, field, 6, text.length);
        field[6 + text.length] = 0;
        boolean clean = TextCopy.putField(0x01020304, source, before, target, 6, text.length);
        assertThat(clean).isEqualTo(firstNul(text) < 0);
        assertThat(TextCopy.indexOfNul(source, before, text.length)).isEqualTo(firstNul(text));
        if (clean) {
            assertThat(target).isEqualTo(field);
        } else {
            assertThat(Arrays.copyOf(target, 6)).isEqualTo(Arrays.copyOf(field, 6));
            assertThat(target[target.length - 1]).isEqualTo((byte) 77);
        }
    }

    @Property
    void failsForWhatTheSourceDoesNotHave(@ForAll @IntRange(min = 0, max = 60) int room,
            @ForAll @IntRange(min = -9, max = 60) int offset, @ForAll @IntRange(min = 1, max = 60) int length) {
        Assume.that(offset < 0 || offset + length > room);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> TextCopy.putField(0, new byte[room], offset, new byte[80], 4, length));
    }
}
