package org.ctiwire.runtime;

/** Bytes that are not the message they should be. It says which message and field, and where in the message. */
public final class MalformedMessageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String messageName;
    private final String field;
    private final int offset;

    /**
     * @param messageName the guide's name of the message
     * @param field       the guide's name of the field, or the part that is broken
     * @param offset      in bytes from the start of the message, its header included
     * @param reason      what is wrong
     */
    public MalformedMessageException(String messageName, String field, int offset, String reason) {
        super(messageName + "." + field + " at byte " + offset + ": " + reason);
        this.messageName = messageName;
        this.field = field;
        this.offset = offset;
    }

    /** The guide's name of the message. */
    public String messageName() {
        return messageName;
    }

    /** The guide's name of the field, or the part that is broken. */
    public String field() {
        return field;
    }

    /** The place in bytes from the start of the message, its header included. */
    public int offset() {
        return offset;
    }
}
