package org.ctiwire.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.ctiwire.ged188.Ged188Dispatcher;
import org.ctiwire.ged188.Ged188Handler;
import org.ctiwire.runtime.MessageDecoder;
import org.openjdk.jol.info.GraphLayout;

/** What the generated code takes, on disk and in memory. */
public final class Sizes {

    private static final String CLASSES = "org/ctiwire/ged188/";

    private Sizes() {
    }

    /** The table; the jar's part of it needs the command's own jar. */
    public static String table() {
        Table table = new Table("size", "");
        Path place = place();
        if (Files.isRegularFile(place)) {
            addJar(table, place);
        }
        Class<?> largest = decoders().stream().max(Comparator.comparingLong(Sizes::bytes)).orElseThrow();
        table.add("largest decoder", bytes(largest) + " bytes, " + largest.getSimpleName());
        table.add("a dispatcher with its decoders", bytes(Ged188Dispatcher.class) + " bytes");
        return table.toString();
    }

    private static void addJar(Table table, Path place) {
        try (JarFile jar = new JarFile(place.toFile())) {
            List<? extends ZipEntry> classes = jar.stream()
                    .filter(entry -> entry.getName().startsWith(CLASSES) && entry.getName().endsWith(".class")).toList();
            table.add("generated classes", String.valueOf(classes.size()));
            table.add("in the jar, compressed", classes.stream().mapToLong(ZipEntry::getCompressedSize).sum() + " bytes");
            table.add("in the jar, not compressed", classes.stream().mapToLong(ZipEntry::getSize).sum() + " bytes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path place() {
        try {
            return Path.of(Ged188Dispatcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> decoders() {
        return Arrays.stream(Ged188Handler.class.getMethods())
                .<Class<?>>map(method -> method.getParameterTypes()[0])
                .filter(MessageDecoder.class::isAssignableFrom)
                .toList();
    }

    /** What a second instance adds to a first: what they share is not counted. */
    static long bytes(Class<?> type) {
        Object first = make(type);
        return GraphLayout.parseInstance(first, make(type)).totalSize() - GraphLayout.parseInstance(first).totalSize();
    }

    private static Object make(Class<?> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }
}
