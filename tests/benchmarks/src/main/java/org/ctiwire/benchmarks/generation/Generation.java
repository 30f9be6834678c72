package org.ctiwire.benchmarks.generation;

import java.util.List;
import org.ctiwire.codegen.Compilation;
import org.ctiwire.codegen.SpecCompiler;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.output.GeneratedFile;
import org.ctiwire.codegen.output.java.JavaOutput;
import org.ctiwire.codegen.source.SourceFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A whole spec compiled and its codecs generated, from text to text. */
@State(Scope.Thread)
public class Generation {

    /** How many times the protocol's messages the spec has. */
    @Param({"1", "2", "5", "10"})
    public int scale = 1;

    private List<SourceFile> files;

    @Setup
    public void read() {
        files = ScaledSpec.of(scale);
    }

    @Benchmark
    public List<GeneratedFile> generate() {
        return new JavaOutput().generate(compile(files));
    }

    /** The protocol that files without an error describe. */
    public static Protocol compile(List<SourceFile> files) {
        Compilation compilation = SpecCompiler.compile(files);
        return compilation.protocol().orElseThrow(() -> new IllegalStateException(compilation.diagnostics().toString()));
    }
}
