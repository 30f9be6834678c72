package org.ctiwire.cli.decode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import org.ctiwire.codegen.model.Protocol;

/**
 * Reads a text with one message on each line, in hex digits. Blanks may stand anywhere, {@code #} starts a comment.
 * A wrong line is reported, and the next one read.
 */
final class HexText {

    /** The byte order mark of UTF-8, as the characters that its bytes are here. */
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private final Protocol protocol;
    private final SessionVersion session;
    private final int limit;
    private final MessageListener listener;
    private final String name;

    HexText(Protocol protocol, OptionalInt version, int limit, MessageListener listener, String name) {
        this.protocol = protocol;
        this.session = new SessionVersion(protocol, version);
        this.limit = limit;
        this.listener = listener;
        this.name = name;
    }

    void read(InputStream in) throws IOException {
        // One character for each byte: comments may be in any character set, and columns stay bytes.
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            boolean marked = number == 1 && line.startsWith(BYTE_ORDER_MARK);
            readLine(marked ? " ".repeat(BYTE_ORDER_MARK.length()) + line.substring(BYTE_ORDER_MARK.length()) : line,
                    number);
            number++;
        }
    }

    private void readLine(String line, int number) throws IOException {
        int comment = line.indexOf('#');
        String digits = comment < 0 ? line : line.substring(0, comment);
        byte[] bytes = new byte[digits.length() / 2 + 1];
        int count = 0;
        for (int column = 0; column < digits.length(); column++) {
            char next = digits.charAt(column);
            if (next == ' ' || next == '\t') {
                continue;
            }
            int digit = next < 0x80 ? Character.digit(next, 16) : -1;
            if (digit < 0) {
                complain(number, column, "not a hex digit: " + printable(next));
                return;
            }
            bytes[count / 2] = (byte) (bytes[count / 2] << 4 | digit);
            count++;
        }
        if (count % 2 != 0) {
            complain(number, digits.stripTrailing().length() - 1, "the last byte has only one hex digit");
        } else if (count > 0) {
            message(Arrays.copyOf(bytes, count / 2));
        }
    }

    private void message(byte[] bytes) throws IOException {
        if (bytes.length > limit) {
            Protocol.Header header = protocol.header();
            listener.unframed(bytes, Origin.UNKNOWN, session, new Unframed(header.lengthName(), header.lengthOffset(),
                    "the message has " + bytes.length + " bytes, the limit is " + limit));
        } else {
            listener.message(bytes, Origin.UNKNOWN, session);
        }
    }

    private void complain(int line, int column, String reason) {
        listener.trouble(name + ":" + line + ":" + (column + 1) + ": " + reason);
    }

    private static String printable(char character) {
        return character > ' ' && character < 0x7F ? "'" + character + "'" : String.format("0x%02x", (int) character);
    }
}
