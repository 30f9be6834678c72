package org.ctiwire.session.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Takes one connection, sends the first bytes of a script, and is dead. */
final class CutServer implements AutoCloseable {

    private final ServerSocket listening;
    private final Thread thread;

    /** @param reset whether it dies by a reset, not by an orderly end of its stream */
    CutServer(byte[] script, int length, boolean reset) throws IOException {
        listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        thread = new Thread(() -> serve(script, length, reset), "cut server");
        thread.start();
    }

    private void serve(byte[] script, int length, boolean reset) {
        try (listening; Socket socket = listening.accept()) {
            socket.getInputStream().readNBytes(20);
            socket.getOutputStream().write(script, 0, length);
            if (reset) {
                socket.setSoLinger(true, 0);
            } else {
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            }
        } catch (IOException gone) {
            // The client resets the connection in its turn.
        }
    }

    ServerAddress address() {
        return ServerAddress.of("127.0.0.1", listening.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        listening.close();
        try {
            thread.join();
        } catch (InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
