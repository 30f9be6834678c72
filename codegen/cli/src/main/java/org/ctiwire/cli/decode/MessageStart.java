package org.ctiwire.cli.decode;

import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;

/** Tells where a message may begin in a stream that was not followed from its start. */
final class MessageStart {

    private final Protocol protocol;
    private final int limit;

    /** @param limit the largest message in bytes, its header included */
    MessageStart(Protocol protocol, int limit) {
        this.protocol = protocol;
        this.limit = limit;
    }

    /** The bytes that it takes to tell. */
    int size() {
        return protocol.header().size();
    }

    /** Whether the bytes begin with the header of a message that some version has, and that is not too short for it. */
    boolean at(byte[] bytes) {
        Protocol.Header header = protocol.header();
        if (bytes.length < header.size()) {
            return false;
        }
        long body = MessageFraming.unsigned(bytes, header.lengthOffset(), header.lengthSize());
        long type = MessageFraming.unsigned(bytes, header.typeOffset(), header.typeSize());
        return header.size() + body <= limit && protocol.messages().stream()
                .filter(message -> message.numbers().stream().anyMatch(number -> number.value() == type))
                .anyMatch(message -> body >= leastBody(message));
    }

    private static int leastBody(Message message) {
        return message.opaque() ? 0 : message.layouts().stream().mapToInt(FixedLayout::size).min().orElse(0);
    }
}
