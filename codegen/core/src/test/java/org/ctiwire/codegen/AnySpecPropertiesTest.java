package org.ctiwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticPrinter;
import org.ctiwire.codegen.diagnostic.Diagnostics;
import org.ctiwire.codegen.parser.SpecFormatter;
import org.ctiwire.codegen.source.SourceFile;

/** Any text at all is compiled, formatted and reported on; whatever goes wrong with it is a finding. */
class AnySpecPropertiesTest {

    private static final List<String> WORDS = List.of("protocol", "overlay", "FRAME", ";", "{", "}", "(", ")", "[", "]",
            "=", ",", ".", "..", "package", "versions", "1", "5", "limit", "message", "header", "floating", "since",
            "until", "type", "size", "enum", "mask", "alias", "const", "tags", "fields", "correct", "budget", "shared",
            "by", "opaque", "reads", "as", "fixed", "list", "counted", "records", "opened", "tag", "untagged",
            "special", "secret", "required", "optional", "seen", "guide", "session", "open", "confirmed", "failure",
            "event", "correlate", "version", "in", "service", "request", "from", "client", "or", "UINT", "STRING",
            "\"text\"", "\"open", "// line\n", "/* block */", "/*", "\n", "\n    ", "@", "0xFF", "4294967296");

    @Property(tries = 500)
    void anyTextGivesFindingsOrAProtocol(@ForAll String text) {
        compile(text);
    }

    @Property(tries = 500)
    void anyWordsGiveFindingsOrAProtocol(@ForAll("words") String text) {
        compile(text);
    }

    @Property(tries = 500)
    void aNearlyRightSpecGivesFindingsOrAProtocol(@ForAll("nearlyRight") String text) {
        compile(text);
    }

    @Property(tries = 100)
    void aRandomValidSpecCompilesWithoutFindings(@ForAll("valid") String text) {
        Compilation compilation = SpecCompiler.compile(List.of(new SourceFile("random.cti", text)));
        DiagnosticPrinter printer = new DiagnosticPrinter();
        assertThat(compilation.diagnostics().stream().map(printer::print)).isEmpty();
        assertThat(compilation.protocol()).isPresent();
    }

    private static void compile(String text) {
        SourceFile file = new SourceFile("any.cti", text);
        Compilation compilation = SpecCompiler.compile(List.of(file));
        boolean wrong = compilation.diagnostics().stream().anyMatch(Diagnostic::isError);
        assertThat(compilation.protocol().isPresent()).isNotEqualTo(wrong);
        DiagnosticPrinter printer = new DiagnosticPrinter();
        for (Diagnostic diagnostic : compilation.diagnostics()) {
            assertThat(printer.print(diagnostic)).contains("any.cti:").contains("^");
            assertThat(diagnostic.range().column()).isBetween(1,
                    file.line(diagnostic.range().line()).length() + 2);
        }
        SpecFormatter.format(file, new Diagnostics());
    }

    @Provide
    static Arbitrary<String> words() {
        return Arbitraries.of(WORDS).list().ofMaxSize(60).map(words -> "protocol FRAME; " + String.join(" ", words));
    }

    @Provide
    static Arbitrary<String> nearlyRight() {
        return MutatedSpecimens.texts();
    }

    @Provide
    static Arbitrary<String> valid() {
        return RandomSpecs.texts();
    }
}
