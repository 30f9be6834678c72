package org.ctiwire.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ctiwire.codegen.Specimen;
import org.ctiwire.codegen.output.java.JavaOutput;
import org.ctiwire.codegen.output.java.JavaSources;
import org.junit.jupiter.api.Test;

class JavaOutputTest implements OutputContract {

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
    void anOverlaysTagGivesTheFieldItsAccessors() throws ReflectiveOperationException {
        ClassLoader bare = JavaSources.compile(generated());
        ClassLoader overlaid = JavaSources.compile(output().generate(Specimen.protocol("specimen.cti", "overlay.cti")));
        String decoder = "org.ctiwire.specimen.OrderReqDecoder";
        assertThat(bare.loadClass(decoder).getMethods()).extracting("name").doesNotContain("unpublished");
        assertThat(overlaid.loadClass(decoder).getMethods()).extracting("name").contains("unpublished");
    }
}
