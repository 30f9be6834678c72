package org.ctiwire.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.Exchange;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.MessagePort;
import org.ctiwire.runtime.RequestFailedException;
import org.ctiwire.runtime.RequestPort;
import org.ctiwire.runtime.SessionRoles;

/** A session without a wire: what one end sends, the other has at once. Its client is its own port. */
final class InMemorySession implements RequestPort {

    /** Takes what an end receives. */
    interface Receiver {
        void receive(byte[] buffer, int offset, int length, MessagePort port);
    }

    private static final int OFFSET = 5;

    private final SessionRoles roles;
    private final int version;
    private final Receiver server;
    private final Map<Long, Pending<?>> pending = new LinkedHashMap<>();
    private long nextCorrelation;
    /** The request that was sent last. */
    Exchange<?, ?> asked;
    /** What the client has sent, and what it has received. */
    final List<byte[]> sent = new ArrayList<>();
    final List<byte[]> received = new ArrayList<>();

    private record Pending<C extends MessageDecoder>(Exchange<?, C> exchange, Answer<? super C> answer) {

        void settle(SessionRoles roles, byte[] buffer, int offset, int length, int version) {
            try {
                C confirmation = exchange.confirmation(roles.type(buffer, offset), buffer, offset, length, version);
                if (confirmation == null) {
                    answer.failed(exchange.failure(buffer, offset, length, version));
                } else {
                    answer.confirmed(confirmation);
                }
            } catch (MalformedMessageException malformed) {
                answer.failed(new RequestFailedException(exchange.requestName(),
                        RequestFailedException.Reason.UNREADABLE_ANSWER, malformed.getMessage(), malformed));
            }
        }
    }

    /** @param firstCorrelation the identifier of the first request */
    InMemorySession(SessionRoles roles, int version, long firstCorrelation, Receiver server) {
        this.roles = roles;
        this.version = version;
        this.nextCorrelation = firstCorrelation;
        this.server = server;
    }

    @Override
    public int protocolVersion() {
        return version;
    }

    @Override
    public <E extends MessageEncoder, C extends MessageDecoder> void request(Exchange<E, C> exchange,
            Consumer<? super E> fields, Answer<? super C> answer) {
        byte[] buffer = new byte[OFFSET + roles.maxMessageSize()];
        long correlation = nextCorrelation++;
        asked = exchange;
        E encoder = exchange.request(buffer, OFFSET, version, correlation);
        fields.accept(encoder);
        pending.put(correlation, new Pending<>(exchange, answer));
        toServer(buffer, encoder.finish());
    }

    @Override
    public <E extends MessageEncoder> void send(E encoder, Consumer<? super E> fields) {
        byte[] buffer = new byte[OFFSET + roles.maxMessageSize()];
        encoder.wrap(buffer, OFFSET, version);
        fields.accept(encoder);
        toServer(buffer, encoder.finish());
    }

    private void toServer(byte[] buffer, int length) {
        sent.add(Arrays.copyOfRange(buffer, OFFSET, OFFSET + length));
        server.receive(buffer, OFFSET, length, serverPort());
    }

    /** Where the server sends to. */
    MessagePort serverPort() {
        return new MessagePort() {
            @Override
            public int protocolVersion() {
                return version;
            }

            @Override
            public <E extends MessageEncoder> void send(E encoder, Consumer<? super E> fields) {
                byte[] buffer = new byte[OFFSET + roles.maxMessageSize()];
                encoder.wrap(buffer, OFFSET, version);
                fields.accept(encoder);
                toClient(buffer, OFFSET, encoder.finish());
            }
        };
    }

    /** What the client receives; an answer goes to its request. */
    void toClient(byte[] buffer, int offset, int length) {
        received.add(Arrays.copyOfRange(buffer, offset, offset + length));
        Pending<?> waiting = pending.remove(roles.correlation(buffer, offset, length, version));
        if (waiting != null) {
            waiting.settle(roles, buffer, offset, length, version);
        }
    }

    /** The requests that have no answer. */
    int unanswered() {
        return pending.size();
    }

    /** An answer that is kept. */
    static final class Kept implements Answer<MessageDecoder> {

        byte[] confirmation;
        RequestFailedException failure;

        @Override
        public void confirmed(MessageDecoder decoder) {
            confirmation = decoder.toByteArray();
        }

        @Override
        public void failed(RequestFailedException failed) {
            failure = failed;
        }
    }
}
