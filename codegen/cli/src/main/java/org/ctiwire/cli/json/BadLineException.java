package org.ctiwire.cli.json;

/** Thrown when a line of JSON is no message, or none that can be written. */
public final class BadLineException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int column;

    /**
     * An error in a line.
     *
     * @param column where, counted from 1
     * @param reason what is wrong, with the field's name
     */
    public BadLineException(int column, String reason) {
        super(reason);
        this.column = column;
    }

    public int column() {
        return column;
    }
}
