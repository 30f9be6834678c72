package org.ctiwire.testkit.junit;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import org.ctiwire.session.transport.ListenSettings;
import org.ctiwire.session.transport.SessionClock;
import org.ctiwire.testkit.model.SampleCentre;
import org.ctiwire.testkit.server.ServerBehaviour;
import org.ctiwire.testkit.tcp.MovedClock;
import org.ctiwire.testkit.tcp.TcpSimulator;
import org.ctiwire.testkit.tcp.TrafficRecording;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Makes a simulator for each test that asks for one, as a parameter of type {@link TcpSimulator} or {@link MovedClock}
 * of its method or of the methods before it, and ends it after the test. When the test fails, all traffic is in a pcapng file below
 * {@code target/cti-traffic}, and the failure says where.
 */
public final class CtiServerExtension
        implements ParameterResolver, TestExecutionExceptionHandler, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(CtiServerExtension.class);
    private static final Path FOLDER = Path.of("target", "cti-traffic");

    private record Fixture(TcpSimulator simulator, SessionClock clock, TrafficRecording recording) {
    }

    /** Says in a failure where the traffic is. */
    private static final class TrafficRecorded extends Exception {

        private static final long serialVersionUID = 1;

        TrafficRecorded(Path file) {
            super("the traffic of this test is in " + file, null, false, false);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        // What a constructor gets would outlive the test that it is for.
        return parameter.getDeclaringExecutable() instanceof Method
                && (type == TcpSimulator.class || type == MovedClock.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Fixture fixture = context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Fixture.class, type -> start(context), Fixture.class);
        if (parameter.getParameter().getType() == TcpSimulator.class) {
            return fixture.simulator;
        }
        if (fixture.clock instanceof MovedClock) {
            return fixture.clock;
        }
        throw new ParameterResolutionException("there is no MovedClock: @CtiServerTest says movedClock = false");
    }

    private static Fixture start(ExtensionContext context) {
        boolean moved = AnnotationSupport.findAnnotation(context.getElement(), CtiServerTest.class)
                .or(() -> AnnotationSupport.findAnnotation(context.getRequiredTestClass(), CtiServerTest.class))
                .map(CtiServerTest::movedClock).orElse(true);
        SessionClock clock = moved ? new MovedClock() : SessionClock.system();
        TrafficRecording recording = new TrafficRecording();
        return new Fixture(new TcpSimulator(SampleCentre.configuration(), ServerBehaviour.usual(),
                ListenSettings.onLoopback(0), ListenSettings.onLoopback(0), clock, recording), clock, recording);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        Fixture fixture = context.getStore(NAMESPACE).get(Fixture.class, Fixture.class);
        if (fixture != null && !fixture.recording.isEmpty()) {
            Path file = FOLDER.resolve(fileName(context)).toAbsolutePath();
            try {
                fixture.recording.writeTo(file);
                failure.addSuppressed(new TrafficRecorded(file));
                context.publishReportEntry("cti-traffic", file.toString());
            } catch (IOException unwritten) {
                failure.addSuppressed(unwritten);
            }
        }
        throw failure;
    }

    private static String fileName(ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName()
                + "-" + context.getDisplayName();
        return name.replaceAll("[^A-Za-z0-9.-]+", "_") + ".pcapng";
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Fixture fixture = context.getStore(NAMESPACE).remove(Fixture.class, Fixture.class);
        if (fixture == null) {
            return;
        }
        fixture.simulator.close();
        List<Throwable> failures = fixture.simulator.failures();
        if (!failures.isEmpty()) {
            AssertionError defect = new AssertionError("the simulator itself has failed");
            failures.forEach(defect::addSuppressed);
            throw defect;
        }
    }
}
