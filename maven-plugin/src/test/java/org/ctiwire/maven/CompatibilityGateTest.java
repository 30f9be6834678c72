package org.ctiwire.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctiwire.codegen.diff.Consequence.BEHAVIOUR;
import static org.ctiwire.codegen.diff.Consequence.DOCS;
import static org.ctiwire.codegen.diff.Consequence.SOURCE;
import static org.ctiwire.codegen.diff.Consequence.WIRE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ctiwire.codegen.diff.Change;
import org.ctiwire.codegen.diff.Consequence;
import org.junit.jupiter.api.Test;

class CompatibilityGateTest {

    private static final List<Change> CHANGES = List.of(change("a", WIRE, SOURCE), change("b", SOURCE, BEHAVIOUR),
            change("c", DOCS));

    private static Change change(String key, Consequence... consequences) {
        return new Change(key, List.of(consequences), List.of(), key + " changed", Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static CompatibilityGate.Verdict judge(Set<Consequence> breaks, AllowedChange... allowed) {
        return new CompatibilityGate(breaks, List.of(allowed)).judge(CHANGES);
    }

    @Test
    void whatHasAnyOfTheConsequencesIsRefused() {
        assertThat(judge(Set.of(WIRE, SOURCE)).refused()).extracting(Change::key).containsExactly("a", "b");
        assertThat(judge(Set.of(BEHAVIOUR)).refused()).extracting(Change::key).containsExactly("b");
        assertThat(judge(Set.of()).refused()).isEmpty();
    }

    @Test
    void whatIsAllowedPasses() {
        CompatibilityGate.Verdict verdict = judge(Set.of(WIRE, SOURCE), new AllowedChange("a", "Nobody has it yet."));
        assertThat(verdict.refused()).extracting(Change::key).containsExactly("b");
        assertThat(verdict.passed()).isEqualTo(1);
        assertThat(verdict.mistakes()).isEmpty();
    }

    @Test
    void theListIsHeldToItsPurpose() {
        assertThat(judge(Set.of(WIRE), new AllowedChange("a", " ")).mistakes())
                .containsExactly("the allowed change \"a\" has no reason");
        assertThat(judge(Set.of(WIRE), new AllowedChange("c", "Words.")).mistakes())
                .containsExactly("the allowed change \"c\" allows nothing: no breaking change has this key");
        assertThat(judge(Set.of(WIRE), new AllowedChange("a", "One."), new AllowedChange("a", "Two.")).mistakes())
                .containsExactly("the allowed change \"a\" is there twice");
        assertThat(judge(Set.of(WIRE), new AllowedChange(null, null)).mistakes()).hasSize(2);
    }
}
