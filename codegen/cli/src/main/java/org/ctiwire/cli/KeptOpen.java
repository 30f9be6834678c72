package org.ctiwire.cli;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A stream that its reader must not close, because it is not the reader's. */
final class KeptOpen extends FilterInputStream {

    KeptOpen(InputStream in) {
        super(in);
    }

    @Override
    public void close() {
        // The stream stays open.
    }
}
