// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.RawMessageDecoder;
import org.ctiwire.runtime.Wire;

/**
 * Hands each message to the method of a handler that is made for its type. It keeps one decoder for each type and allocates nothing after it was made; one thread at a time.
 */
public final class SpecimenDispatcher {
    private final OpenReqDecoder openReq = new OpenReqDecoder();

    private final OpenConfDecoder openConf = new OpenConfDecoder();

    private final BeatReqDecoder beatReq = new BeatReqDecoder();

    private final BeatConfDecoder beatConf = new BeatConfDecoder();

    private final CloseReqDecoder closeReq = new CloseReqDecoder();

    private final CloseConfDecoder closeConf = new CloseConfDecoder();

    private final FailureConfDecoder failureConf = new FailureConfDecoder();

    private final FailureEventDecoder failureEvent = new FailureEventDecoder();

    private final OrderReqDecoder orderReq = new OrderReqDecoder();

    private final OrderConfDecoder orderConf = new OrderConfDecoder();

    private final StockEventDecoder stockEvent = new StockEventDecoder();

    private final SignalIndDecoder signalInd = new SignalIndDecoder();

    private final CancelReqDecoder cancelReq = new CancelReqDecoder();

    private final CancelConfDecoder cancelConf = new CancelConfDecoder();

    private final CancelFailureConfDecoder cancelFailureConf = new CancelFailureConfDecoder();

    private final RingReqDecoder ringReq = new RingReqDecoder();

    private final RingConfDecoder ringConf = new RingConfDecoder();

    private final CountReqMsgDecoder countReqMsg = new CountReqMsgDecoder();

    private final CountRespMsgDecoder countRespMsg = new CountRespMsgDecoder();

    private final RawMessageDecoder other = new RawMessageDecoder();

    /**
     * Hands one message to a handler.
     *
     * @param buffer  the array that holds it
     * @param offset  where its header starts
     * @param length  its bytes, the header included
     * @param version the protocol version of the session
     * @param handler who receives it
     * @throws MalformedMessageException if it is shorter than its header or its fixed part
     */
    public void dispatch(byte[] buffer, int offset, int length, int version,
            SpecimenHandler handler) {
        if (length < 8) {
            throw new MalformedMessageException("message", "header", 0, "the message ends inside its header of 8 bytes");
        }
        long type = Wire.uint32(buffer, offset + 4);
        boolean done;
        done = dispatch0((int) type, buffer, offset, length, version, handler);
        if (!done) {
            if (Wire.uint32(buffer, offset + 0) != length - 8) {
                throw new MalformedMessageException("TYPE_" + type, "MessageLength", 0, "does not announce the " + (length - 8) + " bytes behind the header");
            }
            handler.onOther(other.wrap(buffer, offset + 8, length - 8, type, version));
        }
    }

    private boolean dispatch0(int type, byte[] buffer, int offset, int length, int version,
            SpecimenHandler handler) {
        switch (type) {
            case 1:
                handler.onOpenReq(openReq.wrap(buffer, offset, length, version));
                return true;
            case 2:
                handler.onOpenConf(openConf.wrap(buffer, offset, length, version));
                return true;
            case 3:
                handler.onBeatReq(beatReq.wrap(buffer, offset, length, version));
                return true;
            case 4:
                handler.onBeatConf(beatConf.wrap(buffer, offset, length, version));
                return true;
            case 5:
                handler.onCloseReq(closeReq.wrap(buffer, offset, length, version));
                return true;
            case 6:
                handler.onCloseConf(closeConf.wrap(buffer, offset, length, version));
                return true;
            case 7:
                handler.onFailureConf(failureConf.wrap(buffer, offset, length, version));
                return true;
            case 8:
                handler.onFailureEvent(failureEvent.wrap(buffer, offset, length, version));
                return true;
            case 10:
                handler.onOrderReq(orderReq.wrap(buffer, offset, length, version));
                return true;
            case 11:
                handler.onOrderConf(orderConf.wrap(buffer, offset, length, version));
                return true;
            case 12:
                if (version <= 2) {
                    handler.onStockEvent(stockEvent.wrap(buffer, offset, length, version));
                    return true;
                }
                return false;
            case 13:
                if (version >= 3) {
                    handler.onStockEvent(stockEvent.wrap(buffer, offset, length, version));
                    return true;
                }
                return false;
            case 14:
                if (version >= 2) {
                    handler.onSignalInd(signalInd.wrap(buffer, offset, length, version));
                    return true;
                }
                return false;
            case 30:
                handler.onCancelReq(cancelReq.wrap(buffer, offset, length, version));
                return true;
            case 31:
                handler.onCancelConf(cancelConf.wrap(buffer, offset, length, version));
                return true;
            case 32:
                handler.onCancelFailureConf(cancelFailureConf.wrap(buffer, offset, length, version));
                return true;
            case 33:
                handler.onRingReq(ringReq.wrap(buffer, offset, length, version));
                return true;
            case 34:
                handler.onRingConf(ringConf.wrap(buffer, offset, length, version));
                return true;
            case 35:
                if (version >= 2) {
                    handler.onCountReqMsg(countReqMsg.wrap(buffer, offset, length, version));
                    return true;
                }
                return false;
            case 36:
                if (version >= 2) {
                    handler.onCountRespMsg(countRespMsg.wrap(buffer, offset, length, version));
                    return true;
                }
                return false;
            default:
                return false;
        }
    }
}
