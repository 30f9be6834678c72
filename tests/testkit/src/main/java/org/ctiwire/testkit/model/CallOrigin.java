package org.ctiwire.testkit.model;

/** Where a call comes from, which says what it counts as. */
public enum CallOrigin {
    /** A caller outside. */
    INBOUND,
    /** An agent who called a number outside. */
    OUTBOUND,
    /** A dialer that looks for an agent once the customer has answered. */
    PREDICTIVE,
    /** An agent who called another agent. */
    INTERNAL
}
