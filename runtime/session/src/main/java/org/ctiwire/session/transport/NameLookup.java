package org.ctiwire.session.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.function.BiConsumer;

/** Finds the address of a host without making the loop wait for a name server. */
final class NameLookup {

    private NameLookup() {
    }

    /** @param found takes the address, or why there is none; on this thread or another */
    static void start(ServerAddress server, BiConsumer<InetSocketAddress, UnknownHostException> found) {
        if (isAddress(server.host())) {
            find(server, found);
            return;
        }
        Thread thread = new Thread(() -> find(server, found), "lookup of " + server.host());
        thread.setDaemon(true);
        thread.start();
    }

    private static void find(ServerAddress server, BiConsumer<InetSocketAddress, UnknownHostException> found) {
        try {
            found.accept(new InetSocketAddress(InetAddress.getByName(server.host()), server.port()), null);
        } catch (UnknownHostException unknown) {
            found.accept(null, unknown);
        }
    }

    /** Whether no name server is asked: an address has a colon, or digits and dots alone. */
    private static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 || host.chars().allMatch(each -> each == '.' || each >= '0' && each <= '9');
    }
}
