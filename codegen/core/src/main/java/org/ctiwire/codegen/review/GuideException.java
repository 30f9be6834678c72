package org.ctiwire.codegen.review;

import java.io.IOException;

/** Says which of the guide's tables is missing or cannot be read. */
public final class GuideException extends IOException {

    private static final long serialVersionUID = 1L;

    GuideException(String message) {
        super(message);
    }
}
