package org.ctiwire.codegen.interpret;

/** Thrown when a message cannot be written as it is given. */
public final class UnwritableMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageName;
    private final String field;
    private final String reason;

    /**
     * A refusal to write a field.
     *
     * @param messageName the guide's name of the message
     * @param field       the field that cannot be written; empty when it is the message itself
     * @param reason      what is wrong, with limit and actual value, without a full stop
     */
    public UnwritableMessageException(String messageName, String field, String reason) {
        super(messageName + (field.isEmpty() ? "" : ", " + field) + ": " + reason);
        this.messageName = messageName;
        this.field = field;
        this.reason = reason;
    }

    public String messageName() {
        return messageName;
    }

    public String field() {
        return field;
    }

    public String reason() {
        return reason;
    }
}
