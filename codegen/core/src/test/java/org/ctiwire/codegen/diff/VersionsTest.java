package org.ctiwire.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ctiwire.codegen.Specimen;
import org.ctiwire.codegen.model.Protocol;
import org.junit.jupiter.api.Test;

/** Two versions of the specimen, laid side by side. */
class VersionsTest {

    private static final Protocol PROTOCOL = Specimen.protocol("specimen.cti");

    private static List<String> sentences(int before, int after) {
        return ProtocolDiff.betweenVersions(PROTOCOL, before, after).stream()
                .map(change -> change.worst().printed() + ": " + change.sentence()).toList();
    }

    @Test
    void everyRangeThatBeginsOrEndsInBetweenIsAChange() {
        assertThat(sentences(2, 3)).containsExactly(
                "wire: floating header: size is 2 bytes of tag and 2 of length, was 1 bytes of tag and 1 of length",
                "wire: fixed field InvokeID of CANCEL_REQ: type is UINT, was USHORT",
                "wire: fixed field Detail of FAILURE_CONF is new (UINT at offset 6)",
                "wire: fixed field FailureCode of FAILURE_CONF is new (USHORT at offset 4)",
                "wire: fixed field Status of FAILURE_CONF is gone (UINT at offset 4)",
                "wire: fixed field Greeting of OPEN_CONF is new (UNSPEC(3) at offset 4)",
                "wire: STOCK_EVENT: number is 13, was 12",
                "behaviour: floating field Wide of ORDER_REQ is new (STRING(300), tag 300)",
                "behaviour: tag WIDE_TAG is new (300)");
        assertThat(sentences(3, 4)).containsExactly(
                "wire: floating field Comment of ORDER_REQ: size is STRING(40), was STRING(20)",
                "behaviour: BLUE of enum Colour is renamed TEAL",
                "behaviour: SOLD_OUT of enum Reason is renamed NO_STOCK",
                "docs: floating field Comment of ORDER_REQ: guide is \"Specimen guide, chapter 3\", was none");
    }

    @Test
    void versionsThatTheSpecDoesNotTellApartAreTheSame() {
        assertThat(sentences(4, 5)).isEmpty();
        assertThat(sentences(2, 2)).isEmpty();
    }

    @Test
    void theWayBackUndoesEveryChange() {
        assertThat(sentences(5, 1)).hasSameSizeAs(sentences(1, 5)).isNotEmpty();
        assertThat(sentences(2, 1)).contains("wire: SIGNAL_IND is gone (14)");
    }

    @Test
    void oneGeneratedClassServesAllVersionsSoThatNoneBreaksSource() {
        assertThat(ProtocolDiff.betweenVersions(PROTOCOL, 1, 5)).isNotEmpty()
                .allSatisfy(change -> assertThat(change.consequences()).doesNotContain(Consequence.SOURCE));
    }

    @Test
    void aVersionThatTheSpecLacksIsRefused() {
        assertThatThrownBy(() -> ProtocolDiff.betweenVersions(PROTOCOL, 5, 6))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("SPECIMEN has versions 1..5, not 6");
    }
}
