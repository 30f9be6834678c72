package org.ctiwire.session.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a test must give back: threads by name, and the descriptors of the process. */
final class Resources {

    private Resources() {
    }

    static boolean runsThread(String name) {
        return Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals(name));
    }

    /** The sockets and selectors that are open now: other descriptors come and go with the classes that are loaded. */
    static long descriptors() {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.map(Resources::target).filter(target -> target.startsWith("socket:")
                    || target.contains("eventpoll") || target.contains("eventfd")).count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException gone) {
            return "";
        }
    }
}
