package org.ctiwire.runtime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Puts the bytes of a PARCEL together by hand, so that no test reads what the code under test wrote. */
final class ParcelBytes {

    private static final int HEADER = 8;

    private final int version;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A message with Id 258 and Code "AB". */
    ParcelBytes(int version) {
        this.version = version;
        hex("00000102 414200000000" + (version >= 2 ? "00000000" : ""));
    }

    ParcelBytes hex(String digits) {
        out.writeBytes(HexFormat.of().parseHex(digits.replace(" ", "")));
        return this;
    }

    ParcelBytes field(int tag, byte[] data) {
        integer(version >= 2 ? 2 : 1, tag);
        integer(version >= 2 ? 2 : 1, data.length);
        out.writeBytes(data);
        return this;
    }

    ParcelBytes field(int tag, String digits) {
        return field(tag, HexFormat.of().parseHex(digits.replace(" ", "")));
    }

    ParcelBytes text(int tag, String text) {
        return field(tag, (text + "\0").getBytes(StandardCharsets.ISO_8859_1));
    }

    private void integer(int size, int value) {
        for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) {
            out.write(value >> shift);
        }
    }

    /** Where the next byte will lie in the message. */
    int position() {
        return HEADER + out.size();
    }

    byte[] message() {
        return message(out.size(), 7);
    }

    byte[] message(long announced, int type) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(HexFormat.of().parseHex(HexFormat.of().toHexDigits(announced, 8)
                + HexFormat.of().toHexDigits(type, 8)));
        whole.writeBytes(out.toByteArray());
        return whole.toByteArray();
    }
}
