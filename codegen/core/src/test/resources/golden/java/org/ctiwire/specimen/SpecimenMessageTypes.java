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

    /**
     * Takes an order back. In versions 1..5.
     */
    public static final int CANCEL_REQ = 30;

    /**
     * The order is no more. In versions 1..5.
     */
    public static final int CANCEL_CONF = 31;

    /**
     * The order stays. In versions 1..5.
     */
    public static final int CANCEL_FAILURE_CONF = 32;

    /**
     * Rings the bell. In versions 1..5.
     */
    public static final int RING_REQ = 33;

    /**
     * Somebody comes. In versions 1..5.
     */
    public static final int RING_CONF = 34;

    /**
     * The shop wants to know what the customer has. In versions 2..5.
     */
    public static final int COUNT_REQ_MSG = 35;

    /**
     * What the customer has. In versions 2..5.
     */
    public static final int COUNT_RESP_MSG = 36;

    /**
     * Nobody has written down how to whisper. In versions 1..5.
     */
    public static final int WHISPER_REQ = 37;

    private SpecimenMessageTypes() {
    }
}
