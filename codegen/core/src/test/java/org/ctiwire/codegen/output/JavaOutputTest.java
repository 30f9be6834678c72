package org.ctiwire.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
