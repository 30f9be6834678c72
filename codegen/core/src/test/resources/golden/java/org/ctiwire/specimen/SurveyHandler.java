// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import org.ctiwire.runtime.MessagePort;

/**
 * Carries out, on the server, the requests of the service Survey. Asks the customer.
 *
 * <p>A session asks for it with INSURED, in versions 2..5. Guide: Specimen guide, chapter 1.
 *
 * <p>Override what is carried out; the rest is refused as unsupported. A decoder is good until its method
 * returns, a reply until it is used.
 */
public interface SurveyHandler {
    /**
     * What the customer has.
     *
     * <p>COUNT_RESP_MSG answers COUNT_REQ_MSG.
     *
     * @param confirmation the answer
     * @param port the session that it came from
     */
    default void countConfirmed(CountRespMsgDecoder confirmation, MessagePort port) {
    }
}
