package org.ctiwire.testkit.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be read. */
public final class ScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    ScenarioException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the lines. */
    public List<Problem> problems() {
        return problems;
    }
}
