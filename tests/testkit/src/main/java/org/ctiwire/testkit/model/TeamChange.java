package org.ctiwire.testkit.model;

/** What has happened to the members of a team. The guide publishes no numbers for it; the order here makes them. */
public enum TeamChange {
    /** The members are named for the first time. */
    LISTED,
    /** Members have joined. */
    JOINED,
    /** Members have left. */
    LEFT
}
