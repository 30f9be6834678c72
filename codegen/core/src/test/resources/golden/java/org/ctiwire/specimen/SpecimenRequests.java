// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import java.util.Objects;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.MessagePort;
import org.ctiwire.runtime.RefusalCodes;
import org.ctiwire.runtime.Refusals;
import org.ctiwire.runtime.Replies;
import org.ctiwire.runtime.TextEncoding;
import org.ctiwire.runtime.Wire;

/**
 * Hands the requests that clients send to the handlers of their services, for a server. One thread at a time;
 * replies may be used by any. One dispatcher serves any number of sessions.
 */
public final class SpecimenRequests {
    private final OrderReqDecoder orderReqDecoder = new OrderReqDecoder();

    private final SignalIndDecoder signalIndDecoder = new SignalIndDecoder();

    private final CancelReqDecoder cancelReqDecoder = new CancelReqDecoder();

    private final RingReqDecoder ringReqDecoder = new RingReqDecoder();

    private final CountRespMsgDecoder countRespMsgDecoder = new CountRespMsgDecoder();

    private ShopHandler shopHandler = new ShopHandler() { };

    private LobbyHandler lobbyHandler = new LobbyHandler() { };

    private SurveyHandler surveyHandler = new SurveyHandler() { };

    private final Replies<OrderConfEncoder> orderReqReplies;

    private final Replies<CancelConfEncoder> cancelReqReplies;

    private final Replies<RingConfEncoder> ringReqReplies;

    private final Refusals<FailureConfEncoder> failureConfRefusals;

    private final Refusals<CancelFailureConfEncoder> cancelFailureConfRefusals;

    /**
     * Makes a dispatcher whose answers' texts are US-ASCII.
     *
     * @param failureConf the codes of the FAILURE_CONF that it sends by itself
     * @param cancelFailureConf the codes of the CANCEL_FAILURE_CONF that it sends by itself
     */
    public SpecimenRequests(RefusalCodes failureConf, RefusalCodes cancelFailureConf) {
        this(failureConf, cancelFailureConf, TextEncoding.US_ASCII);
    }

    /**
     * Makes a dispatcher.
     *
     * @param failureConf the codes of the FAILURE_CONF that it sends by itself
     * @param cancelFailureConf the codes of the CANCEL_FAILURE_CONF that it sends by itself
     * @param textEncoding how the texts of answers become bytes
     */
    public SpecimenRequests(RefusalCodes failureConf, RefusalCodes cancelFailureConf,
            TextEncoding textEncoding) {
        failureConfRefusals = new Refusals<>(FailureConfEncoder::new, SpecimenRequests::fillFailureConf, failureConf);
        cancelFailureConfRefusals = new Refusals<>(CancelFailureConfEncoder::new, SpecimenRequests::fillCancelFailureConf, cancelFailureConf);
        orderReqReplies = new Replies<>("ORDER_REQ", OrderConfEncoder::new,
                OrderConfEncoder::invokeID, failureConfRefusals, textEncoding);
        cancelReqReplies = new Replies<>("CANCEL_REQ", CancelConfEncoder::new,
                (message, correlation) -> message.invokeID(Wire.saturated(correlation)),
                cancelFailureConfRefusals, textEncoding);
        ringReqReplies = new Replies<>("RING_REQ", RingConfEncoder::new, RingConfEncoder::invokeID,
                failureConfRefusals, textEncoding);
    }

    private static void fillFailureConf(FailureConfEncoder failure, int version, long correlation,
            long code, long peripheralCode) {
        failure.invokeID(correlation);
        if (version <= 2) {
            failure.status(code);
        }
        if (version >= 3) {
            failure.failureCode(Wire.saturated(code));
        }
        if (version >= 3) {
            failure.detail(peripheralCode);
        }
    }

    private static void fillCancelFailureConf(CancelFailureConfEncoder failure, int version,
            long correlation, long code, long peripheralCode) {
        failure.invokeID(correlation);
        failure.failureCode(Wire.saturated(code));
        if (version >= 2) {
            failure.detail(Wire.saturated(peripheralCode));
        }
    }

    private boolean refuse(long type, byte[] buffer, int offset, int length, int version,
            MessagePort port) {
        // Where an unknown message has its correlation field can only be guessed: where OPEN_REQ has it
        long correlation = isKnown(type, version) ? -1
                : read(buffer, offset, length, guessedPlace(1L, length, version), -1);
        if (correlation >= 0) {
            failureConfRefusals.unknown(port, correlation);
        }
        return correlation >= 0;
    }

