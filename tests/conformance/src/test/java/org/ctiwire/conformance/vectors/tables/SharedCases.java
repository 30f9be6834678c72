package org.ctiwire.conformance.vectors.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Holds versions without a case of their own against the newer case that they share. */
final class SharedCases {

    private final GuideTables tables;
    private final List<GivenCase> cases;
    private final List<String> problems = new ArrayList<>();
    private final List<TableField> met = new ArrayList<>();

    private SharedCases(GuideTables tables, List<GivenCase> cases) {
        this.tables = tables;
        this.cases = cases;
    }

    /** Checks every version without a case that the tables say anything of. */
    static SharedCases of(GuideTables tables, String message, List<GivenCase> cases) {
        List<GivenCase> exact = cases.stream().filter(GivenCase::exact)
                .sorted(Comparator.comparing(GivenCase::protocol)).toList();
        SharedCases shared = new SharedCases(tables, exact);
        for (int version = GuideTables.OLDEST; version <= GuideTables.NEWEST; version++) {
            int wanted = version;
            if (tables.isDescribed(message, version) && exact.stream().noneMatch(one -> one.protocol() == wanted)) {
                shared.check(message, version);
            }
        }
        return shared;
    }

    private void check(String message, int version) {
        String header = tables.errata().floatingHeader(version);
        List<CaseCheck> candidates = cases.stream().filter(one -> one.protocol() > version
                        && tables.errata().floatingHeader(one.protocol()).equals(header))
                .map(one -> CaseCheck.of(tables, one, version)).toList();
        if (candidates.isEmpty() && !tables.isKnown(message, version)) {
            return;
        }
        candidates.stream().filter(check -> check.problems().isEmpty()).findFirst().ifPresentOrElse(
                check -> met.addAll(check.met()),
                () -> problems.add(message + " has no case for version " + version
                        + (candidates.isEmpty() ? "" : ": " + candidates.get(0).problems())));
    }

    List<String> problems() {
        return problems;
    }

    List<TableField> met() {
        return met;
    }
}
