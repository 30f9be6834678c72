package org.ctiwire.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ctiwire.codegen.Compilation;
import org.ctiwire.codegen.SpecCompiler;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.output.GeneratedFile;
import org.ctiwire.codegen.output.Outputs;
import org.ctiwire.codegen.source.SourceFile;

/** A protocol with its model and its generated code. Tests run over all of them. */
enum ProtocolUnderTest {

    /** The real one: the spec in its jar and the classes of its jar. */
    GED188 {
        @Override
        List<GeneratedFile> sources() {
            return List.of();
        }
    },
    /** Every construct of the language. */
    SPECIMEN("specimen/specimen.cti"),
    /** The same, corrected by a site. */
    SPECIMEN_WITH_OVERLAY("specimen/specimen.cti", "specimen/overlay.cti"),
    /** What changes its shape, comes and goes between versions. */
    CORNERS("corners.cti");

    private static final String INDEX = "META-INF/ctiwire/GED188.index";

    private final Protocol protocol;
    private final ClassLoader classes;

    ProtocolUnderTest(String... files) {
        List<String> names = files.length > 0 ? List.of(files) : resource(INDEX).lines().toList();
        List<SourceFile> sources = new ArrayList<>();
        names.forEach(name -> sources.add(new SourceFile(name, resource(name))));
        Compilation compilation = SpecCompiler.compile(sources);
        protocol = compilation.protocol().orElseThrow(() -> new AssertionError(compilation.diagnostics()));
        classes = sources().isEmpty() ? getClass().getClassLoader() : InMemoryCompiler.compile(sources());
    }

    /** The generated code, where it is not on the class path. */
    List<GeneratedFile> sources() {
        return Outputs.named("java").orElseThrow().generate(protocol);
    }

    static String resource(String name) {
        try (InputStream in = ProtocolUnderTest.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Protocol protocol() {
        return protocol;
    }

    ClassLoader classes() {
        return classes;
    }

    /** The messages with a published format: those that have a decoder and an encoder. */
    List<Message> messages() {
        return protocol.messages().stream().filter(message -> !message.opaque()).toList();
    }

    /** The versions that have a message. */
    List<Integer> versions(Message message) {
        return IntStream.rangeClosed(protocol.versions().first(), protocol.versions().last())
                .filter(message::existsIn).boxed().toList();
    }

    /** Something that every message does in every version. */
    interface Behaviour {
        void check(ProtocolUnderTest subject, Message message, int version);
    }

    /**
     * Goes through all messages of all protocols, in all versions that have them. Layouts alone would be fewer, but a
     * wrong bound between two of them shows in some of their versions only.
     */
    static void inEveryVersion(Behaviour behaviour) {
        for (ProtocolUnderTest subject : values()) {
            for (Message message : subject.messages()) {
                subject.versions(message).forEach(version -> behaviour.check(subject, message, version));
            }
        }
    }

    Object decoder(Message message) {
        return made(JavaNames.className(message.name()) + "Decoder");
    }

    Object encoder(Message message) {
        return made(JavaNames.className(message.name()) + "Encoder");
    }

    Class<?> generated(String simpleName) {
        try {
            return Class.forName(protocol.packageName() + "." + simpleName, true, classes);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError("not generated: " + simpleName, missing);
        }
    }

    private Object made(String simpleName) {
        try {
            return generated(simpleName).getConstructor().newInstance();
        } catch (ReflectiveOperationException unusable) {
            throw new AssertionError(unusable);
        }
    }
}
