package org.ctiwire.cli;

import java.io.IOException;

/** Whoever read the results has closed its end, as {@code head} does when it has enough: no reason to complain. */
final class ReaderGoneException extends IOException {

    private static final long serialVersionUID = 1L;

    ReaderGoneException(IOException cause) {
        super(cause);
    }
}
