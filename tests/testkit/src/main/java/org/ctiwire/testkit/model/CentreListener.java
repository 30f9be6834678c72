package org.ctiwire.testkit.model;

import java.util.List;

/** Is told what happens in a contact centre, in the order in which it happens. */
public interface CentreListener {

    /** Something has happened to a call. */
    void call(CallEvent event);

    /**
     * An agent does something else.
     *
     * @param agent the agent, as it is now
     * @param place where the agent works, or worked until now
     */
    void agent(Agent agent, Device place);

    /**
     * The members of a team have changed.
     *
     * @param team    the team, as it is now
     * @param members who has joined or left, or everybody
     * @param change  what has happened
     */
    void team(AgentTeam team, List<Agent> members, TeamChange change);

    /**
     * The state of the system has changed.
     *
     * @param id       one of {@link org.ctiwire.ged188.SystemEventID}
     * @param argument a number whose meaning depends on it
     * @param text     a text, empty for none
     * @param device   the device that it is about, null for none
     */
    void system(int id, long argument, String text, Device device);
}