    private static boolean isKnown(long type, int version) {
        switch ((int) type) {
            case 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 30, 31, 32, 33, 34:
                return true;
            case 12:
                if (version <= 2) {
                    return true;
                }
                return false;
            case 13:
                if (version >= 3) {
                    return true;
                }
                return false;
            case 14, 35, 36:
                if (version >= 2) {
                    return true;
                }
                return false;
            default:
                return false;
        }
    }

    private static int guessedPlace(long type, int length, int version) {
        switch ((int) type) {
            case 1:
                return 0 << 3 | 4;
            default:
                return -1;
        }
    }

    private static long read(byte[] buffer, int offset, int length, int place, long absent) {
        int at = 8 + (place >> 3);
        int size = place & 7;
        return place < 0 || at + size > length ? absent : Wire.integer(buffer, offset + at, size, false);
    }

    /**
     * Chooses who carries out the requests of the service Shop; until then they are refused as unsupported.
     *
     * @param handler the handler
     * @return this dispatcher
     */
    public SpecimenRequests shop(ShopHandler handler) {
        shopHandler = Objects.requireNonNull(handler);
        return this;
    }

    /**
     * Chooses who carries out the requests of the service Lobby; until then they are refused as unsupported.
     *
     * @param handler the handler
     * @return this dispatcher
     */
    public SpecimenRequests lobby(LobbyHandler handler) {
        lobbyHandler = Objects.requireNonNull(handler);
        return this;
    }

    /**
     * Chooses who carries out the requests of the service Survey; until then they are refused as unsupported.
     *
     * @param handler the handler
     * @return this dispatcher
     */
    public SpecimenRequests survey(SurveyHandler handler) {
        surveyHandler = Objects.requireNonNull(handler);
        return this;
    }

    /**
     * Hands one message to a handler, if it is a request. What the session was not granted is refused, and so is
     * a message that the version does not have.
     *
     * @param buffer  the array that holds it
     * @param offset  where its header starts
     * @param length  its bytes, the header included
     * @param version the protocol version of the session
     * @param granted the services of the session
     * @param port    the session, for the answer
     * @return false for any other message of the spec, which is left to the caller, and for one too short to answer it
     * @throws MalformedMessageException if it is not well formed
     */
    public boolean dispatch(byte[] buffer, int offset, int length, int version, long granted,
            MessagePort port) {
        if (length < 8) {
            throw new MalformedMessageException("message", "header", 0, "the message ends inside its header of 8 bytes");
        }
        long type = Wire.uint32(buffer, offset + 4);
        return dispatch0(type, buffer, offset, length, version, granted, port)
                || refuse(type, buffer, offset, length, version, port);
    }

    private boolean dispatch0(long type, byte[] buffer, int offset, int length, int version,
            long granted, MessagePort port) {
        switch ((int) type) {
            case 10:
                orderReqDecoder.wrap(buffer, offset, length, version).validate();
                if ((granted & 0x2L) == 0x2L) {
                    shopHandler.order(orderReqDecoder,
                            orderReqReplies.reply(port, orderReqDecoder.invokeID()));
                    return true;
                }
                orderReqReplies.notGranted(port, orderReqDecoder.invokeID());
                return true;
            case 14:
                if (version >= 2) {
                    signalIndDecoder.wrap(buffer, offset, length, version).validate();
                    if ((granted & 0x2L) == 0x2L) {
                        shopHandler.signal(signalIndDecoder, port);
                        return true;
                    }
                    return true;
                }
                return false;
            case 30:
                cancelReqDecoder.wrap(buffer, offset, length, version).validate();
                if ((granted & 0x2L) == 0x2L) {
                    shopHandler.cancel(cancelReqDecoder,
                            cancelReqReplies.reply(port, cancelReqDecoder.invokeID()));
                    return true;
                }
                cancelReqReplies.notGranted(port, cancelReqDecoder.invokeID());
                return true;
            case 33:
                ringReqDecoder.wrap(buffer, offset, length, version).validate();
                lobbyHandler.ring(ringReqDecoder,
                        ringReqReplies.reply(port, ringReqDecoder.invokeID()));
                return true;
            case 36:
                if (version >= 2) {
                    countRespMsgDecoder.wrap(buffer, offset, length, version).validate();
                    if ((granted & 0x80000000L) == 0x80000000L && version >= 2) {
                        surveyHandler.countConfirmed(countRespMsgDecoder, port);
                        return true;
                    }
                    return true;
                }
                return false;
            default:
                return false;
        }
    }
}
