package org.ctiwire.codegen.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.antlr.v4.runtime.Token;
import org.ctiwire.codegen.Compilation;
import org.ctiwire.codegen.MutatedSpecimens;
import org.ctiwire.codegen.RandomSpecs;
import org.ctiwire.codegen.SpecCompiler;
import org.ctiwire.codegen.diagnostic.Diagnostics;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.source.SourceFile;

class SpecFormatterPropertiesTest {

    private static final Pattern PLACE = Pattern.compile("SourceRange\\[[^\\]]*\\]|\\w+\\.cti:\\d+:\\d+");

    @Property(tries = 60)
    void aRandomSpecKeepsItsTokensAndItsMeaning(@ForAll("valid") String text) {
        check(text);
        assertThat(protocol(format(text).orElseThrow())).isEqualTo(protocol(text)).isNotEmpty();
    }

    @Property(tries = 60)
    void aRandomSpecWithOtherLineEndsHasTheSameLayout(@ForAll("valid") String text) {
        String windows = "\uFEFF" + text.replace("\n", "\r\n").replace("    ", "\t").stripTrailing();
        assertThat(format(windows)).isEqualTo(format(text));
    }

    @Property(tries = 150)
    void aMutatedSpecKeepsItsTokens(@ForAll("nearlyRight") String text) {
        check(text);
    }

    private static void check(String text) {
        format(text).ifPresent(formatted -> {
            assertThat(tokens(formatted)).isEqualTo(tokens(text));
            assertThat(format(formatted)).contains(formatted);
            assertThat(formatted.lines()).noneMatch(line -> line.endsWith(" ") || line.contains("\t"));
        });
    }

    private static Optional<String> format(String text) {
        return SpecFormatter.format(new SourceFile("any.cti", text), new Diagnostics());
    }

    private static List<String> tokens(String text) {
        return SpecTokens.of(new SourceFile("any.cti", text)).getTokens().stream()
                .filter(token -> token.getType() != CtiSpecLexer.WHITE_SPACE)
                .map(Token::getText)
                .map(String::stripTrailing)
                .toList();
    }

    /** What the text means, without the places where it says so. */
    private static String protocol(String text) {
        Compilation compilation = SpecCompiler.compile(List.of(new SourceFile("any.cti", text)));
        return PLACE.matcher(compilation.protocol().map(Protocol::toString).orElse("")).replaceAll("");
    }

    @Provide
    static Arbitrary<String> valid() {
        return RandomSpecs.texts();
    }

    @Provide
    static Arbitrary<String> nearlyRight() {
        return MutatedSpecimens.texts();
    }
}
