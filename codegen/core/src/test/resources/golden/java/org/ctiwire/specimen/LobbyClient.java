// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.Exchange;
import org.ctiwire.runtime.RequestFailedException;
import org.ctiwire.runtime.RequestPort;
import org.ctiwire.runtime.ServiceClient;
import org.ctiwire.runtime.TextEncoding;

/**
 * Sends the requests of the service Lobby. Is open to everybody.
 *
 * <p>Every session has it, in versions 1..5. Guide: Specimen guide, chapter 1.
 */
public final class LobbyClient extends ServiceClient {
    private final Exchange<RingReqEncoder, RingConfDecoder> ringExchange = exchange(
            new RingReqEncoder(), RingReqEncoder::invokeID, RingConfDecoder::new);

    /**
     * Makes a client whose texts are US-ASCII.
     *
     * @param port the session
     */
    public LobbyClient(RequestPort port) {
        this(port, TextEncoding.US_ASCII);
    }

    /**
     * Makes a client.
     *
     * @param port the session
     * @param textEncoding how texts become bytes
     */
    public LobbyClient(RequestPort port, TextEncoding textEncoding) {
        super(port, "", 0, new SpecimenFailures(), textEncoding);
    }

    /**
     * Rings the bell.
     *
     * <p>RING_REQ, in versions 1..5. RING_CONF confirms it.
     *
     * @param fields fills in the request; its correlation field is filled in already
     * @return the confirmation, or a {@link RequestFailedException}
     */
    public CompletableFuture<RingConfDecoder> ring(Consumer<? super RingReqEncoder> fields) {
        return request(ringExchange, fields);
    }

    /**
     * Rings the bell.
     *
     * <p>RING_REQ, in versions 1..5. RING_CONF confirms it.
     *
     * @param fields fills in the request; its correlation field is filled in already
     * @param answer learns the outcome; nothing is allocated for it
     */
    public void ring(Consumer<? super RingReqEncoder> fields,
            Answer<? super RingConfDecoder> answer) {
        request(ringExchange, fields, answer);
    }
}
