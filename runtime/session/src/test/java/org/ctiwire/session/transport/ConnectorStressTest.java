package org.ctiwire.session.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.RequestFailedException;
import org.ctiwire.runtime.RequestFailedException.Reason;
import org.ctiwire.session.AskConfirmationDecoder;
import org.ctiwire.session.AskExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several threads ask while servers die: each request has one outcome. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class ConnectorStressTest {

    private static final int THREADS = 4;
    private static final int REQUESTS = 5_000;
    private static final int TOGETHER = 50;

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final AtomicIntegerArray outcomes = new AtomicIntegerArray(THREADS * REQUESTS);
    private final MovedClock clock = new MovedClock();
    private final AtomicInteger confirmed = new AtomicInteger();

    @Test
    void eachRequestHasOneOutcome() throws IOException, InterruptedException {
        try (SessionLoop serverLoop = new SessionLoop("server loop");
             SessionLoop loop = new SessionLoop(LoopSettings.of("tested loop").withFailures(failures::add)
                     .withClock(clock));
             TinyServer sideA = new TinyServer(serverLoop); TinyServer sideB = new TinyServer(serverLoop)) {
            TinyApplication application = TinyApplication.started(loop,
                    ConnectorSettings.of(sideA.address(), TinyClient.SETTINGS).withSideB(sideB.address()));
            application.awaits("ready A");
            List<Thread> threads = new ArrayList<>();
            for (int number = 0; number < THREADS; number++) {
                int first = number * REQUESTS;
                threads.add(new Thread(() -> ask(application.connector, first)));
            }
            threads.forEach(Thread::start);
            int deaths = 0;
            for (; threads.stream().anyMatch(Thread::isAlive); deaths++) {
                // Behind this time a session has lasted: the next attempt comes without a wait.
                clock.move(6_000);
                sideA.connections().forEach(ServerConnection::drop);
                sideB.connections().forEach(ServerConnection::drop);
                int before = confirmed.get();
                Waiting.until("it goes on", () -> confirmed.get() >= before + 100
                        || threads.stream().noneMatch(Thread::isAlive));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            application.closeAndWait();
            assertThat(deaths).isGreaterThan(10);
        }
        for (int request = 0; request < outcomes.length(); request++) {
            assertThat(outcomes.get(request)).isEqualTo(1);
        }
        assertThat(failures).isEmpty();
    }

    private void ask(SideConnector connector, int first) {
        AskExchange exchange = new AskExchange();
        for (int request = first; request < first + REQUESTS; request++) {
            int number = request;
            Waiting.until("an earlier one has its outcome", () -> number < first + TOGETHER
                    || outcomes.get(number - TOGETHER) > 0 && connector.side() != null);
            connector.request(exchange, fields -> fields.value(number), new Answer<AskConfirmationDecoder>() {

                @Override
                public void confirmed(AskConfirmationDecoder confirmation) {
                    assertThat(confirmation.value()).isEqualTo(number);
                    confirmed.incrementAndGet();
                    outcomes.incrementAndGet(number);
                }

                @Override
                public void failed(RequestFailedException failure) {
                    assertThat(failure.reason()).isIn(Reason.SESSION_LOST, Reason.NOT_OPEN, Reason.TIMED_OUT);
                    outcomes.incrementAndGet(number);
                }
            });
        }
    }
}
