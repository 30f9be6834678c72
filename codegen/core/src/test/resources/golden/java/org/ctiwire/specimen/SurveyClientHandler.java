// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import org.ctiwire.runtime.Reply;

/**
 * Carries out, on the client, what the server asks for in the service Survey. Asks the customer.
 *
 * <p>A session asks for it with INSURED, in versions 2..5. Guide: Specimen guide, chapter 1.
 *
 * <p>Override what is carried out; the rest is refused as unsupported. A decoder is good until its method
 * returns, a reply until it is used.
 */
public interface SurveyClientHandler {
    /**
     * The shop wants to know what the customer has.
     *
     * <p>COUNT_REQ_MSG, in versions 2..5. It needs INSURED. COUNT_RESP_MSG confirms it.
     *
     * @param request the request
     * @param reply answers it, now or later
     */
    default void count(CountReqMsgDecoder request, Reply<CountRespMsgEncoder> reply) {
        reply.unsupported();
    }
}
