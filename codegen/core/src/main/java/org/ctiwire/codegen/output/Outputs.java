package org.ctiwire.codegen.output;

import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.output.java.JavaOutput;

/** Every output that there is: a new one is a line here. */
public final class Outputs {

    private static final List<Output> ALL = List.of(
            new JavaOutput());

    private Outputs() {
    }

    /** All outputs. */
    public static List<Output> all() {
        return ALL;
    }

    /** The output of a name. */
    public static Optional<Output> named(String name) {
        return ALL.stream().filter(output -> output.name().equals(name)).findFirst();
    }
}
