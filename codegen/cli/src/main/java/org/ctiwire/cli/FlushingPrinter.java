package org.ctiwire.cli;

import java.io.IOException;
import java.io.OutputStream;
import org.ctiwire.cli.decode.MalformedMessage;
import org.ctiwire.cli.decode.MessagePrinter;
import org.ctiwire.cli.decode.Origin;
import org.ctiwire.codegen.interpret.DecodedMessage;

/** Lets each message out at once, for whoever reads along while the input still comes. */
record FlushingPrinter(MessagePrinter printer, OutputStream out) implements MessagePrinter {

    @Override
    public void decoded(byte[] bytes, DecodedMessage message, Origin origin) throws IOException {
        printer.decoded(bytes, message, origin);
        out.flush();
    }

    @Override
    public void malformed(MalformedMessage message, Origin origin) throws IOException {
        printer.malformed(message, origin);
        out.flush();
    }
}
