package org.ctiwire.capture;

import java.nio.ByteOrder;
import java.util.Optional;

/**
 * What a pcap file's magic number says: byte order, and the unit of the time stamps' fractions.
 *
 * @param order       the byte order of the file's own numbers
 * @param nanoseconds nanoseconds per unit of a fraction
 */
record PcapFormat(ByteOrder order, int nanoseconds) {

    static final int MICROSECOND_MAGIC = 0xA1B2C3D4;
    static final int NANOSECOND_MAGIC = 0xA1B23C4D;

    /** The format for a magic number read as big endian. */
    static Optional<PcapFormat> of(int magic) {
        Optional<PcapFormat> straight = of(magic, ByteOrder.BIG_ENDIAN);
        return straight.isPresent() ? straight : of(Integer.reverseBytes(magic), ByteOrder.LITTLE_ENDIAN);
    }

    private static Optional<PcapFormat> of(int magic, ByteOrder order) {
        return switch (magic) {
            case MICROSECOND_MAGIC -> Optional.of(new PcapFormat(order, 1000));
            case NANOSECOND_MAGIC -> Optional.of(new PcapFormat(order, 1));
            default -> Optional.empty();
        };
    }
}
