package org.ctiwire.capture;

/**
 * Why a packet gave no TCP segment.
 */
public enum SkipReason {

    /** Not TCP over IPv4 or IPv6: nothing is lost. */
    OTHER_PROTOCOL,

    /** A fragment of an IP packet. They are not put together: what it carried is missing from its stream. */
    FRAGMENT,

    /** The interface's link type is none of those understood. */
    UNKNOWN_LINK_TYPE,

    /** The captured bytes end before the end of the TCP header. */
    CUT_SHORT,

    /** A header contradicts itself. */
    MALFORMED
}
