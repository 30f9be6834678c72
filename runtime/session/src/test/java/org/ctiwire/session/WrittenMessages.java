package org.ctiwire.session;

import org.ctiwire.runtime.Wire;

/** Looks at what a session has written since the last look; that must be whole messages. */
final class WrittenMessages {

    interface Visitor {
        void written(int type, long first, long second);
    }

    private final Session session;
    private int seen;

    WrittenMessages(Session session) {
        this.session = session;
    }

    void look(Visitor visitor) {
        SendBuffer output = session.output();
        seen = Math.min(seen, output.length());
        while (seen < output.length()) {
            byte[] array = output.array();
            int at = output.offset() + seen;
            int length = 8 + (int) Wire.uint32(array, at);
            if (length > TinyProtocol.LARGEST || seen + length > output.length()) {
                throw new AssertionError("half a message was written");
            }
            seen += length;
            visitor.written((int) Wire.uint32(array, at + 4), TinyProtocol.word(array, at, length, 0),
                    TinyProtocol.word(array, at, length, 1));
        }
    }

    /** The bytes that waited when the message was written that is looked at, its own included. */
    int waiting() {
        return seen;
    }

    /** Takes bytes that were looked at away, as a transport does. */
    void take(int count) {
        session.output().sent(count);
        seen -= count;
    }
}
