package org.ctiwire.codegen.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpecErrorsTest {

    static List<SpecErrorCase> cases() throws URISyntaxException {
        return SpecErrorCase.all(Path.of(SpecErrorsTest.class.getResource("/spec-errors").toURI()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aBadSpecGivesTheReportInItsComment(SpecErrorCase bad) {
        assertThat(bad.report()).isEqualTo(bad.expected());
    }

    @Test
    void everyCodeHasACase() throws URISyntaxException {
        Set<DiagnosticCode> covered = EnumSet.noneOf(DiagnosticCode.class);
        for (SpecErrorCase bad : cases()) {
            bad.diagnostics().forEach(diagnostic -> covered.add(diagnostic.code()));
        }
        assertThat(Arrays.asList(DiagnosticCode.values())).filteredOn(code -> !covered.contains(code)).isEmpty();
    }
}
