package org.ctiwire.capture;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads the packets of a capture file one after the other. Nothing is read ahead of the packet asked for, and memory
 * is taken only for bytes that have arrived. After an exception the reader is of no more use.
 */
public interface CaptureReader {

    /**
     * The longest packet that is accepted, in captured bytes: the snap length that capture programs use at most.
     */
    int PACKET_LIMIT = 256 * 1024;

    /**
     * The next packet, or nothing at the end of the file.
     *
     * @throws CaptureException if the file is malformed or ends inside a packet
     * @throws IOException      if the stream cannot be read
     */
    Optional<CapturedPacket> next() throws IOException;

    /**
     * A reader for the format that the first four bytes name.
     *
     * @throws CaptureException if they name none
     * @throws IOException      if the stream cannot be read
     */
    static CaptureReader open(InputStream in) throws IOException {
        CaptureInput input = new CaptureInput(in);
        int magic = input.read(4, "the file's magic number").getInt();
        return magic == PcapngReader.SECTION_HEADER
                ? new PcapngReader(input)
                : new PcapReader(input, PcapFormat.of(magic)
                        .orElseThrow(() -> new CaptureException(0, "neither a pcap nor a pcapng file")));
    }
}
