package org.ctiwire.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ctiwire.codegen.output.GeneratedFile;

/**
 * The texts of a spec as resources of a jar, so that tools which find the jar find the spec that it was made from.
 */
final class PackedSpec {

    private static final String FOLDER = "META-INF/ctiwire/";

    private PackedSpec() {
    }

    /** The texts, and an index of them: one resource path on a line. */
    static List<GeneratedFile> of(String protocol, List<SpecFile> spec) {
        List<GeneratedFile> files = new ArrayList<>();
        for (SpecFile file : spec) {
            files.add(new GeneratedFile(FOLDER + protocol + "/" + file.path(), file.source().text()));
        }
        String index = files.stream().map(file -> file.path() + "\n").sorted().collect(Collectors.joining());
        files.add(new GeneratedFile(FOLDER + protocol + ".index", index));
        return List.copyOf(files);
    }
}
