package org.ctiwire.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ctiwire.codegen.MutatedSpecimens;
import org.ctiwire.codegen.RandomSpecs;
import org.ctiwire.codegen.SpecCompiler;
import org.ctiwire.codegen.Specimen;
import org.ctiwire.codegen.output.java.JavaOutput;
import org.ctiwire.codegen.output.java.JavaSources;
import org.ctiwire.codegen.source.SourceFile;
import org.junit.jupiter.api.Test;

class JavaOutputTest implements OutputContract {

    /** A random spec, or a specimen with a few changes that happen to leave it a spec. */
    @Provide
    static Arbitrary<String> specs() {
        return Arbitraries.oneOf(RandomSpecs.texts(), MutatedSpecimens.texts());
    }

    @Property(tries = 12)
    void theCodeOfAnySpecCompilesWithoutAWarning(@ForAll("specs") String text) {
        SpecCompiler.compile(List.of(new SourceFile("any.cti", text))).protocol()
                .ifPresent(protocol -> JavaSources.compile(output().generate(protocol)));
    }

    @Override
    public Output output() {
        return new JavaOutput();
    }

    @Override
    public void acceptHostile(List<GeneratedFile> files) {
        JavaSources.compile(files);
    }

    @Test
    void generatedSourcesCompileWithoutAWarning() throws ClassNotFoundException {
        ClassLoader classes = JavaSources.compile(generated());
        assertThat(classes.loadClass("org.ctiwire.specimen.OrderReqDecoder")).isFinal();
        JavaSources.compile(output().generate(Specimen.protocol("specimen.cti", "overlay.cti")));
    }

    /** What setters ask in one call has a bit for each slot to 63. */
    @Test
    void aTextThatIsOneOfManyIsAskedForFirst() {
        String text = Specimen.file("specimen.cti").text()
                .replace("tag WIDE_TAG;", "tag WIDE_TAG;" + many("Extra%1$d tag EXTRA_%1$d;"))
                .replace("= 300 since 3;", "= 300 since 3;" + many("EXTRA_%1$d = 10%1$02d since 3;"));
        int ringConf = text.indexOf("message RING_CONF");
        String edited = text.substring(0, ringConf) + text.substring(ringConf).replaceFirst("Comment STRING\\(20\\);",
                "Comment STRING(20);" + many("Extra%d STRING(20) since 3;"));
        assertThat(output().generate(SpecCompiler.compile(List.of(new SourceFile("edited.cti", edited))).protocol()
                .orElseThrow())).filteredOn(file -> file.path().endsWith("/RingConfEncoder.java")).singleElement()
                .extracting(GeneratedFile::text).asString()
                .contains("\n        putText(63, \"Extra63\", 1063, 20, source, offset, length);")
                .contains("\n        once(64, \"Extra64\");\n        putText(\"Extra64\", 1064, 20, source, offset, length);");
    }

    private static String many(String declaration) {
        return IntStream.rangeClosed(2, 64).mapToObj(declaration::formatted).collect(Collectors.joining(" ", " ", ""));
    }

    @Test
    void theSessionsFailureRefusesRequestsOfServicesThatNameNone() {
        String text = Specimen.file("specimen.cti").text().replace(" or FAILURE_CONF", "");
        assertThat(output().generate(SpecCompiler.compile(List.of(new SourceFile("edited.cti", text))).protocol()
                .orElseThrow())).filteredOn(file -> file.path().endsWith("/SpecimenFailures.java")).singleElement()
                .extracting(GeneratedFile::text).asString().contains("return type == 7L || type == 32L;");
    }

    @Test
    void anOverlaysTagGivesTheFieldItsAccessors() throws ReflectiveOperationException {
        ClassLoader bare = JavaSources.compile(generated());
        ClassLoader overlaid = JavaSources.compile(output().generate(Specimen.protocol("specimen.cti", "overlay.cti")));
        String decoder = "org.ctiwire.specimen.OrderReqDecoder";
        assertThat(bare.loadClass(decoder).getMethods()).extracting("name").doesNotContain("unpublished");
        assertThat(overlaid.loadClass(decoder).getMethods()).extracting("name").contains("unpublished");
    }
}
