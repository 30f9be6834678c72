package org.ctiwire.capture;

import java.math.BigInteger;
import java.time.Instant;

/**
 * How an interface's time stamps count: units per second, and seconds to add.
 *
 * @param unitsPerSecond how many units make a second
 * @param offset         seconds to add to each time stamp
 */
record PcapngClock(BigInteger unitsPerSecond, long offset) {

    static final PcapngClock MICROSECONDS = new PcapngClock(BigInteger.valueOf(1_000_000), 0);

    private static final BigInteger NANOSECONDS_PER_SECOND = BigInteger.valueOf(1_000_000_000);
    private static final BigInteger FIRST_SECOND = BigInteger.valueOf(Instant.MIN.getEpochSecond());
    private static final BigInteger LAST_SECOND = BigInteger.valueOf(Instant.MAX.getEpochSecond());

    /** The option's value: a negative power of two with its highest bit set, of ten without. */
    PcapngClock withResolution(byte resolution) {
        int exponent = resolution & 0x7F;
        BigInteger base = resolution < 0 ? BigInteger.TWO : BigInteger.TEN;
        return new PcapngClock(base.pow(exponent), offset);
    }

    PcapngClock withOffset(long seconds) {
        return new PcapngClock(unitsPerSecond, seconds);
    }

    /** The time of an unsigned time stamp. Big numbers, because seconds times a resolution outgrow a long. */
    Instant time(long units, long fileOffset) throws CaptureException {
        BigInteger unsigned = new BigInteger(Long.toUnsignedString(units));
        BigInteger[] parts = unsigned.divideAndRemainder(unitsPerSecond);
        BigInteger seconds = parts[0].add(BigInteger.valueOf(offset));
        if (seconds.compareTo(FIRST_SECOND) < 0 || seconds.compareTo(LAST_SECOND) > 0) {
            throw new CaptureException(fileOffset, "a packet's time is out of range");
        }
        BigInteger nanoseconds = parts[1].multiply(NANOSECONDS_PER_SECOND).divide(unitsPerSecond);
        return Instant.ofEpochSecond(seconds.longValueExact(), nanoseconds.longValueExact());
    }
}
