package org.ctiwire.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;

/**
 * The base of generated service clients: sends the requests of one service to one session. It allocates nothing for a
 * request that is answered to an {@link Answer}. Safe for use by several threads, as its session is.
 */
public abstract class ServiceClient {

    private final RequestPort port;
    private final String maskName;
    private final long mask;
    private final Failures failures;
    private final TextEncoding textEncoding;

    /**
     * @param port         the session
     * @param maskName     the guide's name of the bit that asks for the service; empty where it needs none
     * @param mask         that bit, or 0
     * @param failures     reads refusals, for this client alone
     * @param textEncoding the session's character set
     */
    protected ServiceClient(RequestPort port, String maskName, long mask, Failures failures,
                            TextEncoding textEncoding) {
        this.port = port;
        this.maskName = maskName;
        this.mask = mask;
        this.failures = failures;
        this.textEncoding = textEncoding;
    }

    /**
     * A request of the service.
     *
     * @param request       writes it
     * @param correlate     sets its correlation field
     * @param confirmations makes readers of its confirmation
     */
    protected final <E extends MessageEncoder, C extends MessageDecoder> Exchange<E, C> exchange(E request,
            ObjLongConsumer<? super E> correlate, Supplier<C> confirmations) {
        return new ServiceExchange<>(maskName, mask, indication(request), correlate, confirmations, failures);
    }

    /** A message that nothing answers. */
    protected final <E extends MessageEncoder> E indication(E encoder) {
        encoder.chooseTextEncoding(textEncoding);
        return encoder;
    }

    /** Sends a request; its answer is a future. */
    protected final <E extends MessageEncoder, C extends MessageDecoder> CompletableFuture<C> request(
            Exchange<E, C> exchange, Consumer<? super E> fields) {
        FutureAnswer<C> answer = new FutureAnswer<>(exchange);
        port.request(exchange, fields, answer);
        return answer.future();
    }

    /** Sends a request. */
    protected final <E extends MessageEncoder, C extends MessageDecoder> void request(Exchange<E, C> exchange,
            Consumer<? super E> fields, Answer<? super C> answer) {
        port.request(exchange, fields, answer);
    }

    /** Sends a message that nothing answers. */
    protected final <E extends MessageEncoder> void send(E encoder, Consumer<? super E> fields) {
        port.send(encoder, fields);
    }
}
