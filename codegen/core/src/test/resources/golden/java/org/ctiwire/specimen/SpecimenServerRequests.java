// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import java.util.Objects;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.MessagePort;
import org.ctiwire.runtime.Replies;
import org.ctiwire.runtime.TextEncoding;
import org.ctiwire.runtime.Wire;

/**
 * Hands what the server asks for to the handlers of the client. One thread at a time; replies may be used by any.
 */
public final class SpecimenServerRequests {
    private final CountReqMsgDecoder countReqMsgDecoder = new CountReqMsgDecoder();

    private SurveyClientHandler surveyHandler = new SurveyClientHandler() { };

    private final Replies<CountRespMsgEncoder> countReqMsgReplies;

    /**
     * Makes a dispatcher whose answers' texts are US-ASCII.
     */
    public SpecimenServerRequests() {
        this(TextEncoding.US_ASCII);
    }

    /**
     * Makes a dispatcher.
     *
     * @param textEncoding how the texts of answers become bytes
     */
    public SpecimenServerRequests(TextEncoding textEncoding) {
        countReqMsgReplies = new Replies<>("COUNT_REQ_MSG", CountRespMsgEncoder::new,
                CountRespMsgEncoder::invokeID, null, textEncoding);
    }

    /**
     * Chooses who carries out the requests of the service Survey; until then they are refused as unsupported.
     *
     * @param handler the handler
     * @return this dispatcher
     */
    public SpecimenServerRequests survey(SurveyClientHandler handler) {
        surveyHandler = Objects.requireNonNull(handler);
        return this;
    }

    /**
     * Hands one message to a handler, if it is a request.
     *
     * @param buffer  the array that holds it
     * @param offset  where its header starts
     * @param length  its bytes, the header included
     * @param version the protocol version of the session
     * @param port    the session, for the answer
     * @return false for any other message of the spec, which is left to the caller
     * @throws MalformedMessageException if it is not well formed
     */
    public boolean dispatch(byte[] buffer, int offset, int length, int version, MessagePort port) {
        if (length < 8) {
            throw new MalformedMessageException("message", "header", 0, "the message ends inside its header of 8 bytes");
        }
        long type = Wire.uint32(buffer, offset + 4);
        return dispatch0(type, buffer, offset, length, version, port);
    }

    private boolean dispatch0(long type, byte[] buffer, int offset, int length, int version,
            MessagePort port) {
        switch ((int) type) {
            case 35:
                if (version >= 2) {
                    countReqMsgDecoder.wrap(buffer, offset, length, version).validate();
                    surveyHandler.count(countReqMsgDecoder,
                            countReqMsgReplies.reply(port, countReqMsgDecoder.invokeID()));
                    return true;
                }
                return false;
            default:
                return false;
        }
    }
}
