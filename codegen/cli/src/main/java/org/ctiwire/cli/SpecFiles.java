package org.ctiwire.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ctiwire.codegen.source.SourceFile;

/** Reads the texts of a spec, from files and directories or from the jar that carries the GED-188 spec. */
final class SpecFiles {

    private static final String INDEX = "META-INF/ctiwire/GED188.index";
    private static final String EXTENSION = ".cti";

    private SpecFiles() {
    }

    /** The files in the order given; a directory stands for every {@code .cti} file below it, by name. */
    static List<SourceFile> read(List<Path> paths) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (Path path : paths) {
            for (Path file : expand(path)) {
                files.add(SourceFile.of(file, text(Files.readAllBytes(file), file.toString())));
            }
        }
        return files;
    }

    static List<Path> expand(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> files = found.filter(file -> file.toString().endsWith(EXTENSION)).sorted().toList();
            if (files.isEmpty()) {
                throw new IOException(path + ": no " + EXTENSION + " file in this directory");
            }
            return files;
        }
    }

    /** The GED-188 spec that the command carries. */
    static List<SourceFile> bundled() throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (String path : resource(INDEX).lines().filter(line -> !line.isBlank()).toList()) {
            files.add(new SourceFile(path, resource(path)));
        }
        return files;
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = SpecFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("the bundled spec is not on the class path: " + path);
            }
            return text(in.readAllBytes(), path);
        }
    }

    private static String text(byte[] bytes, String name) throws IOException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new IOException(name + ": not UTF-8 text", notUtf8);
        }
    }
}
