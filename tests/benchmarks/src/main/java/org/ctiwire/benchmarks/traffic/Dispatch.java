package org.ctiwire.benchmarks.traffic;

import java.util.HashMap;
import java.util.Map;
import org.ctiwire.ged188.Ged188Dispatcher;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Every message type through the dispatcher, beside the right decoder called at once. */
@State(Scope.Thread)
public class Dispatch {

    private final Traffic traffic = Traffic.make();
    private final byte[] bytes = traffic.bytes();
    private final Ged188Dispatcher dispatcher = new Ged188Dispatcher();
    private final TouchingHandler handler =
            InMemoryCompiler.make(TouchingHandler.class, "Touching", TouchSources.handler());
    private final DirectCall[] calls = calls();
    private int turn;
    private long sum;

    private DirectCall[] calls() {
        DirectCalls direct = InMemoryCompiler.make(DirectCalls.class, "Direct", TouchSources.directCalls());
        // One decoder for each type, as the dispatcher has.
        Map<String, DirectCall> made = new HashMap<>();
        return traffic.names().stream().map(name -> made.computeIfAbsent(name, direct::of)).toArray(DirectCall[]::new);
    }

    private int next() {
        return turn++ & Traffic.COUNT - 1;
    }

    @Benchmark
    public long dispatcher() {
        int index = next();
        dispatcher.dispatch(bytes, traffic.offsets()[index], traffic.lengths()[index], Traffic.VERSION, handler);
        return handler.sum();
    }

    @Benchmark
    public long direct() {
        int index = next();
        sum += calls[index].call(bytes, traffic.offsets()[index], traffic.lengths()[index]);
        return sum;
    }
}
