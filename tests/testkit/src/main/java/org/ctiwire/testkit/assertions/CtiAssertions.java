package org.ctiwire.testkit.assertions;

import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.testkit.message.CtiMessage;

/** Where assertions on messages begin: {@code assertThat(message).isOfType("CALL_HELD_EVENT").hasField(...)}. */
public final class CtiAssertions {

    private CtiAssertions() {
    }

    /** Begins an assertion on a message. */
    public static CtiMessageAssert assertThat(CtiMessage message) {
        return new CtiMessageAssert(message);
    }

    /** Begins an assertion on the message that a decoder is wrapped on. */
    public static CtiMessageAssert assertThat(MessageDecoder message) {
        byte[] bytes = message.toByteArray();
        return new CtiMessageAssert(CtiMessage.of(bytes, 0, bytes.length, message.protocolVersion()));
    }
}
