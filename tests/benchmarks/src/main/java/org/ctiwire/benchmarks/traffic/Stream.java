package org.ctiwire.benchmarks.traffic;

import org.ctiwire.benchmarks.workload.Checksums;
import org.ctiwire.ged188.Ged188Dispatcher;
import org.ctiwire.ged188.Ged188Protocol;
import org.ctiwire.runtime.FrameReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A whole stream of messages of all types, fed in pieces as a socket would bring it; one operation is all of it. */
@State(Scope.Thread)
public class Stream {

    private static final int PIECE = 16 * 1024;

    private final byte[] bytes = Traffic.make().bytes();
    private final FrameReader frames = Ged188Protocol.frames();
    private final Ged188Dispatcher dispatcher = new Ged188Dispatcher();
    private final TouchingHandler handler =
            InMemoryCompiler.make(TouchingHandler.class, "Touching", TouchSources.handler());

    @Benchmark
    public long framesDispatched() {
        for (int at = 0; at < bytes.length; at += PIECE) {
            frames.feed(bytes, at, Math.min(PIECE, bytes.length - at));
            while (frames.next()) {
                dispatcher.dispatch(frames.array(), frames.offset(), frames.length(), Traffic.VERSION, handler);
            }
        }
        return handler.sum();
    }

    @Benchmark
    public long framesAlone() {
        long sum = 0;
        for (int at = 0; at < bytes.length; at += PIECE) {
            frames.feed(bytes, at, Math.min(PIECE, bytes.length - at));
            while (frames.next()) {
                sum += frames.length();
            }
        }
        return sum;
    }

    @Benchmark
    public long plainSum() {
        return Checksums.sum(bytes, 0, bytes.length);
    }
}
