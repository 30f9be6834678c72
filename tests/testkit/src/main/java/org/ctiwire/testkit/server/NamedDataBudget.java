package org.ctiwire.testkit.server;

import org.ctiwire.testkit.model.CallData;
import org.ctiwire.testkit.model.Refusal;
import org.ctiwire.testkit.model.RefusedException;

/** Keeps the named variables and arrays of a call within the bytes that one message has for them. */
final class NamedDataBudget {

    private static final int LIMIT = 2000;
    /** The headers of a floating field and the NULs of name and value, in the version that needs most. */
    private static final int OVERHEAD = 7;

    private NamedDataBudget() {
    }

    /** Refuses data that the call could not be told of any more. */
    static void check(CallData known, CallData given) {
        CallData all = new CallData();
        all.take(known);
        all.take(given);
        int bytes = all.namedVariables().entrySet().stream()
                .mapToInt(entry -> entry.getKey().length() + entry.getValue().length() + OVERHEAD).sum()
                + all.namedArrays().entrySet().stream()
                .mapToInt(entry -> entry.getKey().name().length() + entry.getValue().length() + OVERHEAD).sum();
        if (bytes > LIMIT) {
            throw new RefusedException(Refusal.TOO_MUCH_DATA, bytes + " bytes of named variables and arrays");
        }
    }
}
