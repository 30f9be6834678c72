package org.ctiwire.conformance;

import java.util.HexFormat;
import org.ctiwire.runtime.MalformedMessageException;

/**
 * The values that readings of a message are compared by. Numbers are {@code Long}, truth values {@code Boolean}, bytes
 * hex digits, composites and entries maps, arrays, lists and records lists.
 */
interface Reading {

    /** A text as its bytes, and how many bytes its field has. */
    record TextReading(String hex, int fieldSize) {

        static TextReading of(byte[] text, int fieldSize) {
            return new TextReading(HexFormat.of().formatHex(text), fieldSize);
        }
    }

    /** A refusal to read, with all that users can ask it. */
    record Failure(String message, String field, int offset) {

        static Failure of(MalformedMessageException malformed) {
            return new Failure(malformed.messageName(), malformed.field(), malformed.offset());
        }
    }

    /** A floating field, known or not. */
    record Floating(int tag, String hex) {
    }

    /** What a visitor gets of a floating field. */
    record Visited(int tag, Object value) {
    }
}
