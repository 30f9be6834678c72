package org.ctiwire.codegen.interpret;

/** Thrown when bytes are not a message: its parts do not fit into it. */
public final class MalformedInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageName;
    private final String field;
    private final int offset;
    private final String reason;

    /**
     * An error at a place of a message.
     *
     * @param messageName the guide's name of the message
     * @param field       the field that cannot be read
     * @param offset      its first byte, counted from the first byte of the message
     * @param reason      what is wrong, without a full stop
     */
    public MalformedInputException(String messageName, String field, int offset, String reason) {
        super(messageName + ", " + field + " at byte " + offset + ": " + reason);
        this.messageName = messageName;
        this.field = field;
        this.offset = offset;
        this.reason = reason;
    }

    public String messageName() {
        return messageName;
    }

    public String field() {
        return field;
    }

    public int offset() {
        return offset;
    }

    public String reason() {
        return reason;
    }
}
