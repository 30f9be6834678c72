package org.ctiwire.cli.decode;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import org.ctiwire.codegen.model.Protocol;

/** Reads a binary stream of messages, back to back. */
final class MessageStream {

    private static final int STEP = 16 * 1024;

    private final MessageFraming framing;
    private final SessionVersion session;
    private final MessageListener listener;
    private final String name;

    MessageStream(Protocol protocol, OptionalInt version, int limit, MessageListener listener, String name) {
        this.framing = new MessageFraming(protocol.header(), limit);
        this.session = new SessionVersion(protocol, version);
        this.listener = listener;
        this.name = name;
    }

    void read(InputStream in) throws IOException {
        byte[] bytes = new byte[STEP];
        for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
            framing.accept(bytes, length);
            for (Optional<byte[]> next = framing.next(); next.isPresent(); next = framing.next()) {
                listener.message(next.get(), Origin.UNKNOWN, session);
            }
            Optional<Unframed> broken = framing.broken();
            if (broken.isPresent()) {
                listener.unframed(framing.nextHeader(), Origin.UNKNOWN, session, broken.get());
                listener.trouble(name + ": " + broken.get().reason());
                return;
            }
        }
        Optional<Unframed> truncated = framing.truncated();
        if (truncated.isPresent()) {
            listener.unframed(framing.rest(), Origin.UNKNOWN, session, truncated.get());
            listener.trouble(name + ": " + truncated.get().reason());
        }
    }
}
