package org.ctiwire.session.transport;

/** What a side is to a connector. */
enum SideRole {
    /** It has no session. */
    NONE,
    /** It said that it is active before its session was open. */
    PROMISED,
    /** Requests go there. */
    ACTIVE,
    /** It waits to become active; the other side tells what happens. */
    STANDBY,
    /** It was active; what it has told until it ends the connection still counts. */
    LEAVING,
    /** The pair does not share its work after all, and the other side was chosen: this one is being closed. */
    RETIRED
}
