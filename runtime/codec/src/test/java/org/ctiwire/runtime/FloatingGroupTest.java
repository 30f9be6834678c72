package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.ctiwire.runtime.ParcelDecoder.Boxes;
import org.ctiwire.runtime.ParcelDecoder.Items;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags of the sample: 20 ItemName, 21 ItemSize; 30 BoxType opens a box, 31 BoxName. */
class FloatingGroupTest {

    private final ParcelDecoder decoder = new ParcelDecoder();

    private static String read(Items items) {
        StringBuilder out = new StringBuilder();
        while (items.next()) {
            out.append(items.hasName() ? items.name() : "-").append(':');
            out.append(items.hasSize() ? String.valueOf(items.size()) : "-").append(' ');
        }
        return out.toString().trim();
    }

    private static String read(Boxes boxes) {
        StringBuilder out = new StringBuilder();
        while (boxes.next()) {
            out.append(boxes.type()).append(boxes.hasName() ? boxes.name() : "-");
            out.append('[').append(read(boxes.items())).append("] ");
        }
        return out.toString().trim();
    }

    private String items(ParcelBytes bytes) {
        return read(decoder.wrap(bytes.message(), 2).items());
    }

    private String boxes(ParcelBytes bytes) {
        return read(decoder.wrap(bytes.message(), 2).boxes());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void readsEntriesOfSeveralMembers(int version) {
        byte[] message = new ParcelBytes(version).text(20, "a").field(21, "0001").text(20, "b").field(21, "ffff")
                .message();
        assertThat(read(decoder.wrap(message, version).items())).isEqualTo("a:1 b:65535");
    }

    @Test
    void startsAnEntryWhereAMemberComesAgain() {
        assertThat(items(new ParcelBytes(2).text(20, "a").text(20, "b").field(21, "0002").field(21, "0003")
                .text(20, "c")))
                .isEqualTo("a:- b:2 c:3");
    }

    @Test
    void startsAnEntryWhereAMemberOfNoBytesComesAgain() {
        assertThat(items(new ParcelBytes(2).field(20, "").field(20, "").text(20, "c"))).isEqualTo(":- :- c:-");
    }

    @Test
    void passesOverOtherFieldsBeforeBetweenAndBehind() {
        assertThat(items(new ParcelBytes(2).text(1, "note").text(20, "a").field(999, "01").field(21, "0001")
                .field(2, "00000001").text(20, "b").field(21, "0002").text(1, "end"))).isEqualTo("a:1 b:2");
    }

    @Test
    void hasNoEntriesWithoutItsFields() {
        assertThat(items(new ParcelBytes(2).text(1, "note").field(999, ""))).isEmpty();
        assertThat(items(new ParcelBytes(2))).isEmpty();
    }

    @Test
    void startsAnewEachTimeItIsAskedFor() {
        decoder.wrap(new ParcelBytes(2).text(20, "a").text(20, "b").message(), 2);
        assertThat(decoder.items().next()).isTrue();
        assertThat(read(decoder.items())).isEqualTo("a:- b:-");
        assertThat(read(decoder.items())).isEqualTo("a:- b:-");
    }

    @Test
    void hasNoFieldsBeforeTheFirstEntryAndBehindTheLast() {
        decoder.wrap(new ParcelBytes(2).text(20, "a").field(21, "0001").message(), 2);
        Items items = decoder.items();
        assertThat(items.hasName()).isFalse();
        assertThat(items.next()).isTrue();
        assertThat(items.next()).isFalse();
        assertThat(items.hasName()).isFalse();
        assertThat(items.name()).isEmpty();
        assertThat(items.size()).isZero();
        assertThat(items.next()).isFalse();
    }

    @Test
    void readsRecordsFromDelimiterToDelimiter() {
        assertThat(boxes(new ParcelBytes(2).field(30, "01").text(31, "x").field(30, "02").field(30, "03")
                .text(31, "z")))
                .isEqualTo("1x[] 2-[] 3z[]");
    }

    @Test
    void passesOverTheFieldsOfARecordThatNoDelimiterOpened() {
        assertThat(boxes(new ParcelBytes(2).text(31, "lost").field(30, "01"))).isEqualTo("1-[]");
        assertThat(boxes(new ParcelBytes(2).text(31, "lost"))).isEmpty();
    }

    @Test
    void keepsTheFirstOfAFieldThatComesTwiceInARecord() {
        assertThat(boxes(new ParcelBytes(2).field(30, "01").text(31, "x").text(31, "y"))).isEqualTo("1x[]");
    }

    @Test
    void readsTheListInsideEachRecord() {
        assertThat(boxes(new ParcelBytes(2).text(20, "before").field(30, "01").text(31, "x")
                .text(20, "a").field(21, "0001").text(20, "b")
                .field(30, "02").text(20, "c").text(31, "y"))).isEqualTo("1x[a:1 b:-] 2y[c:-]");
    }

    @Test
    void hasAnEmptyListOutsideItsRecords() {
        decoder.wrap(new ParcelBytes(2).text(20, "before").field(30, "01").text(20, "a").message(), 2);
        Boxes boxes = decoder.boxes();
        assertThat(read(boxes.items())).isEmpty();
        assertThat(boxes.next()).isTrue();
        assertThat(read(boxes.items())).isEqualTo("a:-");
        assertThat(boxes.next()).isFalse();
        assertThat(read(boxes.items())).isEmpty();
    }

    @Test
    void hasNoEntriesUntilItIsPointedAtAMessage() {
        Items items = new ParcelDecoder().items();
        assertThat(items.next()).isFalse();
        assertThat(items.hasName()).isFalse();
    }

    @Test
    void namesMessageFieldAndPlaceOfAnIntegerOfAnotherSize() {
        ParcelBytes bytes = new ParcelBytes(2).text(20, "a").field(21, "0001").text(20, "b");
        int data = bytes.position() + 4;
        decoder.wrap(bytes.field(21, "000002").message(), 2);
        Items items = decoder.items();
        assertThat(items.next() && items.next()).isTrue();
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(items::size)
                .withMessage("PARCEL.ItemSize at byte " + data + ": has 3 bytes, its type has 2");
    }

    @Test
    void refusesATornFloatingPartBeforeTheFirstEntry() {
        decoder.wrap(new ParcelBytes(2).text(20, "a").hex("0014ffff").message(), 2);
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(decoder::items)
                .withMessageContaining("PARCEL.tag 20 at byte").withMessageContaining("announces 65535");
    }
}
