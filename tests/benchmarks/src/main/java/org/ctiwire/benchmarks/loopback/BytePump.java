package org.ctiwire.benchmarks.loopback;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * Moves bytes over the loopback with blocking channels and nothing else: what the sockets alone can do. Its buffers are
 * as large as those of a session's loop.
 */
final class BytePump implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final SocketChannel near;
    private final SocketChannel far;

    BytePump() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            near = SocketChannel.open(server.getLocalAddress());
            far = server.accept();
            near.setOption(StandardSocketOptions.TCP_NODELAY, true);
            far.setOption(StandardSocketOptions.TCP_NODELAY, true);
        }
    }

    /** Something that reads or writes until it is done. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    /** A whole number of messages goes one way. */
    Exchanged stream(long messages, int messageSize) throws IOException {
        long total = messages * messageSize;
        Stopwatch watch = new Stopwatch();
        Thread writer = start(() -> write(near, ByteBuffer.allocateDirect(BUFFER), total));
        read(far, ByteBuffer.allocateDirect(BUFFER), total);
        join(writer);
        return watch.stop(messages, total);
    }

    /** A window of requests goes one way, then a window of confirmations the other, and so on. */
    Exchanged roundTrips(long requests, int window, int requestSize, int confirmationSize) throws IOException {
        long rounds = requests / window;
        int there = window * requestSize;
        int back = window * confirmationSize;
        Stopwatch watch = new Stopwatch();
        Thread answering = start(() -> {
            ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
            for (long round = 0; round < rounds; round++) {
                read(far, buffer, there);
                write(far, buffer, back);
            }
        });
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        for (long round = 0; round < rounds; round++) {
            write(near, buffer, there);
            read(near, buffer, back);
        }
        join(answering);
        return watch.stop(2 * rounds * window, rounds * (there + back));
    }

    private static Thread start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }, "byte pump");
        thread.start();
        return thread;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void write(SocketChannel channel, ByteBuffer buffer, long total) throws IOException {
        for (long left = total; left > 0;) {
            buffer.clear().limit((int) Math.min(left, BUFFER));
            left -= buffer.remaining();
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    private static void read(SocketChannel channel, ByteBuffer buffer, long total) throws IOException {
        for (long left = total; left > 0;) {
            buffer.clear().limit((int) Math.min(left, BUFFER));
            int count = channel.read(buffer);
            if (count < 0) {
                throw new IOException("the other end has closed");
            }
            left -= count;
        }
    }

    @Override
    public void close() throws IOException {
        near.close();
        far.close();
    }
}
