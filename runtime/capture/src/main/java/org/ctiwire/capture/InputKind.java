package org.ctiwire.capture;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What an input file holds, told from its first bytes, never from its name.
 *
 * <p>The rule, in this order:
 * <ol>
 * <li>one of the four magic numbers of pcap: {@link #PCAP};
 * <li>the type of a pcapng section header, and the byte order magic eight bytes on: {@link #PCAPNG};
 * <li>nothing but hex digits, blanks, tabs, line ends, and comments from {@code #} to the end of the line (in a
 *     comment anything but control characters), or nothing at all: {@link #HEX_TEXT};
 * <li>else {@link #BINARY}, a stream of messages. Its first byte is the highest of a length, 0 for every message that
 *     can occur, and so never text.
 * </ol>
 */
public enum InputKind {

    PCAP,
    PCAPNG,
    HEX_TEXT,
    BINARY;

    /** How many bytes of an input {@link #detect} wants to see, if there are as many. */
    public static final int PROBE_LENGTH = 8 * 1024;

    /**
     * Tells the kind of an input.
     *
     * @param firstBytes the input's first {@link #PROBE_LENGTH} bytes, or all of it if it is shorter
     */
    public static InputKind detect(byte[] firstBytes) {
        Optional<InputKind> capture = capture(ByteBuffer.wrap(firstBytes));
        return capture.orElseGet(() -> isHexText(firstBytes) ? HEX_TEXT : BINARY);
    }

    private static Optional<InputKind> capture(ByteBuffer bytes) {
        if (bytes.remaining() >= 4 && PcapFormat.of(bytes.getInt(0)).isPresent()) {
            return Optional.of(PCAP);
        }
        if (bytes.remaining() >= 12 && bytes.getInt(0) == PcapngReader.SECTION_HEADER) {
            int magic = bytes.getInt(8);
            int swapped = Integer.reverseBytes(magic);
            if (magic == PcapngReader.BYTE_ORDER_MAGIC || swapped == PcapngReader.BYTE_ORDER_MAGIC) {
                return Optional.of(PCAPNG);
            }
        }
        return Optional.empty();
    }

    private static boolean isHexText(byte[] bytes) {
        boolean comment = false;
        for (int at = 0; at < Math.min(bytes.length, PROBE_LENGTH); at++) {
            byte next = bytes[at];
            boolean lineEnd = next == '\n' || next == '\r';
            boolean blank = next == ' ' || next == '\t';
            comment = !lineEnd && (comment || next == '#');
            boolean digit = Character.digit(next, 16) >= 0;
            boolean commented = comment && !Character.isISOControl(next);
            if (!lineEnd && !blank && !digit && !commented) {
                return false;
            }
        }
        return true;
    }
}
