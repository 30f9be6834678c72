// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import org.ctiwire.runtime.MessagePort;
import org.ctiwire.runtime.Reply;

/**
 * Carries out, on the server, the requests of the service Shop. Takes orders.
 *
 * <p>A session asks for it with EXPRESS, in versions 1..5. Guide: Specimen guide, chapter 2.
 *
 * <p>Override what is carried out; the rest is refused as unsupported. A decoder is good until its method
 * returns, a reply until it is used.
 */
public interface ShopHandler {
    /**
     * Orders paint.
     *
     * <p>ORDER_REQ, in versions 1..5. It needs EXPRESS. ORDER_CONF confirms it, FAILURE_CONF refuses it.
     *
     * @param request the request
     * @param reply answers it, now or later
     */
    default void order(OrderReqDecoder request, Reply<OrderConfEncoder> reply) {
        reply.unsupported();
    }

    /**
     * Says something without words.
     *
     * <p>SIGNAL_IND, in versions 2..5. It needs EXPRESS. Nothing answers it.
     *
     * @param message the message
     * @param port the session that it came from
     */
    default void signal(SignalIndDecoder message, MessagePort port) {
    }

    /**
     * Takes an order back.
     *
     * <p>CANCEL_REQ, in versions 1..5. It needs EXPRESS. CANCEL_CONF confirms it, CANCEL_FAILURE_CONF refuses it.
     *
     * @param request the request
     * @param reply answers it, now or later
     */
    default void cancel(CancelReqDecoder request, Reply<CancelConfEncoder> reply) {
        reply.unsupported();
    }
}
