// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import org.ctiwire.runtime.RawMessageDecoder;

/**
 * Receives messages by type from {@link SpecimenDispatcher}; override what you need.
 *
 * <p>A decoder is good until its method returns: it is reused for the next message of its type.
 */
public interface SpecimenHandler {
    /**
     * Opens a session.
     *
     * @param message the message
     */
    default void onOpenReq(OpenReqDecoder message) {
    }

    /**
     * Confirms that the session is open.
     *
     * @param message the message
     */
    default void onOpenConf(OpenConfDecoder message) {
    }

    /**
     * Keeps the session alive.
     *
     * @param message the message
     */
    default void onBeatReq(BeatReqDecoder message) {
    }

    /**
     * Answers a beat.
     *
     * @param message the message
     */
    default void onBeatConf(BeatConfDecoder message) {
    }

    /**
     * Ends the session.
     *
     * @param message the message
     */
    default void onCloseReq(CloseReqDecoder message) {
    }

    /**
     * Confirms the end.
     *
     * @param message the message
     */
    default void onCloseConf(CloseConfDecoder message) {
    }

    /**
     * Refuses a request.
     *
     * @param message the message
     */
    default void onFailureConf(FailureConfDecoder message) {
    }

    /**
     * Tells that the server gives up.
     *
     * @param message the message
     */
    default void onFailureEvent(FailureEventDecoder message) {
    }

    /**
     * Orders paint.
     *
     * @param message the message
     */
    default void onOrderReq(OrderReqDecoder message) {
    }

    /**
     * Confirms an order.
     *
     * @param message the message
     */
    default void onOrderConf(OrderConfDecoder message) {
    }

    /**
     * Lists what is in stock.
     *
     * @param message the message
     */
    default void onStockEvent(StockEventDecoder message) {
    }

    /**
     * Says something without words.
     *
     * @param message the message
     */
    default void onSignalInd(SignalIndDecoder message) {
    }

    /**
     * Takes an order back.
     *
     * @param message the message
     */
    default void onCancelReq(CancelReqDecoder message) {
    }

    /**
     * The order is no more.
     *
     * @param message the message
     */
    default void onCancelConf(CancelConfDecoder message) {
    }

    /**
     * The order stays.
     *
     * @param message the message
     */
    default void onCancelFailureConf(CancelFailureConfDecoder message) {
    }

    /**
     * Rings the bell.
     *
     * @param message the message
     */
    default void onRingReq(RingReqDecoder message) {
    }

    /**
     * Somebody comes.
     *
     * @param message the message
     */
    default void onRingConf(RingConfDecoder message) {
    }

    /**
     * The shop wants to know what the customer has.
     *
     * @param message the message
     */
    default void onCountReqMsg(CountReqMsgDecoder message) {
    }

    /**
     * What the customer has.
     *
     * @param message the message
     */
    default void onCountRespMsg(CountRespMsgDecoder message) {
    }

    /**
     * A message whose number the version does not know, or whose format is not published.
     *
     * @param message the message
     */
    default void onOther(RawMessageDecoder message) {
    }
}
