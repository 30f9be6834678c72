package org.ctiwire.capture;

import java.io.IOException;

/**
 * A capture file breaks the rules of its format, or ends in the middle of a packet. What came before the offset was
 * read well.
 */
public final class CaptureException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long offset;

    public CaptureException(long offset, String reason) {
        super(reason + " (at offset " + offset + " of the capture)");
        this.offset = offset;
    }

    /** Where in the file the trouble begins, in bytes from its start. */
    public long offset() {
        return offset;
    }
}
