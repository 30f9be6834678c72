package org.ctiwire.ged188;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.ctiwire.codegen.review.Comparison;
import org.ctiwire.codegen.review.Coverage;
import org.ctiwire.codegen.review.Review;
import org.ctiwire.codegen.review.ReviewedRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpecReviewTest {

    private static final Review REVIEW = SpecFolder.review();

    @Test
    void everyDifferenceToTheGuideIsExplained() {
        assertThat(open(REVIEW)).isEmpty();
    }

    @Test
    void everyErratumExplainsSomething() {
        assertThat(REVIEW.idle()).isEmpty();
    }

    @Test
    void everyRowOfTheThreeEditionsIsCounted() {
        List<Coverage> coverage = REVIEW.coverage();
        assertThat(rows(coverage, "23", "messages")).isEqualTo(1629);
        assertThat(rows(coverage, "24", "messages")).isEqualTo(1676);
        assertThat(rows(coverage, "25", "messages")).isEqualTo(1673);
        assertThat(rows(coverage, "23", "message-set")).isEqualTo(231);
        assertThat(rows(coverage, "25", "message-set")).isEqualTo(240);
        assertThat(rows(coverage, "23", "tags")).isEqualTo(221);
        assertThat(rows(coverage, "25", "tags")).isEqualTo(244);
        assertThat(rows(coverage, "23", "constants")).isEqualTo(793);
        assertThat(rows(coverage, "24", "constants")).isEqualTo(796);
        assertThat(rows(coverage, "25", "constants")).isEqualTo(793);
        assertThat(coverage).allSatisfy(part -> assertThat(part.percent()).isEqualTo(100));
    }

    @Test
    void erratumWithoutDifferenceIsFound() {
        Review review = SpecFolder.reviewWithErratum(
                "23-25\tmessages\tOPEN_REQ\tInvokeID\tsize\t4\t8\tNobody knows.\tNone\n");
        assertThat(review.isClean()).isFalse();
        assertThat(review.idle()).singleElement()
                .satisfies(idle -> assertThat(idle.editions()).containsExactly("23", "24", "25"));
    }

    static Stream<Arguments> mistakesInMessages() {
        return Stream.of(
                mistake("wrong number", "client-events.cti",
                        "message CALL_HELD_EVENT = 11",
                        "message CALL_HELD_EVENT = 9911",
                        "25 message-set CALL_HELD_EVENT 11 number: 11, 9911",
                        "25 messages CALL_HELD_EVENT  table-number: 11, 9911"),
                mistake("wrong name", "session.cti",
                        "IdleTimeout UINT;",
                        "IdelTimeout UINT;",
                        "25 messages OPEN_REQ IdleTimeout name: IdleTimeout, IdelTimeout"),
                mistake("wrong size", "session.cti",
                        "ClientID STRING(64)",
                        "ClientID STRING(65)",
                        "24 messages OPEN_REQ ClientID size: 64, 65"),
                mistake("wrong type", "session.cti",
                        "PeripheralOnline BOOL",
                        "PeripheralOnline USHORT",
                        "23 messages OPEN_CONF PeripheralOnline type: BOOL, USHORT"),
                mistake("wrong presence", "session.cti",
                        "ClientSignature STRING(64) optional",
                        "ClientSignature STRING(64) required",
                        "25 messages OPEN_REQ ClientSignature presence: optional, required"));
    }

    static Stream<Arguments> mistakesInTheOrder() {
        return Stream.of(
                mistake("swapped fields", "session.cti",
                        "CallMsgMask UINT seen 14; AgentStateMask UINT seen 14;",
                        "AgentStateMask UINT seen 14; CallMsgMask UINT seen 14;",
                        "25 messages OPEN_REQ AgentStateMask position: 7, 6"),
                mistake("missing field", "session.cti",
                        "ServicesGranted UINT seen 14;",
                        "",
                        "25 messages OPEN_CONF ServicesGranted name: ServicesGranted, missing"),
                mistake("invented field", "session.cti",
                        "Reserved3 UINT seen 14;",
                        "Reserved3 UINT seen 14; Reserved4 UINT;",
                        "25 messages OPEN_REQ Reserved4 name: missing, fixed Reserved4",
                        "older layout-history OPEN_REQ Reserved4 name: missing, fixed Reserved4"),
                mistake("field in the wrong part", "session.cti",
                        "SessionType USHORT since 23; } floating {",
                        "} floating { SessionType USHORT tag TEXT_TAG since 23;",
                        "25 messages OPEN_CONF SessionType part: fixed, floating"));
    }

    static Stream<Arguments> mistakesInTheFloatingPart() {
        return Stream.of(
                mistake("wrong tag", "fields.cti",
                        "DNIS tag DNIS_TAG",
                        "DNIS tag QUEUE_DEVID_TAG",
                        "25 messages CALL_TRANSLATION_ROUTE_EVENT DNIS tag: 10, 45",
                        "25 field-tags DNIS DNIS tag: 10, 45"),
                mistake("wrong tag number", "tags.cti",
                        "CALL_WRAPUP_DATA_TAG = 46;",
                        "CALL_WRAPUP_DATA_TAG = 246;",
                        "25 tags CALL_WRAPUP_DATA_TAG 46 number: 46, 246"),
                mistake("wrong list counter", "all-events.cti",
                        "list NamedArrays counted by NumNamedArrays",
                        "list NamedArrays counted by NumNamedVariables",
                        "25 messages CALL_TRANSLATION_ROUTE_EVENT NamedArray counter: , NumNamedVariables"),
                mistake("wrong limit of a list", "client-events.cti",
                        "counted by NumFltSkillGroups limit MAX_NUM_SKILL_GROUPS",
                        "counted by NumFltSkillGroups limit MAX_NUM_LINES",
                        "25 messages AGENT_STATE_EVENT FltSkillGroupNumber limit: , 10"),
                mistake("swapped members of a list", "client-events.cti",
                        "SkillGroupNumber INT since 14; SkillGroupID UINT;",
                        "SkillGroupID UINT; SkillGroupNumber INT since 14;",
                        "25 messages CALL_QUEUED_EVENT SkillGroupID follows: SkillGroupNumber, "));
    }

    static Stream<Arguments> mistakesInConstants() {
        return Stream.of(
                mistake("missing constant", "enumerations.cti",
                        "E_CTI_INVALID_DIGITS = 24;",
                        "",
                        "25 constants StatusCode E_CTI_INVALID_DIGITS name: E_CTI_INVALID_DIGITS, missing"),
                mistake("wrong constant", "enumerations.cti",
                        "CEC_PARK = 25;",
                        "CEC_PARK = 2500;",
                        "25 constants EventCause CEC_PARK number: 25, 2500"),
                mistake("invented constant", "enumerations.cti",
                        "CEC_PARK = 25;",
                        "CEC_PARK = 25; CEC_MEADOW = 9999;",
                        "25 constants EventCause CEC_MEADOW number: missing, 9999"),
                mistake("mask declared as an enumeration", "enumerations.cti",
                        "mask PGStatusCode",
                        "enum PGStatusCode",
                        "25 constants PGStatusCode(mask) PGS_OPC_DOWN mask: mask, enum"),
                mistake("wrong limit of the protocol", "protocol.cti",
                        "limit message 12500",
                        "limit message 12501",
                        "all wire-format limit message  number: missing, 12501"));
    }

    static Stream<Arguments> mistakesInVersions() {
        return Stream.of(
                mistake("field older than any evidence", "session.cti",
                        "DepartmentID INT since 19;",
                        "DepartmentID INT since 18;",
                        "older layout-history OPEN_CONF DepartmentID since: 19, 18"),
                mistake("doubt about older versions left out", "session.cti",
                        "ServicesGranted UINT seen 14;",
                        "ServicesGranted UINT;",
                        "older layout-history OPEN_CONF ServicesGranted seen: 14, "),
                mistake("older size that no table shows", "client-events.cti",
                        "SendingAddress STRING(16) since 10 until 18",
                        "SendingAddress STRING(17) since 10 until 18",
                        "older layout-history RTP_STARTED_EVENT SendingAddress type: STRING(64), STRING(17)"),
                mistake("older type left out", "client-events.cti",
                        "SkillGroupNumber UINT until 13; SkillGroupNumber INT since 14;",
                        "SkillGroupNumber INT;",
                        "older layout-history CALL_QUEUED_EVENT SkillGroupNumber type: UINT, INT"),
                mistake("message younger than an edition", "session.cti",
                        "STANDBY_ACTIVE_EVENT_MSG = 277 since 24",
                        "STANDBY_ACTIVE_EVENT_MSG = 277 since 25",
                        "24 message-set STANDBY_ACTIVE_EVENT_MSG 277 name: STANDBY_ACTIVE_EVENT_MSG, missing"),
                mistake("published message made opaque", "peripheral-monitor.cti",
                        "message MONITOR_STOP_CONF = 96 \"The monitor is gone.\" { fixed { InvokeID UINT; } }",
                        "message MONITOR_STOP_CONF = 96 opaque \"The monitor is gone.\";",
                        "25 messages MONITOR_STOP_CONF  message: a format, opaque"));
    }

    private static Arguments mistake(String what, String file, String text, String mistake, String... differences) {
        return Arguments.of(what, file, text, mistake, List.of(differences));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"mistakesInMessages", "mistakesInTheOrder", "mistakesInTheFloatingPart", "mistakesInConstants",
        "mistakesInVersions"})
    void plantedMistakeIsFound(String what, String file, String text, String mistake, List<String> differences) {
        Review review = SpecFolder.reviewWith(file, text, mistake);
        assertThat(review.isClean()).isFalse();
        assertThat(open(review)).containsAll(differences);
    }

    /** The guide does not print these counters, so that only the errata tell that the spec has lost them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "all-events.cti | list NamedArrays counted by NumNamedArrays { NamedArray NAMEDARRAY optional seen 23; } "
                + "| NamedArray NAMEDARRAY optional seen 23;",
        "client-events.cti | counted by NumParties limit MAX_NUM_PARTIES | counted by NumParties"})
    void lostCounterOrLimitIsFound(String file, String text, String mistake) {
        Review review = SpecFolder.reviewWith(file, text, mistake);
        assertThat(review.isClean()).isFalse();
        assertThat(review.idle()).hasSize(1);
    }

    private static int rows(List<Coverage> coverage, String edition, String table) {
        return coverage.stream()
                .filter(part -> part.edition().equals(edition) && part.table().equals(table))
                .mapToInt(Coverage::rows)
                .sum();
    }

    private static List<String> open(Review review) {
        return review.open().stream()
                .flatMap(row -> row.comparisons().stream()
                        .filter(Comparison::isOpen)
                        .map(difference -> text(row, difference)))
                .toList();
    }

    private static String text(ReviewedRow row, Comparison difference) {
        return row.edition() + " " + row.table() + " " + row.item() + " " + row.subject(difference) + " "
                + difference.aspect().label() + ": " + difference.printed() + ", " + difference.spec();
    }
}
