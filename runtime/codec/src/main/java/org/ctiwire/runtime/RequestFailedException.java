package org.ctiwire.runtime;

/** Why a request has no confirmation. */
public final class RequestFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What kept the request from being confirmed. */
    public enum Reason {
        /** The other side refused it; {@link #code} says why. */
        REFUSED,
        /** No session is open. */
        NOT_OPEN,
        /** The session was not granted the service that the request belongs to. */
        SERVICE_NOT_GRANTED,
        /** What waits to be sent has reached its limit. */
        QUEUE_FULL,
        /** A field of the request does not fit; the cause says which. */
        UNWRITABLE,
        /** No answer came in time. */
        TIMED_OUT,
        /** The session ended before an answer came; whether the request was carried out is not known. */
        SESSION_LOST,
        /** The answer could not be read; the cause says where. */
        UNREADABLE_ANSWER
    }

    private final String requestName;
    private final Reason reason;
    private final long code;
    private final String symbol;
    private final long peripheralErrorCode;

    /** A request that the other side did not refuse, but that failed all the same. */
    public RequestFailedException(String requestName, Reason reason, String detail, Throwable cause) {
        super(requestName + ": " + detail, cause);
        this.requestName = requestName;
        this.reason = reason;
        this.code = -1;
        this.symbol = null;
        this.peripheralErrorCode = -1;
    }

    /**
     * A request that the other side refused.
     *
     * @param code                the failure code
     * @param symbol              its name, null where it has none
     * @param peripheralErrorCode the peripheral's own code, -1 where the answer has none
     */
    public RequestFailedException(String requestName, long code, String symbol, long peripheralErrorCode) {
        super(requestName + " was refused: " + (symbol == null ? "" : symbol + " ") + "(" + code + ")"
                + (peripheralErrorCode < 0 ? "" : ", peripheral error " + peripheralErrorCode));
        this.requestName = requestName;
        this.reason = Reason.REFUSED;
        this.code = code;
        this.symbol = symbol;
        this.peripheralErrorCode = peripheralErrorCode;
    }

    /** The guide's name of the request. */
    public String requestName() {
        return requestName;
    }

    /** What kept the request from being confirmed. */
    public Reason reason() {
        return reason;
    }

    /** The failure code of the other side; -1 when it was not the other side that refused. */
    public long code() {
        return code;
    }

    /** The name of {@link #code}, null where it has none. */
    public String symbol() {
        return symbol;
    }

    /** The peripheral's own code, 0 to 4,294,967,295; -1 where the answer has none. */
    public long peripheralErrorCode() {
        return peripheralErrorCode;
    }
}
