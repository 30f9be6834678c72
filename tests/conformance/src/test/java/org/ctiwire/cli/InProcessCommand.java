package org.ctiwire.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/** A finished run of the command inside this process; its entry point is not public. */
public record InProcessCommand(int status, byte[] out, String err) {

    public static InProcessCommand of(byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        int status = Ctiwire.run(new Streams(new ByteArrayInputStream(input), out, new PrintWriter(err), false),
                arguments);
        return new InProcessCommand(status, out.toByteArray(), err.toString());
    }
}
