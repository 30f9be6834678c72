package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FloatingWriterTest {

    /** Where the floating fields of a message start. */
    private static final int FIELDS = 22;

    private static boolean hasNul(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    /** Bytes 0 and 1 above all: a borrow from a zero byte must not hide one. */
    @Property
    void copiesEveryByteAndNoOtherAndSeesEveryNul(@ForAll @Size(max = 70) @IntRange(min = 0, max = 255) int[] values,
            @ForAll boolean few, @ForAll @IntRange(min = 0, max = 9) int before) {
        byte[] text = new byte[values.length];
        for (int index = 0; index < text.length; index++) {
            text[index] = (byte) (few ? values[index] & 0x81 : values[index] | 1);
        }
        byte[] source = new byte[before + text.length];
        System.arraycopy(text, 0, source, before, text.length);
        ByteBuffer field = ByteBuffer.allocate(FIELDS + 4 + text.length + 2).put(new byte[FIELDS])
                .putShort((short) 9).putShort((short) (text.length + 1)).put(text).put((byte) 0).put((byte) 77);
        byte[] target = new byte[field.capacity()];
        ParcelEncoder encoder = new ParcelEncoder().wrap(target, 0, 2);
        target[target.length - 1] = 77;
        int outcome = encoder.putWideText(source, before, text.length, 9 << 16 | 71, 1L << 9);
        assertThat(encoder.position).isEqualTo(target.length - 1);
        assertThat(encoder.lastLength).isEqualTo(text.length + 1);
        assertThat(encoder.low).isEqualTo(1L << 9);
        if (!hasNul(text)) {
            assertThat(target).isEqualTo(field.array());
        } else {
            assertThat(outcome).isEqualTo(FloatingWriter.PERHAPS_NUL);
            assertThat(Arrays.copyOf(target, FIELDS + 4)).isEqualTo(Arrays.copyOf(field.array(), FIELDS + 4));
            assertThat(target[target.length - 1]).isEqualTo((byte) 77);
        }
    }

    @Example
    void suspectsTheOnlyNulWhereverItIs() {
        for (int length = 1; length <= 40; length++) {
            for (int nul = 0; nul < length; nul++) {
                byte[] text = new byte[length];
                Arrays.fill(text, (byte) 'a');
                text[nul] = 0;
                ParcelEncoder encoder = new ParcelEncoder().wrap(new byte[100], 0, 2);
                assertThat(encoder.putWideText(text, 0, length, 9 << 16 | 71, 0)).as("%d of %d", nul, length)
                        .isEqualTo(FloatingWriter.PERHAPS_NUL);
            }
        }
    }

    @Example
    void doesNotCountWhatMayComeAgain() {
        ParcelEncoder encoder = new ParcelEncoder().wrap(new byte[100], 0, 2).remark(new byte[0], 0, 0);
        assertThat(encoder.low).isZero();
    }

    @Property
    void doesNotAccuseAsciiOfANul(@ForAll @Size(max = 40) byte[] text) {
        for (int index = 0; index < text.length; index++) {
            text[index] = (byte) Math.max(1, text[index] & 0x7F);
        }
        ParcelEncoder encoder = new ParcelEncoder().wrap(new byte[100], 0, 2);
        assertThat(encoder.putWideText(text, 0, text.length, 9 << 16 | 71, 0)).isEqualTo(FloatingWriter.WRITTEN);
    }

    @Property
    void writesNothingOfAFieldThatItRefuses(@ForAll @IntRange(min = -2, max = 60) int length,
            @ForAll @IntRange(min = 0, max = 60) int limit, @ForAll @IntRange(min = FIELDS, max = 80) int room,
            @ForAll boolean again) {
        byte[] target = new byte[room];
        ParcelEncoder encoder = new ParcelEncoder().wrap(target, 0, 2);
        encoder.low = again ? 6 : 4;
        int outcome = encoder.putWideText(new byte[60], 0, length, 9 << 16 | limit, 2);
        boolean fits = !again && length >= 0 && length < limit && FIELDS + 4 + length + 1 <= room;
        assertThat(outcome == FloatingWriter.NOT_WRITTEN).isEqualTo(!fits);
        if (!fits) {
            assertThat(target).containsOnly(0);
            assertThat(encoder.position).isEqualTo(FIELDS);
            assertThat(encoder.low).isEqualTo(again ? 6 : 4);
        }
    }

    @Property
    void failsForWhatTheSourceDoesNotHaveAndWritesNothing(@ForAll @IntRange(min = 0, max = 60) int room,
            @ForAll @IntRange(min = -9, max = 60) int offset, @ForAll @IntRange(min = 1, max = 60) int length) {
        Assume.that(offset < 0 || offset + length > room);
        byte[] target = new byte[100];
        ParcelEncoder encoder = new ParcelEncoder().wrap(target, 0, 2);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> encoder.putWideText(new byte[room], offset, length, 9 << 16 | 71, 0));
        assertThat(target).containsOnly(0);
    }
}
