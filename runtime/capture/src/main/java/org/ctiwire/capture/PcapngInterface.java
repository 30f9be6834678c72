package org.ctiwire.capture;

import java.nio.ByteBuffer;

/**
 * What an interface description block says that matters for reading packets.
 *
 * @param linkType   the LINKTYPE number
 * @param snapLength the most bytes captured of a packet, 0 for no limit
 * @param clock      how its time stamps count
 */
record PcapngInterface(int linkType, long snapLength, PcapngClock clock) {

    static final int TIME_RESOLUTION_OPTION = 9;
    static final int TIME_OFFSET_OPTION = 14;

    private static final int FIXED_PART = 8;
    private static final int END_OF_OPTIONS = 0;

    static PcapngInterface read(ByteBuffer body, long offset) throws CaptureException {
        if (body.remaining() < FIXED_PART) {
            throw new CaptureException(offset, "an interface description too short for what it holds");
        }
        int linkType = Short.toUnsignedInt(body.getShort());
        body.getShort();
        long snapLength = Integer.toUnsignedLong(body.getInt());
        return new PcapngInterface(linkType, snapLength, clock(body, offset));
    }

    private static PcapngClock clock(ByteBuffer options, long offset) throws CaptureException {
        PcapngClock clock = PcapngClock.MICROSECONDS;
        while (options.remaining() >= 4) {
            int code = Short.toUnsignedInt(options.getShort());
            int length = Short.toUnsignedInt(options.getShort());
            int padded = length + 3 & ~3;
            if (padded > options.remaining()) {
                throw new CaptureException(offset, "an interface's option is longer than its block");
            }
            if (code == END_OF_OPTIONS) {
                break;
            }
            int value = options.position();
            if (code == TIME_RESOLUTION_OPTION && length == 1) {
                clock = clock.withResolution(options.get(value));
            } else if (code == TIME_OFFSET_OPTION && length == 8) {
                clock = clock.withOffset(options.getLong(value));
            }
            options.position(value + padded);
        }
        return clock;
    }
}
