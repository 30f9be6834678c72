package org.ctiwire.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.ctiwire.codegen.source.SourceFile;

/**
 * The spec as it was: a folder of {@code .cti} files, or a jar that carries its spec, as the generate goal packs it.
 *
 * @param project the folder that diagnostics name files relative to
 * @param place   the folder or the jar
 */
record BaselineSpec(Path project, Path place) {

    private static final String FOLDER = "META-INF/ctiwire/";
    private static final String INDEX = ".index";

    /**
     * The texts, by path.
     *
     * @param protocol the protocol to look for in a jar that carries more than one
     * @throws IOException if nothing is there, or it cannot be read
     */
    List<SourceFile> read(String protocol) throws IOException {
        List<SourceFile> files = Files.isRegularFile(place) ? fromJar(protocol)
                : new SpecDirectory(project, place).read().stream().map(SpecFile::source).toList();
        if (files.isEmpty()) {
            throw new IOException("No baseline: there is no .cti file below " + printed() + " (parameter baseline)");
        }
        return files;
    }

    private List<SourceFile> fromJar(String protocol) throws IOException {
        try (ZipFile jar = new ZipFile(place.toFile())) {
            List<String> indexes = jar.stream().map(ZipEntry::getName)
                    .filter(name -> name.startsWith(FOLDER) && name.endsWith(INDEX)).sorted().toList();
            String own = FOLDER + protocol + INDEX;
            if (!indexes.contains(own) && indexes.size() != 1) {
                throw new IOException("No baseline: " + printed() + " carries " + indexes.size()
                        + " specs, and none of " + protocol + " (parameter baseline)");
            }
            List<SourceFile> files = new ArrayList<>();
            for (String path : text(jar, indexes.contains(own) ? own : indexes.get(0)).lines().toList()) {
                files.add(new SourceFile(printed() + "!/" + path, text(jar, path)));
            }
            files.sort(Comparator.comparing(SourceFile::name));
            return files;
        }
    }

    private String text(ZipFile jar, String path) throws IOException {
        ZipEntry entry = jar.getEntry(path);
        if (entry == null) {
            throw new IOException(printed() + " lacks " + path + ", which its index names");
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String printed() {
        return new SpecDirectory(project, place).name();
    }
}
