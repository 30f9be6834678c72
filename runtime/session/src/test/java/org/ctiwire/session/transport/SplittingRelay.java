package org.ctiwire.session.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Carries one connection to a server, byte by byte. */
final class SplittingRelay implements AutoCloseable {

    private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

    SplittingRelay(ServerAddress server) throws IOException {
        start(() -> {
            try (listening; Socket client = listening.accept();
                 Socket onward = new Socket(server.host(), server.port())) {
                Thread back = start(() -> carry(onward, client));
                carry(client, onward);
                back.join();
            } catch (IOException | InterruptedException gone) {
                // One of the two sides has reset its connection.
            }
        });
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.start();
        return thread;
    }

    private static void carry(Socket from, Socket to) {
        try {
            to.setTcpNoDelay(true);
            InputStream in = from.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                to.getOutputStream().write(next);
            }
            to.shutdownOutput();
        } catch (IOException gone) {
            // One of the two sides has reset its connection: so does the other.
            closeBoth(from, to);
        }
    }

    private static void closeBoth(Socket from, Socket to) {
        try (from; to) {
            to.setSoLinger(true, 0);
        } catch (IOException gone) {
            // It is closed already.
        }
    }

    ServerAddress address() {
        return ServerAddress.of("127.0.0.1", listening.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
