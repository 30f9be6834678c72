package org.ctiwire.runtime;

/**
 * A value that the protocol cannot carry: too long, out of range, over a shared budget, or unknown to the version.
 * What was written of the message so far is not a message, and its encoder refuses to finish it; wrap it again.
 */
public final class EncodingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String messageName;
    private final String field;

    /**
     * @param messageName the guide's name of the message
     * @param field       the guide's name of the field, or the part that is concerned
     * @param reason      what does not fit, with the limit and the actual size
     */
    public EncodingException(String messageName, String field, String reason) {
        super(messageName + "." + field + ": " + reason);
        this.messageName = messageName;
        this.field = field;
    }

    /** The guide's name of the message. */
    public String messageName() {
        return messageName;
    }

    /** The guide's name of the field, or the part that is concerned. */
    public String field() {
        return field;
    }
}
