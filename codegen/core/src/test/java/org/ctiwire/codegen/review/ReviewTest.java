package org.ctiwire.codegen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final String MESSAGES = "guide-v2.messages.tsv";

    private final SmallGuide guide = new SmallGuide();

    @Test
    void guideAndSpecThatAgreeAreClean() throws IOException {
        assertThat(guide.open()).isEmpty();
        assertThat(guide.review().idle()).isEmpty();
        assertThat(guide.review().isClean()).isTrue();
    }

    @Test
    void misprintIsOpenUntilAnErratumExplainsIt() throws IOException {
        guide.printed(MESSAGES, "Pot\tUINT", "Pot\tUNIT");
        assertThat(guide.open()).containsExactly("2 messages PAINT_REQ Pot type: UNIT, UINT");
        guide.erratum("2", "messages", "*_REQ", "Pot", "type", "UNIT", "UINT", "Swapped letters.", "Size");
        assertThat(guide.review().isClean()).isTrue();
        assertThat(guide.review().coverage())
                .filteredOn(part -> part.edition().equals("2") && part.table().equals("messages"))
                .containsExactly(new Coverage("2", "messages", "Paint service", 7, 1, 0));
    }

    @Test
    void erratumThatSettlesSomethingElseExplainsNothing() throws IOException {
        guide.printed(MESSAGES, "Pot\tUINT", "Pot\tUNIT")
                .erratum("2", "messages", "PAINT_REQ", "Pot", "type", "UNIT", "INT", "Swapped letters.", "Size");
        assertThat(guide.open()).hasSize(1);
        assertThat(guide.review().idle()).hasSize(1);
    }

    @Test
    void erratumIsIdleInTheEditionsThatDoNotNeedIt() throws IOException {
        guide.printed(MESSAGES, "Pot\tUINT", "Pot\tUNIT")
                .erratum("1-2", "messages", "PAINT_REQ", "Pot", "type", "UNIT", "UINT", "Swapped letters.", "Size");
        assertThat(guide.open()).isEmpty();
        assertThat(guide.review().idle()).singleElement()
                .satisfies(idle -> assertThat(idle.editions()).containsExactly("1"));
        assertThat(guide.review().isClean()).isFalse();
    }

    @Test
    void starStandsForTextOnlyInTheColumnsThatNameThePlace() throws IOException {
        guide.printed(MESSAGES, "Pot\tUINT", "Pot\tUNIT")
                .erratum("2", "messages", "PAINT_REQ", "P*t", "type", "UN*", "UINT", "Swapped letters.", "Size");
        assertThat(guide.open()).hasSize(1);
    }

    @Test
    void ellipsisStandsForTheFieldsBetweenItsNeighbours() throws IOException {
        guide.printed(MESSAGES, "Word2\tSTRING\t4", "...\t...\t...");
        assertThat(guide.open()).containsExactly("2 messages PAINT_REQ ... name: ..., Word2 to Word2");
        guide.specified("Word2 STRING(4);", "Word2 STRING(5);")
                .printed("guide-v1.messages.tsv", "Word2\tSTRING\t4", "Word2\tSTRING\t5");
        assertThat(guide.open()).contains("2 messages PAINT_REQ Word2 size: 4, 5");
    }

    @Test
    void oneMissingFieldDoesNotMoveTheOthers() throws IOException {
        guide.specified("InvokeID UINT; ", "");
        assertThat(guide.open()).containsExactlyInAnyOrder(
                "1 messages PAINT_REQ InvokeID name: InvokeID, missing",
                "2 messages PAINT_REQ InvokeID name: InvokeID, missing");
    }

    @Test
    void listThatIsTakenApartLosesItsCounter() throws IOException {
        guide.specified("list Pots counted by NumPots { Pot UINT; Lid BOOL; }", "Pot UINT; Lid BOOL;");
        assertThat(guide.open()).contains("2 messages PAINT_REQ Pot counter: NumPots, ",
                "2 messages PAINT_REQ Lid counter: NumPots, ", "2 messages PAINT_REQ Lid follows: Pot, ");
    }

    @Test
    void messageThatTheGuideLacksIsFound() throws IOException {
        guide.printed("guide-v2.message-set.tsv", "8\tSECRET_REQ\n", "");
        assertThat(guide.open()).containsExactly("2 message-set SECRET_REQ 8 name: missing, SECRET_REQ");
    }

    @Test
    void formatOfAnOpaqueMessageIsFound() throws IOException {
        guide.printed(MESSAGES, "PAINT_REQ\t7\t7\tfixed\t1",
                "SECRET_REQ\t8\t8\tfixed\t1\tInvokeID\tUINT\t4\nPAINT_REQ\t7\t7\tfixed\t1");
        assertThat(guide.open()).containsExactlyInAnyOrder("2 messages SECRET_REQ  message: a format, opaque",
                "2 messages SECRET_REQ InvokeID name: InvokeID, missing");
    }

    @Test
    void messageDescribedTwiceIsComparedTwice() throws IOException {
        guide.printed(MESSAGES, "PAINT_REQ\t7\t7\tfixed\t1",
                "PAINT_REQ\t7\t7\tfixed\t1\tInvokeID\tUINT\t4\nOTHER_REQ\t9\t9\tfixed\t1\tInvokeID\tUINT\t4\n"
                        + "PAINT_REQ\t7\t7\tfixed\t1");
        assertThat(guide.open()).contains("2 messages PAINT_REQ  described: again, once",
                "2 messages OTHER_REQ  message: OTHER_REQ, missing",
                "2 messages PAINT_REQ NumPots name: missing, fixed NumPots");
    }

    @Test
    void constantOfTheWrongVersionIsFoundInBothEditions() throws IOException {
        guide.specified("RED = 0;", "RED = 0 until 1;");
        assertThat(guide.open()).containsExactly("2 constants Colour RED name: RED, missing");
        guide.specified("BLUE = 1 since 2;", "BLUE = 1;");
        assertThat(guide.open()).contains("1 constants Colour BLUE number: missing, 1");
    }

    @Test
    void numbersAreComparedNotTheirSpelling() throws IOException {
        guide.printed("guide-v2.constants.tsv", "0x00000001", "1");
        assertThat(guide.open()).isEmpty();
        guide.printed("guide-v2.constants.tsv", "GIFT\t1", "GIFT\t1x");
        assertThat(guide.open()).containsExactly("2 constants Option(mask) GIFT number: 1x, 0x00000001");
    }

    @Test
    void missingTableIsNamed() {
        guide.without(MESSAGES);
        assertThatThrownBy(guide::review).isInstanceOf(GuideException.class).hasMessageContaining(MESSAGES);
    }

    @Test
    void missingColumnIsNamed() {
        guide.printed("guide-v2.tags.tsv", "#value", "#number");
        assertThatThrownBy(guide::review).isInstanceOf(GuideException.class).hasMessageContaining("value");
    }

    @Test
    void cellThatIsNoVersionIsNamed() {
        guide.printed("older/message-numbers.tsv", "PAINT_REQ\t01", "PAINT_REQ\tfirst");
        assertThatThrownBy(guide::review).isInstanceOf(GuideException.class)
                .hasMessage("older/message-numbers.tsv:2: edition cannot be 'first'");
    }

    @Test
    void erratumNeedsAReasonAndAnAspect() {
        guide.erratum("2", "messages", "PAINT_REQ", "Pot", "type", "UNIT", "UINT", "", "Size");
        assertThatThrownBy(guide::review).isInstanceOf(GuideException.class).hasMessageContaining("errata.tsv:8");
        SmallGuide other = new SmallGuide()
                .erratum("2", "messages", "PAINT_REQ", "Pot", "typo", "UNIT", "UINT", "W", "E");
        assertThatThrownBy(other::review).isInstanceOf(GuideException.class).hasMessageContaining("typo");
    }
}
