package org.ctiwire.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.ConfigEndStatus;
import org.ctiwire.ged188.ConfigKeyStatus;
import org.ctiwire.ged188.ConfigRequestEventEncoder;
import org.ctiwire.ged188.ConfigRequestKeyEventEncoder;
import org.ctiwire.testkit.assertions.CtiAssertions;
import org.ctiwire.testkit.memory.MemoryClient;
import org.ctiwire.testkit.message.CtiMessage;
import org.ctiwire.testkit.model.SampleCentre;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients are told of the configuration. */
class ConfigurationTransferTest {

    @ParameterizedTest
    @ValueSource(ints = {19, 23, 25})
    void theWholeConfigurationIsSentPartByPart(int version) {
        MemoryClient client = new SimulatedWorld(version).client(CTIServiceMasks.CTI_SERVICE_ALL_EVENTS, "wfm");
        client.take();
        client.connection().send(new ConfigRequestKeyEventEncoder(), e -> e.peripheralID(SampleCentre.PERIPHERAL));
        CtiAssertions.assertThat(client.take().get(0)).isOfType("CONFIG_KEY_EVENT")
                .hasField("ConfigkeyStatus", ConfigKeyStatus.CONFIG_SUCCESS).hasField("AgentConfigKey");

        client.connection().send(new ConfigRequestEventEncoder(), e -> e.peripheralID(SampleCentre.PERIPHERAL)
                .configInformation(1));
        List<CtiMessage> told = client.take();
        List<String> names = told.stream().map(CtiMessage::name).toList();
        assertThat(names).startsWith("CONFIG_BEGIN_EVENT", "CONFIG_SERVICE_EVENT", "CONFIG_SKILL_GROUP_EVENT",
                "CONFIG_AGENT_EVENT", "CONFIG_DEVICE_EVENT").contains("CONFIG_CALL_TYPE_EVENT")
                .endsWith("CONFIG_END_EVENT");
        if (version >= 23) {
            assertThat(names).contains("CONFIG_MRD_EVENT", "CONFIG_PERIPHERAL_EVENT",
                    "CONFIG_AGENT_DESK_SETTINGS_EVENT");
        }
        if (version >= 24) {
            assertThat(names).contains("CONFIG_TERMINAL_EVENT", "CONFIG_AGENT_SERVICE_EVENT");
        }
        assertThat(told.get(3).listField("LoginID")).hasSize(10).startsWith("1001");
        CtiAssertions.assertThat(told.get(2)).hasListField("PeripheralName", "Sales", "Support");
        CtiAssertions.assertThat(told.get(told.size() - 1))
                .hasField("ConfigEndStatus", ConfigEndStatus.CONFIGEND_SUCCESS);
    }

    @ParameterizedTest
    @ValueSource(ints = {19, 23, 25})
    void anUnknownPeripheralHasNoConfiguration(int version) {
        MemoryClient client = new SimulatedWorld(version).client(0, "wfm");
        client.connection().send(new ConfigRequestEventEncoder(), e -> e.peripheralID(1));
        CtiAssertions.assertThat(client.take().get(0)).isOfType("CONFIG_END_EVENT")
                .hasField("ConfigEndStatus", ConfigEndStatus.CONFIGEND_INVALID);
    }
}
