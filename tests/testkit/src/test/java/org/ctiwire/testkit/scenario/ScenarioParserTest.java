package org.ctiwire.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors of scenarios come with their places, all in one run. */
class ScenarioParserTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "dance | x:1:1: there is no command 'dance'",
        "agent 1001 sleep | x:1:12: an agent does login, logout, ready, notready or work, not 'sleep'",
        "agent 1001 | x:1:11: what the agent does is missing",
        "after soon answer 1001 | x:1:7: 'soon' is no duration such as 500ms, 2s or 3m",
        "call 5550100 to 8005551212 | x:1:6: expected 'from', found '5550100'",
        "set 1001 variable 11 x | x:1:19: the variable must be a number from 1 to 10, not '11'",
        "set 1001 variable 1 \"gold | x:1:21: the text has no closing quotation mark",
        "answer 1001 now | x:1:13: unexpected 'now' behind the end of the command",
        "busy-hour many | x:1:11: the calls per hour must be a number from 0 to 3600000, not 'many'",
        "after 2s | x:1:9: a command is missing"})
    void aWrongLineIsNamedWithItsPlace(String line, String problem) {
        ScenarioException wrong = catchThrowableOfType(ScenarioException.class, () -> ScenarioParser.parse("x", line));
        assertThat(wrong).hasMessage(problem);
    }

    @Test
    void everyWrongLineIsReported() {
        ScenarioException wrong = catchThrowableOfType(ScenarioException.class,
                () -> ScenarioParser.parse("day.scenario", "dance\n\n# fine\nagents login\nhold\n"));
        assertThat(wrong.problems()).extracting(Problem::place).extracting(Place::toString)
                .containsExactly("day.scenario:1:1", "day.scenario:5:5");
    }

    @Test
    void commentsAndEmptyLinesAreNoSteps() {
        assertThat(ScenarioParser.parse("x", "# one\n\n   \nagents login # all of them\n").steps()).hasSize(1);
    }
}
