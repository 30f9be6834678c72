package org.ctiwire.maven;

/** A change that may break something, and why it may. Maven fills it from {@code <allow>} elements. */
public final class AllowedChange {

    /** The key of the change, as the failing build prints it. */
    private String change;

    /** Why it is no harm, for those who read the list later. */
    private String reason;

    /** For Maven. */
    public AllowedChange() {
    }

    AllowedChange(String change, String reason) {
        this.change = change;
        this.reason = reason;
    }

    String change() {
        return change == null ? "" : change.strip();
    }

    boolean hasReason() {
        return reason != null && !reason.isBlank();
    }
}
