package org.ctiwire.codegen.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.ctiwire.codegen.source.SourceFile;
import org.ctiwire.codegen.source.SourceRange;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {

    @Test
    void theMarkStandsUnderTheWordWhateverIsBeforeIt() {
        assertThat(print("\tUINT 😀 Field;\r\n", 9, 14)).isEqualTo("""
                error[SYNTAX]: wrong
                 --> any.cti:1:9
                1 |  UINT 😀 Field;
                  |         ^^^^^
                """);
    }

    @Test
    void aTerminalIsNotToldWhatToDo() {
        assertThat(print("UINT \u001B[2J;", 1, 5)).doesNotContain("\u001B");
    }

    @Test
    void anEmptyPlaceGetsOneMark() {
        assertThat(print("UINT", 5, 5)).contains("| UINT\n").contains("|     ^\n");
        assertThat(print("", 1, 1)).contains("| ^\n");
    }

    @Test
    void ofALongLineOnlyTheSurroundingsAreQuoted() {
        assertThat(print("a".repeat(5000) + "WRONG" + "b".repeat(5000), 5001, 5006))
                .contains("any.cti:1:5001").contains("aWRONGb").contains(" ^^^^^\n").hasSizeLessThan(500);
    }

    @Test
    void linesOfAFileAreFoundByTheirNumber() {
        SourceFile file = new SourceFile("a\\b.cti", "\uFEFFone\r\ntwo\n\nfour");
        assertThat(file.name()).isEqualTo("a/b.cti");
        assertThat(file.line(1)).isEqualTo("one");
        assertThat(file.line(2)).isEqualTo("two");
        assertThat(file.line(3)).isEmpty();
        assertThat(file.line(4)).isEqualTo("four");
        assertThat(file.line(5)).isEmpty();
        assertThat(file.line(0)).isEmpty();
    }

    private static String print(String line, int column, int endColumn) {
        SourceRange range = new SourceRange(new SourceFile("any.cti", line), 1, column, 1, endColumn);
        return new DiagnosticPrinter().print(Diagnostic.of(DiagnosticCode.SYNTAX, range, "wrong"));
    }
}
