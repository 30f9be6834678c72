package org.ctiwire.conformance.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.ctiwire.codegen.Compilation;
import org.ctiwire.codegen.SpecCompiler;
import org.ctiwire.codegen.source.SourceFile;
import org.ctiwire.ged188.CallDeliveredEventEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's Java compiles and does what the README says. */
class ReadmeTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void itsJavaCompilesAndRuns() throws Exception {
        List<String> blocks = blocks();
        assertThat(blocks).hasSize(2);
        StringBuilder source = new StringBuilder("import java.nio.ByteBuffer;\nimport org.ctiwire.ged188.*;\n"
                + "import org.ctiwire.ged188.CallDeliveredEventDecoder.NamedVariables;\n"
                + "import org.ctiwire.runtime.*;\npublic class Readme {\n");
        source.append("public static String first() {\n").append(blocks.get(0))
                .append("return call + \" \" + mine + \" \" + event + cause;\n}\n");
        source.append("public static void second(ByteBuffer received) {\n").append(blocks.get(1)).append("}\n}\n");
        try (URLClassLoader classes = compile(source.toString())) {
            Class<?> readme = classes.loadClass("Readme");
            assertThat((String) readme.getMethod("first").invoke(null))
                    .startsWith("16777217 true CALL_DELIVERED_EVENT{MonitorID=7,").contains("ANI=\"5550100\"");
            assertThat(printed(() -> readme.getMethod("second", ByteBuffer.class).invoke(null, delivered())))
                    .startsWith("CALL_DELIVERED_EVENT{MonitorID=8,");
        }
    }

    @Test
    void itsSpecIsWhole() throws IOException {
        Matcher spec = Pattern.compile("```\n(protocol .*?)```", Pattern.DOTALL).matcher(readme());
        assertThat(spec.find()).isTrue();
        Compilation compilation = SpecCompiler.compile(List.of(new SourceFile("orders.cti", spec.group(1))));
        assertThat(compilation.diagnostics()).isEmpty();
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("../../README.md"));
    }

    private static List<String> blocks() throws IOException {
        Matcher matcher = JAVA.matcher(readme());
        List<String> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    private URLClassLoader compile(String source) throws IOException {
        Path file = Files.writeString(folder.resolve("Readme.java"), source);
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler().run(null, report, report, "-Xlint:all,-path", "-Werror",
                "-proc:none", "-d", folder.toString(), file.toString());
        assertThat(status).as(report.toString(StandardCharsets.UTF_8)).isZero();
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }

    private static ByteBuffer delivered() {
        byte[] bytes = new byte[512];
        int length = new CallDeliveredEventEncoder().wrap(bytes, 0, 25).monitorID(8).connectionDeviceID("1001").finish();
        return ByteBuffer.wrap(bytes, 0, length);
    }

    private interface Action {
        void run() throws Exception;
    }

    private static String printed(Action action) throws Exception {
        PrintStream standard = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setOut(standard);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
