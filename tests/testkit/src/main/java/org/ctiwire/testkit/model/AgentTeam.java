package org.ctiwire.testkit.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Agents with their supervisors.
 *
 * @param id          its number in the configuration
 * @param name        its name
 * @param supervisors who supervises it
 * @param members     who belongs to it; changed through {@link AgentControl#join} and {@link AgentControl#leave}
 */
public record AgentTeam(long id, String name, List<Agent> supervisors, List<Agent> members) {

    public AgentTeam {
        supervisors = List.copyOf(supervisors);
        members = new ArrayList<>(members);
    }
}
