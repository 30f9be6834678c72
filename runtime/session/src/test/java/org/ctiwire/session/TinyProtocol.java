package org.ctiwire.session;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ctiwire.runtime.FrameReader;
import org.ctiwire.runtime.Wire;

/** Just enough messages for a session: a length, a number, then 32-bit words, most often the identifier first. */
public final class TinyProtocol {

    public static final int FAILURE = 1;
    public static final int FAILURE_EVENT = 2;
    public static final int OPEN = 3;
    public static final int OPEN_CONF = 4;
    public static final int HEARTBEAT = 5;
    public static final int HEARTBEAT_CONF = 6;
    public static final int CLOSE = 7;
    public static final int CLOSE_CONF = 8;
    public static final int ASK = 20;
    public static final int ASK_CONF = 21;
    public static final int ASK_REFUSED = 22;
    public static final int NEWS = 30;
    public static final int SERVER_ASK = 31;

    public static final int OLDEST = 1;
    public static final int NEWEST = 3;
    public static final int LARGEST = 100;

    public static final long OFF_LINE = 15;
    public static final long NOT_OPEN = 4;
    public static final long ALREADY_OPEN = 5;

    public static final long ASK_MASK = 0x10;

    private TinyProtocol() {
    }

    public static String name(long type) {
        return switch ((int) type) {
            case FAILURE -> "FAILURE";
            case FAILURE_EVENT -> "FAILURE_EVENT";
            case OPEN -> "OPEN";
            case OPEN_CONF -> "OPEN_CONF";
            case HEARTBEAT -> "HEARTBEAT";
            case HEARTBEAT_CONF -> "HEARTBEAT_CONF";
            case CLOSE -> "CLOSE";
            case CLOSE_CONF -> "CLOSE_CONF";
            case ASK -> "ASK";
            case ASK_CONF -> "ASK_CONF";
            case ASK_REFUSED -> "ASK_REFUSED";
            case NEWS -> "NEWS";
            case SERVER_ASK -> "SERVER_ASK";
            default -> "TYPE_" + type;
        };
    }

    public static byte[] message(int type, long... words) {
        byte[] message = new byte[8 + 4 * words.length];
        write(message, 0, type, words);
        return message;
    }

    public static int write(byte[] buffer, int offset, int type, long... words) {
        Wire.put32(buffer, offset, 4L * words.length);
        Wire.put32(buffer, offset + 4, type);
        for (int index = 0; index < words.length; index++) {
            Wire.put32(buffer, offset + 8 + 4 * index, words[index]);
        }
        return 8 + 4 * words.length;
    }

    public static byte[] joined(byte[]... messages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] message : messages) {
            out.writeBytes(message);
        }
        return out.toByteArray();
    }

    public static FrameReader frames(int limit) {
        return new FrameReader(8, 0, 4, limit);
    }

    /** A word of a message, -1 if it ends before. */
    public static long word(byte[] buffer, int offset, int length, int index) {
        int at = 8 + 4 * index;
        return at + 4 <= length ? Wire.uint32(buffer, offset + at) : -1;
    }

    public static String print(byte[] buffer, int offset, int length) {
        StringBuilder out = new StringBuilder(name(Wire.uint32(buffer, offset + 4)));
        for (int index = 0; 8 + 4 * index + 4 <= length; index++) {
            out.append(' ').append(word(buffer, offset, length, index));
        }
        return out.toString();
    }

    /** Takes everything that waits to be sent and prints it message by message. */
    static List<String> drain(Session session) {
        return print(take(session));
    }

    static byte[] take(Session session) {
        SendBuffer output = session.output();
        byte[] bytes = Arrays.copyOfRange(output.array(), output.offset(), output.offset() + output.length());
        output.sent(bytes.length);
        return bytes;
    }

    public static List<String> print(byte[] stream) {
        FrameReader frames = frames(LARGEST);
        frames.feed(stream, 0, stream.length);
        List<String> printed = new ArrayList<>();
        while (frames.next()) {
            printed.add(print(frames.array(), frames.offset(), frames.length()));
        }
        if (frames.pending() != 0) {
            throw new AssertionError(frames.pending() + " bytes are no message");
        }
        return printed;
    }
}
