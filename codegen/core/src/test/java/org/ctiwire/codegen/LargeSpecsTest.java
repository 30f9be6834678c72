package org.ctiwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.diagnostic.DiagnosticPrinter;
import org.ctiwire.codegen.diagnostic.Diagnostics;
import org.ctiwire.codegen.parser.SpecFormatter;
import org.ctiwire.codegen.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What takes a second when its cost grows with the size of the spec, and minutes when it grows with its square. */
@Timeout(300)
class LargeSpecsTest {

    private static final int MANY = 10_000;
    private static final String FRAME = """
            protocol LARGE;
            package org.ctiwire.large;
            versions 1..200;
            limit message 65535;
            header { MessageLength UINT length; MessageType UINT type; }
            floating header { FieldTag USHORT tag; FieldLength USHORT length; }
            """;

    @Test
    void manyMessages() {
        Compilation compilation = compile(FRAME + lines(index -> "message M" + index + "_REQ = " + index
                + " \"One of many.\" { fixed { InvokeID UINT; } floating { Name STRING(9) tag 1; } }"));
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.protocol().orElseThrow().messages()).hasSize(MANY);
    }

    @Test
    void manyFieldsInOneMessage() {
        Compilation compilation = compile(FRAME + "message LARGE_REQ = 1 \"Large.\" { fixed {"
                + lines(index -> "F" + index + " UCHAR since " + (1 + index % 200) + ";") + "} floating {"
                + lines(index -> "G" + index + " UCHAR tag " + index + ";") + "} }");
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.protocol().orElseThrow().messages().get(0).layouts()).hasSize(200);
    }

    @Test
    void manyValuesInOneEnumeration() {
        Compilation compilation = compile(FRAME + "enum Large {" + lines(index -> "V" + index + " = " + index + ";")
                + "}");
        assertThat(compilation.diagnostics()).isEmpty();
    }

    @Test
    void manyTimesTheSame() {
        String text = FRAME + "enum Large {" + lines(index -> "SAME = 1;")
                + "} message LARGE_REQ = 1 \"Large.\" { fixed {"
                + lines(index -> "Same UCHAR;") + "} }" + lines(index -> "message SAME_REQ = 2 \"Same.\";")
                + lines(index -> "message M" + index + "_REQ = 3 \"Same number.\";");
        Compilation compilation = compile(text);
        assertThat(compilation.diagnostics()).hasSize(4 * (MANY - 1));
        DiagnosticPrinter printer = new DiagnosticPrinter();
        assertThat(compilation.diagnostics().stream().map(printer::print)).allMatch(report -> report.contains("^"));
    }

    @Test
    void manyUnknownNames() {
        Compilation compilation = compile(FRAME + lines(index -> "const NAME_" + index + " = " + index + ";")
                + "message LARGE_REQ = 1 \"Large.\" { fixed {"
                + lines(index -> "F" + index + " UCHAR special MANE_" + index + ";") + "} }");
        assertThat(compilation.diagnostics()).filteredOn(found -> found.code() == DiagnosticCode.NAME_UNKNOWN)
                .hasSize(MANY).first().satisfies(found -> assertThat(found.hint()).contains("did you mean 'NAME_0'?"));
    }

    @Test
    void manyCorrectionsOfOneMessage() {
        Compilation compilation = SpecCompiler.compile(List.of(new SourceFile("large.cti", FRAME
                        + "message LARGE_REQ = 1 \"Large.\" { fixed {"
                        + lines(index -> "F" + index + " UCHAR;") + "} }"),
                new SourceFile("overlay.cti", "overlay LARGE; correct message LARGE_REQ { fixed {"
                        + lines(index -> "F" + index + " CHAR;") + "} }")));
        assertThat(compilation.diagnostics()).isEmpty();
    }

    @Test
    void manySyntaxErrors() {
        assertThat(compile(FRAME + lines(index -> "const NAME" + index + " " + index + ";")).diagnostics())
                .hasSize(MANY);
    }

    @Test
    void oneVeryLongLine() {
        String text = (FRAME + lines(index -> "const NAME" + index + " = " + index + " \"Text.\";")
                + "const NAME = ;").replace('\n', ' ');
        Compilation compilation = compile(text);
        assertThat(compilation.diagnostics()).singleElement()
                .satisfies(found -> assertThat(new DiagnosticPrinter().print(found)).contains("const NAME = ;")
                        .hasSizeLessThan(700));
        assertThat(compile("protocol " + "A".repeat(1_000_000) + "; \"" + "b".repeat(1_000_000)).diagnostics())
                .isNotEmpty();
    }

    @Test
    void blocksInBlocksWithoutEnd() {
        String deep = "records A counted by B opened by C {".repeat(MANY);
        assertThat(compile("protocol LARGE; message A = 1 { floating {" + deep).diagnostics())
                .extracting(found -> found.message()).containsExactly("blocks are nested more than 32 deep");
        assertThat(compile("{".repeat(MANY)).diagnostics()).hasSize(1);
        assertThat(compile("}".repeat(MANY)).diagnostics()).isNotEmpty();
        assertThat(compile("/*".repeat(MANY)).diagnostics()).isNotEmpty();
        assertThat(compile("@ ".repeat(MANY)).diagnostics()).hasSize(MANY);
    }

    @Test
    void aLargeSpecIsFormatted() {
        String text = FRAME + "enum Large {\n" + lines(index -> "V" + index + " = " + index + " \"Text.\"; // why")
                + "}\n" + lines(index -> "const NAME" + index + " = 1;");
        assertThat(SpecFormatter.format(new SourceFile("large.cti", text), new Diagnostics())).isPresent();
    }

    @Test
    void noFileAtAllIsAMistakeOfTheCaller() {
        assertThatIllegalArgumentException().isThrownBy(() -> SpecCompiler.compile(List.of()))
                .withMessage("there is no file to compile");
    }

    private static Compilation compile(String text) {
        return SpecCompiler.compile(List.of(new SourceFile("large.cti", text)));
    }

    private static String lines(IntFunction<String> line) {
        return IntStream.range(0, MANY).mapToObj(line).collect(Collectors.joining("\n", "\n", "\n"));
    }
}
