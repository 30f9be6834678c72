package org.ctiwire.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.concurrent.DefaultEventExecutor;
import io.netty.util.concurrent.EventExecutor;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineTimerTest {

    private static final long HOUR = 3_600_000_000_000L;

    private final DefaultEventExecutor real = new DefaultEventExecutor();
    private final List<Future<?>> scheduled = new ArrayList<>();
    private final EventExecutor executor = (EventExecutor) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] {EventExecutor.class}, (proxy, method, arguments) -> {
                Object result = method.invoke(real, arguments);
                if (method.getName().equals("schedule")) {
                    scheduled.add((Future<?>) result);
                }
                return result;
            });
    private final DeadlineTimer timer = new DeadlineTimer(executor, () -> { });

    @AfterEach
    void shutDown() {
        real.shutdownGracefully();
    }

    private long waiting() {
        return scheduled.stream().filter(task -> !task.isDone()).count();
    }

    @Test
    void aDeadlineThatMovesAwayKeepsItsTask() {
        timer.set(timer.now() + HOUR);
        timer.set(timer.now() + 2 * HOUR);
        timer.set(Long.MAX_VALUE);
        assertThat(scheduled).hasSize(1);
        assertThat(waiting()).isOne();
    }

    @Test
    void aDeadlineThatComesNearerReplacesIt() {
        timer.set(timer.now() + 2 * HOUR);
        timer.set(timer.now() + HOUR);
        assertThat(scheduled).hasSize(2);
        assertThat(waiting()).isOne();
        timer.cancel();
        assertThat(waiting()).isZero();
    }

    @Test
    void noDeadlineNeedsNoTask() {
        timer.set(Long.MAX_VALUE);
        timer.cancel();
        assertThat(scheduled).isEmpty();
    }
}
