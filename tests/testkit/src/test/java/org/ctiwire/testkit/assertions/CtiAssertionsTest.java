package org.ctiwire.testkit.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ctiwire.ged188.CallDeliveredEventEncoder;
import org.ctiwire.ged188.Ged188Protocol;
import org.ctiwire.testkit.message.CtiMessage;
import org.junit.jupiter.api.Test;

/** What assertions on messages accept, and what they say when they do not. */
class CtiAssertionsTest {

    private final CtiMessage delivered = delivered();

    private static CtiMessage delivered() {
        byte[] buffer = new byte[Ged188Protocol.MAX_MESSAGE_SIZE];
        int length = new CallDeliveredEventEncoder().wrap(buffer, 0, 25).monitorID(7).connectionDeviceID("1001")
                .ani("5550100").namedVariable("user.account", "4711").finish();
        return CtiMessage.of(buffer, 0, length, 25);
    }

    @Test
    void fieldsAreNamedAsInTheGuide() {
        CtiAssertions.assertThat(delivered).isOfType("CALL_DELIVERED_EVENT").hasField("ConnectionDeviceID", "1001")
                .hasField("MonitorID", 7).hasField("ANI").hasNoField("ANI_II").hasField("NumNamedVariables", 1L);
        CtiAssertions.assertThat(delivered.decoder()).hasField("MonitorID", 7);
        assertThat(delivered.version()).isEqualTo(25);
    }

    @Test
    void aFailureShowsTheWholeMessage() {
        assertThatThrownBy(() -> CtiAssertions.assertThat(delivered).isOfType("CALL_HELD_EVENT"))
                .hasMessageContaining("Expected CALL_HELD_EVENT").hasMessageContaining("CALL_DELIVERED_EVENT{");
        assertThatThrownBy(() -> CtiAssertions.assertThat(delivered).hasField("MonitorID", 8))
                .hasMessageContaining("Expected MonitorID=8, but it has MonitorID=7").hasMessageContaining("5550100");
        assertThatThrownBy(() -> CtiAssertions.assertThat(delivered).hasField("DNIS", "1"))
                .hasMessageContaining("but it has no DNIS");
        assertThatThrownBy(() -> CtiAssertions.assertThat(delivered).hasNoField("ANI"))
                .hasMessageContaining("Expected no ANI");
    }

    @Test
    void aNameThatTheMessageDoesNotKnowIsAMistake() {
        assertThatThrownBy(() -> CtiAssertions.assertThat(delivered).hasField("AgentState", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CALL_DELIVERED_EVENT has no field AgentState");
        assertThatThrownBy(() -> delivered.listField("AgentState")).isInstanceOf(IllegalArgumentException.class);
    }
}
