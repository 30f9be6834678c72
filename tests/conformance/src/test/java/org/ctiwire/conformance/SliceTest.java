package org.ctiwire.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.ctiwire.ged188.HeartbeatReqDecoder;
import org.ctiwire.ged188.OpenReqDecoder;
import org.ctiwire.runtime.FloatingCursor;
import org.junit.jupiter.api.Test;

/** Where a decoder may look. */
class SliceTest {

    private static final byte[] HEARTBEAT = HexFormat.of().parseHex("000000040000000500000007");

    @Test
    void aBufferIsNotReadBehindItsLimit() {
        ByteBuffer buffer = ByteBuffer.wrap(HEARTBEAT).limit(11);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> new HeartbeatReqDecoder().wrap(buffer, 0, 12, 25));
    }

    @Test
    void aSliceIsNotReadBeforeItsStart() {
        byte[] bytes = new byte[20];
        System.arraycopy(HEARTBEAT, 0, bytes, 0, HEARTBEAT.length);
        ByteBuffer slice = ByteBuffer.wrap(bytes, 4, 16).slice();
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> new HeartbeatReqDecoder().wrap(slice, -4, 12, 25));
    }

    @Test
    void fieldsFarBehindTheStartOfAMessageAreFound() {
        byte[] bytes = new byte[8 + 44 + 3 * 40_000];
        RandomMessages.put(bytes, 0, 4, bytes.length - 8);
        RandomMessages.put(bytes, 4, 4, 3);
        int position = 52;
        for (int unknown = 0; unknown < 3; unknown++) {
            RandomMessages.put(bytes, position, 2, 999);
            RandomMessages.put(bytes, position + 2, 2, 39_990 - (unknown == 2 ? 6 : 0));
            position += 39_994 - (unknown == 2 ? 6 : 0);
        }
        RandomMessages.put(bytes, position, 2, 1);
        RandomMessages.put(bytes, position + 2, 2, bytes.length - position - 4);
        bytes[position + 4] = 'x';
        OpenReqDecoder decoder = new OpenReqDecoder().wrap(bytes, 0, bytes.length, 25);
        assertThat(decoder.clientID().toString()).isEqualTo("x");
        FloatingCursor cursor = decoder.floatingFields(new FloatingCursor());
        int fields = 0;
        while (cursor.next()) {
            fields++;
        }
        assertThat(fields).isEqualTo(4);
    }

    @Test
    void behindTheLastRecordItsListsAreEmpty() {
        ProtocolUnderTest corners = ProtocolUnderTest.CORNERS;
        byte[] book = HexFormat.of().parseHex("0003001a" + "00000001" + "000c0400000001" + "000e020001" + "000d0400000005" + "00fa00");
        Object decoder = corners.decoder(corners.protocol().message("BOOK_EVENT").orElseThrow());
        Calls.call(decoder, "wrap", book, 0, book.length, 9);
        Object books = Calls.call(decoder, "books");
        assertThat(Calls.call(books, "next")).isEqualTo(true);
        assertThat(Calls.call(Calls.call(books, "inners"), "next")).isEqualTo(true);
        assertThat(Calls.call(books, "next")).isEqualTo(false);
        assertThat(Calls.call(Calls.call(books, "inners"), "next")).isEqualTo(false);
    }
}
