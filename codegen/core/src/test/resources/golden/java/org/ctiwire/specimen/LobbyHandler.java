// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import org.ctiwire.runtime.Reply;

/**
 * Carries out, on the server, the requests of the service Lobby. Is open to everybody.
 *
 * <p>Every session has it, in versions 1..5. Guide: Specimen guide, chapter 1.
 *
 * <p>Override what is carried out; the rest is refused as unsupported. A decoder is good until its method
 * returns, a reply until it is used.
 */
public interface LobbyHandler {
    /**
     * Rings the bell.
     *
     * <p>RING_REQ, in versions 1..5. RING_CONF confirms it.
     *
     * @param request the request
     * @param reply answers it, now or later
     */
    default void ring(RingReqDecoder request, Reply<RingConfEncoder> reply) {
        reply.unsupported();
    }
}
