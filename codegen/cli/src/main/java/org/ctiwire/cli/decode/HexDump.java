package org.ctiwire.cli.decode;

import java.util.ArrayList;
import java.util.List;

/** Bytes as people look at them: offset, hex digits, characters. */
final class HexDump {

    private static final int BYTES_IN_LINE = 16;
    private static final int MOST_LINES = 16;
    private static final String DOT = ".";

    private HexDump() {
    }

    /**
     * A line for every 16 bytes; of many the first, and how many more there are.
     *
     * @param from the first byte to show; offsets count from the first of all
     */
    static List<String> of(byte[] bytes, int from) {
        List<String> lines = new ArrayList<>();
        for (int start = from; start < bytes.length; start += BYTES_IN_LINE) {
            if (lines.size() == MOST_LINES) {
                lines.add((bytes.length - start) + " more bytes; --format hex prints all");
                break;
            }
            int end = Math.min(bytes.length, start + BYTES_IN_LINE);
            StringBuilder hex = new StringBuilder();
            StringBuilder characters = new StringBuilder();
            for (int at = start; at < end; at++) {
                hex.append(at == start + BYTES_IN_LINE / 2 ? "  " : " ").append(String.format("%02x", bytes[at]));
                characters.append(bytes[at] >= ' ' && bytes[at] < 0x7F ? String.valueOf((char) bytes[at]) : DOT);
            }
            lines.add(String.format("%04x %-49s  %s", start, hex, characters));
        }
        return lines;
    }
}
