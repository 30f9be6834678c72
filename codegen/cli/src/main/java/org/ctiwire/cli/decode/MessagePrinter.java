package org.ctiwire.cli.decode;

import java.io.IOException;
import org.ctiwire.codegen.interpret.DecodedMessage;

/** Prints what decoding gives, in one of the formats. */
public interface MessagePrinter {

    void decoded(byte[] bytes, DecodedMessage message, Origin origin) throws IOException;

    void malformed(MalformedMessage message, Origin origin) throws IOException;
}
