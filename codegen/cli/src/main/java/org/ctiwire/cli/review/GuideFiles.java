package org.ctiwire.cli.review;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.ctiwire.codegen.review.Guide;
import org.ctiwire.codegen.review.GuideTexts;

/** Reads the guide's tables, from a directory or from the jar that carries those of GED-188. */
public final class GuideFiles implements GuideTexts {

    private static final String RESOURCES = "META-INF/ctiwire/GED188/guide/";

    private final Optional<Path> directory;

    private GuideFiles(Optional<Path> directory) {
        this.directory = directory;
    }

    /** The tables that the command carries. */
    public static GuideFiles bundled() {
        return new GuideFiles(Optional.empty());
    }

    /** The tables of a directory, which may do without errata of its own. */
    public static GuideFiles of(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new NoSuchFileException(directory.toString());
        }
        return new GuideFiles(Optional.of(directory));
    }

    @Override
    public Optional<String> text(String name) throws IOException {
        if (directory.isPresent()) {
            Path file = directory.get().resolve(name);
            if (Files.exists(file)) {
                return Optional.of(decoded(Files.readAllBytes(file), file.toString()));
            }
            return name.equals(Guide.ERRATA) ? resource(name) : Optional.empty();
        }
        return resource(name);
    }

    private static Optional<String> resource(String name) throws IOException {
        try (InputStream in = GuideFiles.class.getClassLoader().getResourceAsStream(RESOURCES + name)) {
            return in == null ? Optional.empty() : Optional.of(decoded(in.readAllBytes(), name));
        }
    }

    private static String decoded(byte[] bytes, String name) throws IOException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new IOException(name + ": not UTF-8 text", notUtf8);
        }
    }
}
