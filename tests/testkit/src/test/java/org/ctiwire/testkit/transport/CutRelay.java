package org.ctiwire.testkit.transport;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stands between one client and a server, and has the server die at one byte of what it sends. */
final class CutRelay implements AutoCloseable {

    private static final int HEADER = 8;

    /** A message that arrived whole. */
    record Passed(int type, int length) {
    }

    private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final int server;
    private final Cut cut;
    private final boolean reset;
    private final Runnable death;
    private final List<Passed> passed = new ArrayList<>();
    private final Map<Integer, Integer> occurrences = new HashMap<>();
    private volatile Socket client;
    private final Thread thread = new Thread(this::relay, "relay");

    /**
     * A relay that runs.
     *
     * @param reset whether the client's connection is reset, or ends in order
     * @param death kills the server
     */
    CutRelay(int server, Cut cut, boolean reset, Runnable death) throws IOException {
        this.server = server;
        this.cut = cut;
        this.reset = reset;
        this.death = death;
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    /** What arrived whole, complete when the relay has ended. */
    List<Passed> passed() throws InterruptedException {
        thread.join();
        return passed;
    }

    private void relay() {
        try {
            serve().join();
        } catch (SocketException unused) {
            // Nobody came before it was closed.
            return;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return what passes the other direction, and ends with the connections */
    private Thread serve() throws IOException, InterruptedException {
        client = listening.accept();
        try (Socket taken = client;
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
            listening.close();
            taken.setTcpNoDelay(true);
            Thread requests = new Thread(() -> pass(taken, behind), "relay of requests");
            requests.start();
            if (passMessages(behind, taken)) {
                death.run();
                end(taken, requests);
            }
            return requests;
        }
    }

    private void end(Socket taken, Thread requests) throws IOException, InterruptedException {
        if (reset) {
            taken.setSoLinger(true, 0);
        } else {
            taken.shutdownOutput();
            requests.join();
        }
    }

    /** Reads on when the server has gone: a connection that is closed with something unread in it is reset. */
    private static void pass(Socket taken, Socket server) {
        byte[] bytes = new byte[1 << 12];
        boolean gone = false;
        try {
            for (int count = taken.getInputStream().read(bytes); count >= 0;
                    count = taken.getInputStream().read(bytes)) {
                gone = gone || !write(server, bytes, count);
            }
        } catch (IOException over) {
            // The client may go at any moment: that is what the relay is for.
            return;
        }
    }

    private static boolean write(Socket server, byte[] bytes, int count) {
        try {
            server.getOutputStream().write(bytes, 0, count);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    /** @return whether the cut was reached; false if either end has gone */
    private boolean passMessages(Socket from, Socket to) {
        try {
            DataInputStream in = new DataInputStream(from.getInputStream());
            OutputStream out = to.getOutputStream();
            while (true) {
                byte[] header = in.readNBytes(HEADER);
                if (header.length < HEADER) {
                    return false;
                }
                int type = ByteBuffer.wrap(header).getInt(4);
                byte[] message = new byte[HEADER + ByteBuffer.wrap(header).getInt(0)];
                System.arraycopy(header, 0, message, 0, HEADER);
                in.readFully(message, HEADER, message.length - HEADER);
                int occurrence = occurrences.merge(type, 1, Integer::sum);
                if (type == cut.type() && occurrence == cut.occurrence()) {
                    out.write(message, 0, cut.bytes());
                    return true;
                }
                passed.add(new Passed(type, message.length));
                out.write(message);
            }
        } catch (IOException over) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        if (client != null) {
            client.close();
        }
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
