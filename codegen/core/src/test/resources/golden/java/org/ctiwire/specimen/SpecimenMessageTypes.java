// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

/**
 * The message numbers.
 */
public final class SpecimenMessageTypes {
    /**
     * Opens a session. In versions 1..5.
     */
    public static final int OPEN_REQ = 1;

    /**
     * Confirms that the session is open. In versions 1..5.
     */
    public static final int OPEN_CONF = 2;

    /**
     * Keeps the session alive. In versions 1..5.
     */
    public static final int BEAT_REQ = 3;

    /**
     * Answers a beat. In versions 1..5.
     */
    public static final int BEAT_CONF = 4;

    /**
     * Ends the session. In versions 1..5.
     */
    public static final int CLOSE_REQ = 5;

    /**
     * Confirms the end. In versions 1..5.
     */
    public static final int CLOSE_CONF = 6;

    /**
     * Refuses a request. In versions 1..5.
     */
    public static final int FAILURE_CONF = 7;

    /**
     * Tells that the server gives up. In versions 1..5.
     */
    public static final int FAILURE_EVENT = 8;

    /**
     * Orders paint. In versions 1..5.
     */
    public static final int ORDER_REQ = 10;

    /**
     * Confirms an order. In versions 1..5.
     */
    public static final int ORDER_CONF = 11;

    /**
     * Lists what is in stock. In versions 1..2.
     */
    public static final int STOCK_EVENT_UNTIL_2 = 12;

    /**
     * Lists what is in stock. In versions 3..5.
     */
    public static final int STOCK_EVENT = 13;

    /**
     * Says something without words. In versions 2..5.
     */
    public static final int SIGNAL_IND = 14;

    /**
     * Named, but its format is not published. In versions 1..5.
     */
    public static final int LEGACY_REQ = 15;

    private SpecimenMessageTypes() {
    }
}
