package org.ctiwire.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The stream of results, which tells a reader that has gone from other failures. */
final class ResultStream extends FilterOutputStream {

    ResultStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException failure) {
            throw told(failure);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException failure) {
            throw told(failure);
        }
    }

    /** Java says it in the words of the system alone: "Broken pipe", "The pipe is being closed". */
    private static IOException told(IOException failure) {
        String reason = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return reason.contains("broken pipe") || reason.contains("pipe is being closed")
                || reason.contains("pipe has been ended") ? new ReaderGoneException(failure) : failure;
    }
}
