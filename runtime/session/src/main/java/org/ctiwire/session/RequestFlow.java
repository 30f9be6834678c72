package org.ctiwire.session;

import java.util.function.Consumer;
import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.Exchange;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.MessageRole;
import org.ctiwire.runtime.RequestFailedException;
import org.ctiwire.runtime.RequestFailedException.Reason;
import org.ctiwire.runtime.SessionRoles;

/**
 * Sends requests and hands out their outcomes. A request is taken out of the table before its answer is called, so that
 * whatever the answer does, there is no second outcome.
 */
final class RequestFlow {

    private final SessionRoles roles;
    private final SendBuffer output;
    private final CallbackFailures failures;
    private final long timeout;
    private final PendingRequests pending = new PendingRequests();

    RequestFlow(SessionRoles roles, SendBuffer output, CallbackFailures failures, long timeout) {
        this.roles = roles;
        this.output = output;
        this.failures = failures;
        this.timeout = timeout;
    }

    boolean awaits(long correlation) {
        return pending.find(correlation) != null;
    }

    long deadline() {
        PendingRequest oldest = pending.oldest();
        return oldest == null ? Deadline.NONE : oldest.deadline;
    }

    /**
     * Sends a request, or fails it.
     *
     * @return whether it was sent
     */
    <E extends MessageEncoder, C extends MessageDecoder> boolean send(Exchange<E, C> exchange,
            Consumer<? super E> fields, Answer<? super C> answer, int version, long correlation, long now) {
        if (output.isFull()) {
            refuseFull(exchange, answer);
            return false;
        }
        int start = output.start();
        int length;
        try {
            E encoder = exchange.request(output.array(), start, version, correlation);
            fields.accept(encoder);
            length = encoder.finish();
        } catch (RuntimeException | Error thrown) {
            output.stop();
            fail(exchange, answer, Reason.UNWRITABLE, thrown.toString(), thrown);
            if (thrown instanceof Error error) {
                throw error;
            }
            return false;
        }
        output.stop();
        if (!output.fits(length)) {
            refuseFull(exchange, answer);
            return false;
        }
        pending.add(correlation, Deadline.after(now, timeout), exchange, answer);
        output.keep(length);
        return true;
    }

    private <C extends MessageDecoder> void refuseFull(Exchange<?, C> exchange, Answer<? super C> answer) {
        fail(exchange, answer, Reason.QUEUE_FULL, output.length() + " bytes wait to be sent, the limit is "
                + output.limit(), null);
    }

    static void fail(Exchange<?, ?> exchange, Answer<?> answer, Reason reason, String detail, Throwable cause) {
        answer.failed(new RequestFailedException(exchange.requestName(), reason, detail, cause));
    }

    /**
     * Hands a message to the request that it answers.
     *
     * @return whether it is an answer
     */
    boolean receive(MessageRole role, long correlation, byte[] buffer, int offset, int length, int version) {
        PendingRequest entry = pending.find(correlation);
        if (entry == null) {
            return false;
        }
        Exchange<?, MessageDecoder> exchange = entry.exchange;
        long type = roles.type(buffer, offset);
        MessageDecoder confirmation = null;
        RequestFailedException failure = null;
        try {
            confirmation = exchange.confirmation(type, buffer, offset, length, version);
        } catch (RuntimeException thrown) {
            // The other side counts its own requests, whose identifiers may be those of ours.
            if (role != MessageRole.FAILURE && !isConfirmation(exchange, type, version)) {
                return false;
            }
            failure = unreadable(exchange, thrown);
        }
        if (confirmation == null && failure == null) {
            failure = failure(exchange, buffer, offset, length, version);
        }
        finish(entry, confirmation, failure);
        return true;
    }

    private boolean isConfirmation(Exchange<?, ?> exchange, long type, int version) {
        return exchange.newConfirmation().messageName().equals(roles.nameOf(type, version));
    }

    private static RequestFailedException failure(Exchange<?, ?> exchange, byte[] buffer, int offset, int length,
                                                  int version) {
        try {
            return exchange.failure(buffer, offset, length, version);
        } catch (RuntimeException thrown) {
            return unreadable(exchange, thrown);
        }
    }

    private static RequestFailedException unreadable(Exchange<?, ?> exchange, RuntimeException thrown) {
        return new RequestFailedException(exchange.requestName(), Reason.UNREADABLE_ANSWER,
                "the answer could not be read: " + thrown.getMessage(), thrown);
    }

    /** Ends the requests whose deadline has come. */
    void expire(long now) {
        for (PendingRequest entry = pending.oldest(); entry != null && entry.deadline <= now;
                entry = pending.oldest()) {
            finish(entry, null, new RequestFailedException(entry.exchange.requestName(), Reason.TIMED_OUT,
                    "no answer within " + timeout / 1_000_000 + " ms", null));
        }
    }

    /** Ends all requests, for the session is over. */
    void lose(String why) {
        for (PendingRequest entry = pending.oldest(); entry != null; entry = pending.oldest()) {
            finish(entry, null, new RequestFailedException(entry.exchange.requestName(), Reason.SESSION_LOST,
                    "the session ended before an answer came: " + why, null));
        }
    }

    private void finish(PendingRequest entry, MessageDecoder confirmation, RequestFailedException failure) {
        Answer<MessageDecoder> answer = entry.answer;
        pending.remove(entry);
        try {
            if (failure == null) {
                answer.confirmed(confirmation);
            } else {
                answer.failed(failure);
            }
        } catch (Throwable thrown) {
            failures.thrown(thrown);
        }
    }
}
