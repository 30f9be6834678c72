package org.ctiwire.testkit.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Someone who takes calls: who they are, where they sit, what they are doing. */
public final class Agent {

    private final String id;
    private final long skillTargetId;
    private final String firstName;
    private final String lastName;
    private final String extension;
    private final Map<SkillGroup, Integer> priorities = new LinkedHashMap<>();
    private final CallCounters today = new CallCounters();
    private CallCounters session = new CallCounters();
    private String password = "";
    private boolean supervisor;
    private DeskSettings deskSettings;
    private Device device;
    private AgentActivity activity = AgentActivity.LOGOUT;
    private AgentActivity before = AgentActivity.NOT_READY;
    private AgentActivity afterwards;
    private int reason;
    private int workMode;
    private long since;
    private SkillGroup workingFor;

    /**
     * An agent who is not logged in.
     *
     * @param id            what the agent logs in with
     * @param skillTargetId the number in the configuration
     * @param extension     the telephone where the agent usually works
     * @param settings      what the agent's desktop allows
     */
    public Agent(String id, long skillTargetId, String firstName, String lastName, String extension,
                 DeskSettings settings) {
        this.id = id;
        this.skillTargetId = skillTargetId;
        this.firstName = firstName;
        this.lastName = lastName;
        this.extension = extension;
        this.deskSettings = settings;
    }

    /** Lets the agent take calls of a skill group. */
    public Agent skilled(SkillGroup group, int priority) {
        priorities.put(group, priority);
        return this;
    }

    /** Demands a password at login; until then any is good. */
    public Agent password(String demanded) {
        password = demanded;
        return this;
    }

    /** Lets the agent supervise others. */
    public Agent supervising() {
        supervisor = true;
        return this;
    }

    /** Changes what the agent's desktop allows. */
    public void deskSettings(DeskSettings settings) {
        deskSettings = settings;
    }

    /** What the agent logs in with. */
    public String id() {
        return id;
    }

    /** The number in the configuration. */
    public long skillTargetId() {
        return skillTargetId;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    /** The telephone where the agent usually works. */
    public String extension() {
        return extension;
    }

    /** The skill groups and the agent's priority in each. */
    public Map<SkillGroup, Integer> skillGroups() {
        return Collections.unmodifiableMap(priorities);
    }

    /** Whether the agent supervises others. */
    public boolean isSupervisor() {
        return supervisor;
    }

    /** What the agent's desktop allows. */
    public DeskSettings deskSettings() {
        return deskSettings;
    }

    /** Where the agent works, null when logged out. */
    public Device device() {
        return device;
    }

    /** What the agent is doing. */
    public AgentActivity activity() {
        return activity;
    }

    /** When the agent began with that. */
    public long since() {
        return since;
    }

    /** The reason that was given for it, 0 for none. */
    public int reason() {
        return reason;
    }

    /** How the agent gets calls, one of {@link org.ctiwire.ged188.AgentWorkMode}. */
    public int workMode() {
        return workMode;
    }

    /** What the agent will do after the call, null if that is not settled. */
    public AgentActivity afterwards() {
        return afterwards;
    }

    /** The skill group whose call the agent has, null if none. */
    public SkillGroup workingFor() {
        return workingFor;
    }

    /** Whether the agent is logged in. */
    public boolean isLoggedIn() {
        return device != null;
    }

    /** What the agent is doing as one skill group sees it. */
    public AgentActivity activityIn(SkillGroup group) {
        boolean elsewhere = workingFor != null && workingFor != group
                && activity != AgentActivity.AVAILABLE && activity != AgentActivity.NOT_READY;
        return elsewhere ? AgentActivity.BUSY_OTHER : activity;
    }

    /** What has been counted since the agent logged in. */
    public CallCounters session() {
        return session;
    }

    /** What has been counted since the centre opened. */
    public CallCounters today() {
        return today;
    }

    boolean accepts(String given) {
        return password.isEmpty() || password.equals(given);
    }

    void sit(Device place, int mode) {
        device = place;
        workMode = mode;
        session = new CallCounters();
        place.occupy(this);
    }

    void stand() {
        device.occupy(null);
        device = null;
    }

    void enter(AgentActivity next, int given, long now) {
        if (!activity.isWithCall()) {
            before = activity;
        }
        activity = next;
        reason = given;
        since = now;
        if (!next.isWithCall()) {
            afterwards = null;
        }
    }

    void afterwards(AgentActivity next) {
        afterwards = next;
    }

    AgentActivity before() {
        return before;
    }

    void workFor(SkillGroup group) {
        workingFor = group;
    }

    @Override
    public String toString() {
        return id;
    }
}
