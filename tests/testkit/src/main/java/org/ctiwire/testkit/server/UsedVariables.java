package org.ctiwire.testkit.server;

import java.util.Set;

/** Which variables of calls a session is told: all, until it says which it uses. */
final class UsedVariables {

    private static final long ALL = -1;

    private long mask = ALL;
    private Set<String> variables;
    private Set<String> arrays;

    /** From now on only these. */
    void register(long callVariableMask, Set<String> namedVariables, Set<String> namedArrays) {
        mask = callVariableMask;
        variables = namedVariables;
        arrays = namedArrays;
    }

    boolean uses(int callVariable) {
        return (mask >> callVariable - 1 & 1) != 0;
    }

    boolean usesVariable(String name) {
        return variables == null || variables.contains(name);
    }

    boolean usesArray(String name) {
        return arrays == null || arrays.contains(name);
    }
}
