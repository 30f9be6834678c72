package org.ctiwire.capture;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The interfaces that a pcapng section has described so far, by number.
 */
final class PcapngInterfaces {

    /** Obsolete packet blocks can name no more; it keeps a file of descriptions alone from filling the memory. */
    static final int LIMIT = 65_536;

    private final List<PcapngInterface> described = new ArrayList<>();

    void add(ByteBuffer body, long offset) throws CaptureException {
        if (described.size() == LIMIT) {
            throw new CaptureException(offset, "more than " + LIMIT + " interfaces in a section");
        }
        described.add(PcapngInterface.read(body, offset));
    }

    PcapngInterface get(long number, long offset) throws CaptureException {
        if (number >= described.size()) {
            throw new CaptureException(offset, "a packet of interface " + number + ", which is not described");
        }
        return described.get((int) number);
    }

    void clear() {
        described.clear();
    }
}
