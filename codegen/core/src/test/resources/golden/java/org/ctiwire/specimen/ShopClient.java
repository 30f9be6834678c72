// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.Exchange;
import org.ctiwire.runtime.RequestFailedException;
import org.ctiwire.runtime.RequestPort;
import org.ctiwire.runtime.ServiceClient;
import org.ctiwire.runtime.TextEncoding;

/**
 * Sends the requests of the service Shop. Takes orders.
 *
 * <p>A session asks for it with EXPRESS, in versions 1..5. Guide: Specimen guide, chapter 2.
 */
public final class ShopClient extends ServiceClient {
    private final Exchange<OrderReqEncoder, OrderConfDecoder> orderExchange = exchange(
            new OrderReqEncoder(), OrderReqEncoder::invokeID, OrderConfDecoder::new);

    private final SignalIndEncoder signalEncoder = indication(new SignalIndEncoder());

    private final Exchange<CancelReqEncoder, CancelConfDecoder> cancelExchange = exchange(
            new CancelReqEncoder(), CancelReqEncoder::invokeID, CancelConfDecoder::new);

    /**
     * Makes a client whose texts are US-ASCII.
     *
     * @param port the session
     */
    public ShopClient(RequestPort port) {
        this(port, TextEncoding.US_ASCII);
    }

    /**
     * Makes a client.
     *
     * @param port the session
     * @param textEncoding how texts become bytes
     */
    public ShopClient(RequestPort port, TextEncoding textEncoding) {
        super(port, "EXPRESS", 0x2L, new SpecimenFailures(), textEncoding);
    }

    /**
     * Orders paint.
     *
     * <p>ORDER_REQ, in versions 1..5. It needs EXPRESS. ORDER_CONF confirms it, FAILURE_CONF refuses it.
     *
     * @param fields fills in the request; its correlation field is filled in already
     * @return the confirmation, or a {@link RequestFailedException}
     */
    public CompletableFuture<OrderConfDecoder> order(Consumer<? super OrderReqEncoder> fields) {
        return request(orderExchange, fields);
    }

    /**
     * Orders paint.
     *
     * <p>ORDER_REQ, in versions 1..5. It needs EXPRESS. ORDER_CONF confirms it, FAILURE_CONF refuses it.
     *
     * @param fields fills in the request; its correlation field is filled in already
     * @param answer learns the outcome; nothing is allocated for it
     */
    public void order(Consumer<? super OrderReqEncoder> fields,
            Answer<? super OrderConfDecoder> answer) {
        request(orderExchange, fields, answer);
    }

    /**
     * Says something without words.
     *
     * <p>SIGNAL_IND, in versions 2..5. It needs EXPRESS. Nothing answers it.
     *
     * @param fields fills in the message
     * @throws EncodingException if a field does not fit, or the version does not have the message
     * @throws IllegalStateException if no session is open, or what waits to be sent has reached its limit
     */
    public void signal(Consumer<? super SignalIndEncoder> fields) {
        send(signalEncoder, fields);
    }

    /**
     * Takes an order back.
     *
     * <p>CANCEL_REQ, in versions 1..5. It needs EXPRESS. CANCEL_CONF confirms it, CANCEL_FAILURE_CONF refuses it.
     *
     * @param fields fills in the request; its correlation field is filled in already
     * @return the confirmation, or a {@link RequestFailedException}
     */
    public CompletableFuture<CancelConfDecoder> cancel(Consumer<? super CancelReqEncoder> fields) {
        return request(cancelExchange, fields);
    }

    /**
     * Takes an order back.
     *
     * <p>CANCEL_REQ, in versions 1..5. It needs EXPRESS. CANCEL_CONF confirms it, CANCEL_FAILURE_CONF refuses it.
     *
     * @param fields fills in the request; its correlation field is filled in already
     * @param answer learns the outcome; nothing is allocated for it
     */
    public void cancel(Consumer<? super CancelReqEncoder> fields,
            Answer<? super CancelConfDecoder> answer) {
        request(cancelExchange, fields, answer);
    }
}
