package org.ctiwire.testkit.server;

import org.ctiwire.runtime.Text;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.Configuration;
import org.ctiwire.testkit.model.Device;
import org.ctiwire.testkit.model.Refusal;
import org.ctiwire.testkit.model.RefusedException;

/** Finds the agent or the device that a request means; clients may name it in several ways. */
final class AgentLookup {

    private final Configuration configuration;

    AgentLookup(Configuration configuration) {
        this.configuration = configuration;
    }

    /** The agent with that identifier, or who works at that extension or instrument. */
    Agent agent(Text id, Text extension, Text instrument) {
        if (id.length() > 0) {
            return configuration.agent(id.toString());
        }
        Agent agent = device(extension, instrument).agent();
        if (agent == null) {
            throw new RefusedException(Refusal.UNKNOWN_AGENT, "nobody works at " + instrument + extension);
        }
        return agent;
    }

    /** The device with that instrument or extension. */
    Device device(Text extension, Text instrument) {
        return configuration.device((instrument.length() > 0 ? instrument : extension).toString());
    }

    /** The peripheral must exist. */
    void checkPeripheral(long id) {
        configuration.peripheral(id);
    }
}
