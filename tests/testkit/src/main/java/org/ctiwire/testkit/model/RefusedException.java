package org.ctiwire.testkit.model;

/** A contact centre does not do what it was asked to; nothing has changed and nothing has been told. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    /** @param detail what was asked for */
    public RefusedException(Refusal refusal, String detail) {
        super(refusal + ": " + detail);
        this.refusal = refusal;
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }

    static void unless(boolean condition, Refusal refusal, String detail) {
        if (!condition) {
            throw new RefusedException(refusal, detail);
        }
    }
}
