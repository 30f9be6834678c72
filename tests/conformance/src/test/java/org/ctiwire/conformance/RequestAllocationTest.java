package org.ctiwire.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import org.ctiwire.ged188.Ged188Client;
import org.ctiwire.ged188.Ged188SessionRoles;
import org.ctiwire.ged188.SetAgentStateConfDecoder;
import org.ctiwire.ged188.SetAgentStateConfEncoder;
import org.ctiwire.ged188.SetAgentStateReqEncoder;
import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.Exchange;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.RequestFailedException;
import org.ctiwire.runtime.RequestPort;
import org.ctiwire.runtime.SessionRoles;
import org.junit.jupiter.api.Test;

/** A request that is answered to a callback allocates nothing: neither its client nor what finds its answer. */
class RequestAllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 100_000;
    private static final int ATTEMPTS = 5;

    /** Answers every request at once, from arrays of its own. */
    private static final class Loop implements RequestPort {

        private final SessionRoles roles = new Ged188SessionRoles();
        private final SetAgentStateConfEncoder confirmation = new SetAgentStateConfEncoder();
        private final byte[] request = new byte[1000];
        private final byte[] answer = new byte[1000];

        @Override
        public int protocolVersion() {
            return 25;
        }

        @Override
        public <E extends MessageEncoder> void send(E encoder, Consumer<? super E> fields) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <E extends MessageEncoder, C extends MessageDecoder> void request(Exchange<E, C> exchange,
                Consumer<? super E> fields, Answer<? super C> outcome) {
            E encoder = exchange.request(request, 0, 25, 3_000_000_000L);
            fields.accept(encoder);
            long correlation = roles.correlation(request, 0, encoder.finish(), 25);
            int length = confirmation.wrap(answer, 0, 25).invokeID(correlation).finish();
            assert roles.status(answer, 0, length, 25) == -1 && exchange.serviceMask() == 4;
            outcome.confirmed(exchange.confirmation(roles.type(answer, 0), answer, 0, length, 25));
        }
    }

    private static final class Sum implements Answer<SetAgentStateConfDecoder> {

        private long sum;

        @Override
        public void confirmed(SetAgentStateConfDecoder confirmation) {
            sum += confirmation.invokeID();
        }

        @Override
        public void failed(RequestFailedException failure) {
            throw failure;
        }
    }

    @Test
    void nothingIsAllocatedForARequestAndItsAnswer() {
        Ged188Client client = new Ged188Client(new Loop());
        Sum sum = new Sum();
        Consumer<SetAgentStateReqEncoder> fields = request -> request.peripheralID(5000).agentState(3).agentID("1001");
        long least = Long.MAX_VALUE;
        // The virtual machine itself allocates a little while it recompiles; it does not do so for ever.
        for (int attempt = 0; attempt < ATTEMPTS && least > 0; attempt++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int round = 0; round < ROUNDS; round++) {
                client.clientControl().setAgentState(fields, sum);
            }
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(sum.sum).isGreaterThanOrEqualTo(ROUNDS * 3_000_000_000L);
        assertThat(least).isZero();
    }
}
