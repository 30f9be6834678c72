package org.ctiwire.testkit.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One client's connection through a {@link FaultProxy}: two sockets and a thread for each direction. */
final class ProxiedConnection {

    private static final int BUFFER = 16_384;

    private final Socket client;
    private final Socket server;
    private final FaultyStream stream;
    private final Consumer<ProxiedConnection> ended;
    private final AtomicInteger directions = new AtomicInteger(2);
    private final Thread up;
    private final Thread down;

    ProxiedConnection(Socket client, Socket server, Faults faults, Consumer<ProxiedConnection> ended)
            throws IOException {
        this.client = client;
        this.server = server;
        this.ended = ended;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        stream = new FaultyStream(faults, new ClientWire());
        up = new Thread(this::carryUp, "fault-proxy-up-" + client.getPort());
        down = new Thread(this::carryDown, "fault-proxy-down-" + client.getPort());
        up.setDaemon(true);
        down.setDaemon(true);
    }

    void start() {
        up.start();
        down.start();
    }

    void await() throws InterruptedException {
        up.join();
        down.join();
    }

    void reset() {
        reset(client);
        reset(server);
    }

    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // It is gone, which is all that was wanted.
            return;
        }
    }

    private void carryUp() {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream from = client.getInputStream();
            OutputStream to = server.getOutputStream();
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                to.write(buffer, 0, count);
            }
            server.shutdownOutput();
        } catch (IOException broken) {
            reset();
        } finally {
            finished();
        }
    }

    private void carryDown() {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream from = server.getInputStream();
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                stream.sent(buffer, 0, count);
            }
            client.shutdownOutput();
        } catch (IOException | WireFailure broken) {
            reset();
        } finally {
            finished();
        }
    }

    private void finished() {
        if (directions.decrementAndGet() == 0) {
            reset();
            ended.accept(this);
        }
    }

    /** Tells the carrying thread that the client is gone. */
    private static final class WireFailure extends RuntimeException {

        private static final long serialVersionUID = 1;

        WireFailure(Exception cause) {
            super(cause);
        }
    }

    private final class ClientWire implements FaultyStream.Wire {

        @Override
        public void send(byte[] bytes) {
            try {
                client.getOutputStream().write(bytes);
            } catch (IOException gone) {
                throw new WireFailure(gone);
            }
        }

        @Override
        public void pause(Duration time) {
            try {
                Thread.sleep(time.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new WireFailure(interrupted);
            }
        }

        @Override
        public void finish() {
            try {
                client.shutdownOutput();
            } catch (IOException gone) {
                throw new WireFailure(gone);
            }
        }

        @Override
        public void reset() {
            ProxiedConnection.this.reset();
        }
    }
}
