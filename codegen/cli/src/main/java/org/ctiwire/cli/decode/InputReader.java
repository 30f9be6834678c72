package org.ctiwire.cli.decode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.OptionalInt;
import org.ctiwire.capture.InputKind;
import org.ctiwire.codegen.model.Protocol;

/** Reads inputs of every kind; which kind one is, its first bytes tell. */
public final class InputReader {

    /** What tells a capture from messages; of a live stream no more is waited for than the first four bytes. */
    private static final int FEW_BYTES = 4;
    private static final int PCAPNG_START = 12;

    private static final byte[] PCAPNG_TYPE = {0x0A, 0x0D, 0x0D, 0x0A};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Protocol protocol;
    private final OptionalInt version;
    private final int limit;
    private final MessageListener listener;

    /**
     * A reader that hands every message to a decoding.
     *
     * @param version the version to read every message with; empty to go by the opening requests
     * @param limit   the largest message in bytes, its header included
     */
    public InputReader(Protocol protocol, OptionalInt version, int limit, MessageDecoding decoding) {
        this.protocol = protocol;
        this.version = version;
        this.limit = limit;
        this.listener = decoding;
    }

    /**
     * Reads an input to its end.
     *
     * @param name how complaints call it
     * @throws IOException if it cannot be read, or a result cannot be written
     */
    public void read(String name, InputStream in) throws IOException {
        byte[] first = in.readNBytes(FEW_BYTES);
        if (first.length == 0) {
            listener.trouble(name + ": it is empty");
            return;
        }
        if (Arrays.equals(first, PCAPNG_TYPE)) {
            byte[] more = in.readNBytes(PCAPNG_START - FEW_BYTES);
            first = Arrays.copyOf(first, FEW_BYTES + more.length);
            System.arraycopy(more, 0, first, FEW_BYTES, more.length);
        }
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), in);
        InputKind kind = InputKind.detect(first);
        if (kind == InputKind.PCAP || kind == InputKind.PCAPNG) {
            new CapturedSessions(protocol, version, limit, listener, name).read(whole);
        } else if (isText(first)) {
            new HexText(protocol, version, limit, listener, name).read(whole);
        } else {
            new MessageStream(protocol, version, limit, listener, name).read(whole);
        }
    }

    /**
     * Whether an input that is no capture is a text. The first byte of a binary message is the highest of its length
     * and 0, so one look at the first bytes is enough, and a text with a wrong character in it is still a text.
     */
    private static boolean isText(byte[] first) {
        if (Arrays.equals(Arrays.copyOf(first, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            return true;
        }
        for (byte next : first) {
            boolean blank = next == '\t' || next == '\n' || next == '\r';
            if (next < ' ' && !blank || next == 0x7F) {
                return false;
            }
        }
        return true;
    }
}
