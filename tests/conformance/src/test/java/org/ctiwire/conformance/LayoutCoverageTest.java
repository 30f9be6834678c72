package org.ctiwire.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The properties run over all messages, and over all layouts of each. */
class LayoutCoverageTest {

    /** The numbers are floors, for nothing would equal nothing too; messages that are added need no change here. */
    @ParameterizedTest
    @CsvSource({"GED188, 389", "SPECIMEN, 26", "SPECIMEN_WITH_OVERLAY, 28", "CORNERS, 18"})
    void everyLayoutOfEveryMessageIsMet(ProtocolUnderTest subject, int atLeast) {
        Map<String, Set<WireLayout>> met = new HashMap<>();
        ProtocolUnderTest.inEveryVersion((any, message, version) -> {
            if (any == subject) {
                met.computeIfAbsent(message.name(), first -> new HashSet<>())
                        .add(WireLayout.of(subject.protocol(), message, version));
            }
        });
        Map<String, Set<WireLayout>> existing = new HashMap<>();
        subject.protocol().messages().stream().filter(message -> !message.opaque()).forEach(message ->
                existing.put(message.name(), WireLayout.allOf(subject.protocol(), message).keySet()));
        assertThat(met).isEqualTo(existing);
        assertThat(met.values().stream().mapToInt(Set::size).sum()).isGreaterThanOrEqualTo(atLeast);
    }
}
