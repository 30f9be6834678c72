package org.ctiwire.session;

import org.ctiwire.runtime.Exchange;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.RequestFailedException;

/** The exchange of ASK, as a generated service client would keep it. */
public final class AskExchange implements Exchange<AskEncoder, AskConfirmationDecoder> {

    private final AskEncoder request = new AskEncoder(TinyProtocol.ASK);
    private final AskConfirmationDecoder confirmation = new AskConfirmationDecoder();

    @Override
    public String requestName() {
        return "ASK";
    }

    @Override
    public long serviceMask() {
        return TinyProtocol.ASK_MASK;
    }

    @Override
    public String serviceMaskName() {
        return "SERVICE_ASKING";
    }

    @Override
    public AskEncoder request(byte[] buffer, int offset, int version, long correlation) {
        return request.wrap(buffer, offset, version).correlation(correlation);
    }

    @Override
    public AskConfirmationDecoder confirmation(long type, byte[] buffer, int offset, int length, int version) {
        if (type == TinyProtocol.FAILURE || type == TinyProtocol.ASK_REFUSED) {
            return null;
        }
        confirmation.wrap(buffer, offset, length, version).validate();
        return confirmation;
    }

    @Override
    public RequestFailedException failure(byte[] buffer, int offset, int length, int version) {
        long code = TinyProtocol.word(buffer, offset, length, 1);
        if (code < 0) {
            throw new MalformedMessageException("FAILURE", "Status", 12, "is not there");
        }
        return new RequestFailedException("ASK", code, null, TinyProtocol.word(buffer, offset, length, 2));
    }

    @Override
    public AskConfirmationDecoder newConfirmation() {
        return new AskConfirmationDecoder();
    }
}
