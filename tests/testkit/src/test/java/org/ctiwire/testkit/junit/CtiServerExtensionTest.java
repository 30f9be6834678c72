package org.ctiwire.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.testkit.message.OpenRequest;
import org.ctiwire.testkit.tcp.MovedClock;
import org.ctiwire.testkit.tcp.TcpClient;
import org.ctiwire.testkit.tcp.TcpSimulator;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Tests in the manner of those who use the extension, run from within. */
class CtiServerExtensionTest {

    @CtiServerTest
    static final class Example {

        private static TcpSimulator last;
        private static boolean doomed;

        @Test
        void eachTestHasAServerOfItsOwn(TcpSimulator simulator, MovedClock clock) {
            assertThat(simulator).isNotSameAs(last);
            assertThat(simulator.sideA().port()).isNotEqualTo(simulator.sideB().port());
            clock.advance(Duration.ofDays(1));
            last = simulator;
        }

        @Test
        void soHasThisOne(TcpSimulator simulator) {
            assertThat(simulator).isNotSameAs(last);
            last = simulator;
        }

        @Test
        @CtiServerTest(movedClock = false)
        void aTestMayPreferTheSystemsClock(TcpSimulator simulator) {
            long before = simulator.call(() -> simulator.centre().timeline().now());
            assertThat(before).isNotZero();
        }

        @Test
        void aFailedTestLeavesItsTraffic(TcpSimulator simulator) {
            assumeTrue(doomed, "fails only when it is run from within");
            try (TcpClient client = new TcpClient(simulator.sideA().port(), 25,
                    OpenRequest.of(CTIServiceMasks.CTI_SERVICE_ALL_EVENTS, "doomed"))) {
                client.awaitOpen();
                client.awaitMessage("SYSTEM_EVENT");
            }
            throw new AssertionError("doomed");
        }
    }

    private static TestExecutionSummary run() {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        Example.doomed = true;
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(Example.class)).build(), listener);
        Example.doomed = false;
        return listener.getSummary();
    }

    @Test
    void aFailureNamesACaptureOfTheTraffic() throws Exception {
        TestExecutionSummary summary = run();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(3);
        assertThat(summary.getFailures()).hasSize(1);
        Throwable failure = summary.getFailures().get(0).getException();
        assertThat(failure).hasMessage("doomed");
        String note = failure.getSuppressed()[0].getMessage();
        assertThat(note).startsWith("the traffic of this test is in ");
        Path file = Path.of(note.substring("the traffic of this test is in ".length()));
        assertThat(file.getParent().toString()).endsWith(Path.of("target", "cti-traffic").toString());
        assertThat(TrafficReading.messages(file, 25)).containsExactly("OPEN_REQ", "OPEN_CONF", "SYSTEM_EVENT");
        Files.delete(file);
    }
}
