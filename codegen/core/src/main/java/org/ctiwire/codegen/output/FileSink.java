package org.ctiwire.codegen.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes generated files below one root directory. A file whose text is already there is not touched, so that a
 * build tool that looks at times sees no change; nothing outside the root is ever written.
 */
public final class FileSink {

    private final Path root;

    public FileSink(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * How many files were written, left as they were, and deleted because they are no longer made.
     */
    public record Result(int written, int unchanged, int deleted) {
    }

    /**
     * Makes the root hold exactly these files: everything else below it is deleted. For a folder that nobody else
     * writes to, so that what a former run made does not outlive its message.
     *
     * @throws IOException              if a file cannot be read or written
     * @throws IllegalArgumentException if a path leaves the root
     */
    public Result replace(List<GeneratedFile> files) throws IOException {
        Set<Path> made = new HashSet<>();
        int written = write(files, made);
        return new Result(written, made.size() - written, deleteOthers(made));
    }

    /**
     * Writes these files and leaves everything else below the root alone.
     *
     * @throws IOException              if a file cannot be read or written
     * @throws IllegalArgumentException if a path leaves the root
     */
    public Result write(List<GeneratedFile> files) throws IOException {
        Set<Path> made = new HashSet<>();
        int written = write(files, made);
        return new Result(written, made.size() - written, 0);
    }

    private int write(List<GeneratedFile> files, Set<Path> made) throws IOException {
        int written = 0;
        for (GeneratedFile file : files) {
            Path target = inside(file.path());
            made.add(target);
            byte[] content = file.text().getBytes(StandardCharsets.UTF_8);
            if (!Files.isRegularFile(target) || !Arrays.equals(Files.readAllBytes(target), content)) {
                Files.createDirectories(target.getParent());
                Files.write(target, content);
                written++;
            }
        }
        return written;
    }

    private Path inside(String path) {
        Path target = root.resolve(path).normalize();
        if (!target.startsWith(root) || target.equals(root)) {
            throw new IllegalArgumentException("generated path leaves the output directory: " + path);
        }
        return target;
    }

    private int deleteOthers(Set<Path> made) throws IOException {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        List<Path> stale;
        try (Stream<Path> found = Files.walk(root)) {
            stale = found.filter(Files::isRegularFile).filter(path -> !made.contains(path)).toList();
        }
        for (Path path : stale) {
            Files.delete(path);
        }
        return stale.size();
    }
}
