package org.ctiwire.cli.decode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.ctiwire.codegen.interpret.DecodedMessage;

/** Prints each message as a line of hex digits, behind a comment that says where it comes from or what is wrong. */
public final class HexPrinter implements MessagePrinter {

    private final OutputStream out;

    public HexPrinter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void decoded(byte[] bytes, DecodedMessage message, Origin origin) throws IOException {
        print(OriginText.of(origin) + message.name(), bytes);
    }

    @Override
    public void malformed(MalformedMessage message, Origin origin) throws IOException {
        print(OriginText.of(origin) + "malformed: " + message.field() + " at byte " + message.offset() + ": "
                + message.reason(), message.bytes());
    }

    private void print(String comment, byte[] bytes) throws IOException {
        String text = "# " + comment + "\n" + HexFormat.of().formatHex(bytes) + "\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
