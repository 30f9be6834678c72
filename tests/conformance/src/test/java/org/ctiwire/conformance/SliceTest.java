package org.ctiwire.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.ctiwire.ged188.HeartbeatReqDecoder;
import org.ctiwire.ged188.OpenReqDecoder;
import org.ctiwire.runtime.FloatingCursor;
import org.ctiwire.runtime.MalformedMessageException;
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
        byte[] bytes = farClientID(0xFFFF);
        OpenReqDecoder decoder = new OpenReqDecoder().wrap(bytes, 0, bytes.length, 25);
        assertThat(decoder.clientID().toString()).isEqualTo("x");
        FloatingCursor cursor = decoder.floatingFields(new FloatingCursor());
        int fields = 0;
        while (cursor.next()) {
            fields++;
        }
        assertThat(fields).isEqualTo(2);
    }

    @Test
    void aMessageInWhichAFieldCouldLieTooFarIsRefused() {
        byte[] bytes = farClientID(0x10000);
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> new OpenReqDecoder().wrap(bytes, 0, bytes.length, 25))
                .withMessageContaining("has 65536 bytes, at most 65535 can be read");
    }

    /** An OPEN_REQ of that many bytes whose last two are its ClientID. */
    private static byte[] farClientID(int size) {
        byte[] bytes = new byte[size];
        RandomMessages.put(bytes, 0, 4, size - 8);
        RandomMessages.put(bytes, 4, 4, 3);
        RandomMessages.put(bytes, 52, 2, 999);
        RandomMessages.put(bytes, 54, 2, size - 56 - 6);
        RandomMessages.put(bytes, size - 6, 2, 1);
        RandomMessages.put(bytes, size - 4, 2, 2);
        bytes[size - 2] = 'x';
        return bytes;
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
