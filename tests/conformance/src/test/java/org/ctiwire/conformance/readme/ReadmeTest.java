package org.ctiwire.conformance.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.ctiwire.codegen.Compilation;
import org.ctiwire.codegen.SpecCompiler;
import org.ctiwire.codegen.source.SourceFile;
import org.ctiwire.ged188.CallDeliveredEventEncoder;
import org.ctiwire.testkit.model.SampleCentre;
import org.ctiwire.testkit.tcp.TcpSimulator;
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
        assertThat(blocks).hasSize(7);
        StringBuilder source = new StringBuilder("import java.nio.ByteBuffer;\nimport org.ctiwire.ged188.*;\n"
                + "import org.ctiwire.ged188.CallDeliveredEventDecoder.NamedVariables;\n"
                + "import org.ctiwire.netty.*;\nimport org.ctiwire.runtime.*;\nimport org.ctiwire.session.*;\n"
                + "import io.netty.bootstrap.Bootstrap;\nimport io.netty.channel.EventLoopGroup;\n"
                + "import io.netty.channel.socket.nio.NioSocketChannel;\npublic class Readme {\n");
        source.append("public static String first() {\n").append(blocks.get(0)).append(blocks.get(2))
                .append("return call + \" \" + mine + \" \" + ani + \" \" + dialed + \" \" + texts + event + cause;\n}\n");
        source.append("public static void second(ByteBuffer received) {\n").append(blocks.get(1)).append("}\n");
        source.append("static Ged188Client third(ClientSettings settings, ClientListener listener, EventLoopGroup group) {\n")
                .append(blocks.get(5)).append("return client;\n}\n}\n");
        try (URLClassLoader classes = compile(Map.of("Readme", source.toString()))) {
            Class<?> readme = classes.loadClass("Readme");
            assertThat((String) readme.getMethod("first").invoke(null))
                    .startsWith("16777217 true 5550100 false to 1001 from 5550100 CALL_DELIVERED_EVENT{MonitorID=7,")
                    .contains("ANI=\"5550100\"");
            assertThat(printed(() -> readme.getMethod("second", ByteBuffer.class).invoke(null, delivered())))
                    .startsWith("CALL_DELIVERED_EVENT{MonitorID=8,");
        }
    }

    /** The wallboard's test is run as it stands, and so is its request. */
    @Test
    void itsWallboardRunsAgainstTheSimulator() throws Exception {
        List<String> blocks = blocks();
        assertThat(blocks.get(3).lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(30);
        String wallboard = "import org.ctiwire.ged188.*;\nimport org.ctiwire.session.ClientSettings;\n"
                + "import org.ctiwire.session.transport.*;\n" + blocks.get(3);
        String test = "import java.util.function.BooleanSupplier;\nimport org.ctiwire.session.transport.Side;\n"
                + "import org.ctiwire.testkit.junit.CtiServerTest;\nimport org.ctiwire.testkit.model.Call;\n"
                + "import org.ctiwire.testkit.tcp.TcpSimulator;\nimport org.junit.jupiter.api.Test;\n"
                + "import org.junit.jupiter.api.Timeout;\n" + blocks.get(6);
        String request = "import org.ctiwire.ged188.*;\nclass Request {\nstatic void send(Wallboard wallboard) {\n"
                + blocks.get(4) + "}\n}\n";
        try (URLClassLoader classes = compile(Map.of("Wallboard", wallboard, "WallboardTest", test, "Request", request));
                TcpSimulator simulator = TcpSimulator.onFreePorts(SampleCentre.configuration())) {
            String printed = printed(out -> {
                call(classes, "WallboardTest", "countsWaitingCallsAndGoesOnWithSideB", TcpSimulator.class, simulator);
                Class<?> type = classes.loadClass("Wallboard");
                AutoCloseable board = (AutoCloseable) type.getConstructor(String.class, int.class, int.class)
                        .newInstance("127.0.0.1", simulator.sideB().port(), simulator.sideB().port());
                try {
                    // The first wallboard's line stands at the start.
                    await(out, "\nside A\n");
                    call(classes, "Request", "send", type, board);
                    await(out, "QUERY_AGENT_STATE_CONF{");
                } finally {
                    board.close();
                }
            });
            assertThat(printed).startsWith("side A\n1 waiting\nside B after a gap of ");
        }
    }

    private static void call(ClassLoader classes, String type, String method, Class<?> parameter, Object argument)
            throws ReflectiveOperationException {
        Constructor<?> made = classes.loadClass(type).getDeclaredConstructor();
        made.setAccessible(true);
        Method called = classes.loadClass(type).getDeclaredMethod(method, parameter);
        called.setAccessible(true);
        called.invoke(made.newInstance(), argument);
    }

    private static void await(ByteArrayOutputStream out, String text) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!out.toString(StandardCharsets.UTF_8).contains(text)) {
            assertThat(System.nanoTime()).as("%s in: %s", text, out).isLessThan(deadline);
            Thread.sleep(10);
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

    private URLClassLoader compile(Map<String, String> sources) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-Xlint:all,-path,-processing,-try", "-Werror", "-proc:none",
                "-d", folder.toString()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            arguments.add(Files.writeString(folder.resolve(source.getKey() + ".java"), source.getValue()).toString());
        }
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler().run(null, report, report, arguments.toArray(String[]::new));
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

    private interface ActionThatLooks {
        void run(ByteArrayOutputStream out) throws Exception;
    }

    private static String printed(Action action) throws Exception {
        return printed(out -> action.run());
    }

    private static String printed(ActionThatLooks action) throws Exception {
        PrintStream standard = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            action.run(out);
        } finally {
            System.setOut(standard);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
