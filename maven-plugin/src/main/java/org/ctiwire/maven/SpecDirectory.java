package org.ctiwire.maven;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.ctiwire.codegen.source.SourceFile;

/**
 * The folder that holds the texts of one protocol.
 *
 * @param project   the folder that diagnostics name files relative to
 * @param directory the folder to look in
 */
record SpecDirectory(Path project, Path directory) {

    SpecDirectory {
        project = project.toAbsolutePath().normalize();
        directory = directory.toAbsolutePath().normalize();
    }

    /**
     * The files of a project's spec.
     *
     * @throws MojoFailureException if there are none
     * @throws IOException          if a file cannot be read or is not UTF-8
     */
    static List<SpecFile> ofProject(Path project, Path directory) throws IOException, MojoFailureException {
        SpecDirectory spec = new SpecDirectory(project, directory);
        List<SpecFile> files = spec.read();
        if (files.isEmpty()) {
            throw new MojoFailureException("No spec: there is no .cti file below " + spec.name()
                    + " (parameter sourceDirectory)");
        }
        return files;
    }

    /**
     * Every {@code .cti} file below the folder, by path; none if there is no such folder.
     *
     * @throws IOException if a file cannot be read or is not UTF-8
     */
    List<SpecFile> read() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Path> found;
        try (Stream<Path> walk = Files.walk(directory)) {
            found = walk.filter(path -> path.getFileName().toString().endsWith(".cti")).filter(Files::isRegularFile)
                    .toList();
        }
        List<SpecFile> files = new ArrayList<>();
        for (Path path : found) {
            files.add(new SpecFile(slashed(directory.relativize(path)), new SourceFile(printed(path), text(path))));
        }
        // Sorted as text: the order of paths differs between file systems, and the order of files reaches the output.
        files.sort(Comparator.comparing(SpecFile::path));
        return List.copyOf(files);
    }

    /** The folder as diagnostics would name it. */
    String name() {
        return printed(directory);
    }

    private String printed(Path path) {
        return slashed(path.startsWith(project) ? project.relativize(path) : path);
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private String text(Path path) throws IOException {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException exception) {
            throw new IOException(printed(path) + " is not UTF-8 text", exception);
        }
    }
}
