package org.ctiwire.capture;

/**
 * What both writers refuse, so that no file is written that the readers would not take.
 */
final class FrameLimits {

    private FrameLimits() {
    }

    static void check(byte[] frame) {
        if (frame.length > CaptureReader.PACKET_LIMIT) {
            throw new IllegalArgumentException("a frame of " + frame.length
                    + " bytes is longer than the limit of " + CaptureReader.PACKET_LIMIT);
        }
    }
}
