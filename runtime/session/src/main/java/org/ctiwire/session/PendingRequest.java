package org.ctiwire.session;

import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.Exchange;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.MessageEncoder;

/** A request that waits for its outcome; entries are used again. */
final class PendingRequest {

    long correlation;
    long deadline;
    Exchange<?, MessageDecoder> exchange;
    Answer<MessageDecoder> answer;
    PendingRequest older;
    PendingRequest newer;

    /** The two types agree here and nowhere later, where only one confirmation is read for the one answer. */
    @SuppressWarnings("unchecked")
    <E extends MessageEncoder, C extends MessageDecoder> void fill(Exchange<E, C> request, Answer<? super C> outcome) {
        exchange = (Exchange<?, MessageDecoder>) request;
        answer = (Answer<MessageDecoder>) outcome;
    }
}
