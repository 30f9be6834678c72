package org.ctiwire.codegen.review;

import java.util.Optional;

/**
 * One aspect of a row: what the guide prints beside what the spec says.
 *
 * @param aspect  what is compared
 * @param printed the guide's text, empty where it says nothing, {@value #MISSING} where it has no such row
 * @param spec    the spec's text, empty where it says nothing, {@value #MISSING} where it has no such thing
 * @param equal   whether both mean the same
 * @param erratum the entry that explains a difference
 */
public record Comparison(Aspect aspect, String printed, String spec, boolean equal, Optional<Erratum> erratum) {

    /** Stands for a row or a thing that is not there. */
    public static final String MISSING = "missing";

    static Comparison of(Aspect aspect, String printed, String spec) {
        return of(aspect, printed, spec, printed.equals(spec));
    }

    static Comparison of(Aspect aspect, String printed, String spec, boolean equal) {
        return new Comparison(aspect, printed, spec, equal, Optional.empty());
    }

    /** The guide has it, the spec has not. */
    static Comparison missingInSpec(Aspect aspect, String printed) {
        return of(aspect, printed, MISSING, false);
    }

    /** The spec has it, the guide has not. */
    static Comparison missingInGuide(Aspect aspect, String spec) {
        return of(aspect, MISSING, spec, false);
    }

    /** Whether it differs and nothing explains that. */
    public boolean isOpen() {
        return !equal && erratum.isEmpty();
    }

    Comparison explainedBy(Optional<Erratum> entry) {
        return new Comparison(aspect, printed, spec, equal, entry);
    }
}
