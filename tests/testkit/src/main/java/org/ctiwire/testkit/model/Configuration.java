package org.ctiwire.testkit.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a contact centre consists of before the first call: peripherals, agents, teams, skill groups, services. */
public final class Configuration {

    /** A number that agents may dial and that is no device of the centre has at least this many digits. */
    private static final int EXTERNAL_DIGITS = 7;

    private final Map<Long, Peripheral> peripherals = new LinkedHashMap<>();
    private final Map<Long, SkillGroup> skillGroups = new LinkedHashMap<>();
    private final Map<String, Service> services = new LinkedHashMap<>();
    private final Map<String, Agent> agents = new LinkedHashMap<>();
    private final Map<Long, AgentTeam> teams = new LinkedHashMap<>();
    private final Map<String, Device> devices = new LinkedHashMap<>();
    private final Set<String> namedVariables = new LinkedHashSet<>();
    private final Set<String> namedArrays = new LinkedHashSet<>();

    /** Adds a peripheral; the first is the one that everything belongs to. */
    public Configuration add(Peripheral peripheral) {
        peripherals.put(peripheral.id(), peripheral);
        return this;
    }

    /** Adds a skill group. */
    public Configuration add(SkillGroup group) {
        skillGroups.put(group.number(), group);
        return this;
    }

    /** Adds a service and the route point that its number leads to. */
    public Configuration add(Service service) {
        services.put(service.dialedNumber(), service);
        devices.put(service.dialedNumber(), new Device(service.dialedNumber(), DeviceKind.ROUTE_POINT));
        return this;
    }

    /** Adds an agent and the telephone where the agent usually works. */
    public Configuration add(Agent agent) {
        agents.put(agent.id(), agent);
        devices.putIfAbsent(agent.extension(), new Device(agent.extension(), DeviceKind.AGENT));
        return this;
    }

    /** Adds a team. */
    public Configuration add(AgentTeam team) {
        teams.put(team.id(), team);
        return this;
    }

    /** Lets calls have a variable of that name. */
    public Configuration namedVariable(String name) {
        namedVariables.add(name);
        return this;
    }

    /** Lets calls have an array of that name. */
    public Configuration namedArray(String name) {
        namedArrays.add(name);
        return this;
    }

    /** The peripheral that everything belongs to. */
    public Peripheral peripheral() {
        return peripherals.values().iterator().next();
    }

    public Collection<Peripheral> peripherals() {
        return Collections.unmodifiableCollection(peripherals.values());
    }

    public Collection<SkillGroup> skillGroups() {
        return Collections.unmodifiableCollection(skillGroups.values());
    }

    public Collection<Service> services() {
        return Collections.unmodifiableCollection(services.values());
    }

    public Collection<Agent> agents() {
        return Collections.unmodifiableCollection(agents.values());
    }

    public Collection<AgentTeam> teams() {
        return Collections.unmodifiableCollection(teams.values());
    }

    /** The devices inside, and those outside that calls have met. */
    public Collection<Device> devices() {
        return Collections.unmodifiableCollection(devices.values());
    }

    public Set<String> namedVariables() {
        return Collections.unmodifiableSet(namedVariables);
    }

    public Set<String> namedArrays() {
        return Collections.unmodifiableSet(namedArrays);
    }

    /** The peripheral with that number. */
    public Peripheral peripheral(long id) {
        return found(peripherals.get(id), Refusal.UNKNOWN_PERIPHERAL, "peripheral " + id);
    }

    /** The skill group with that number at the peripheral. */
    public SkillGroup skillGroup(long number) {
        return found(skillGroups.get(number), Refusal.UNKNOWN_SKILL_GROUP, "skill group " + number);
    }

    /** The skill group with that name. */
    public SkillGroup skillGroup(String name) {
        return found(skillGroups.values().stream().filter(group -> group.name().equals(name)).findFirst().orElse(null),
                Refusal.UNKNOWN_SKILL_GROUP, "skill group " + name);
    }

    /** The agent with that identifier. */
    public Agent agent(String id) {
        return found(agents.get(id), Refusal.UNKNOWN_AGENT, "agent " + id);
    }

    /** The agent with that number in the configuration. */
    public Agent agent(long skillTargetId) {
        return found(agents.values().stream().filter(agent -> agent.skillTargetId() == skillTargetId).findFirst()
                .orElse(null), Refusal.UNKNOWN_AGENT, "agent number " + skillTargetId);
    }

    /** The team with that number. */
    public AgentTeam team(long id) {
        return found(teams.get(id), Refusal.UNKNOWN_TEAM, "team " + id);
    }

    /** The teams that an agent supervises. */
    public List<AgentTeam> teamsOf(Agent supervisor) {
        return teams.values().stream().filter(team -> team.supervisors().contains(supervisor)).toList();
    }

    /** The team of an agent, null if there is none. */
    public AgentTeam teamWith(Agent member) {
        return teams.values().stream().filter(team -> team.members().contains(member)).findFirst().orElse(null);
    }

    /** The service that a number leads to, null if it leads to none. */
    public Service service(String dialedNumber) {
        return services.get(dialedNumber);
    }

    /** The device inside with that identifier. */
    public Device device(String id) {
        return found(devices.get(id), Refusal.UNKNOWN_DEVICE, "device " + id);
    }

    /** The device that a number reaches: an agent's by the agent's identifier too, one outside if it is long enough. */
    public Device reachedBy(String number) {
        Agent agent = agents.get(number);
        Device inside = devices.get(agent == null ? number : agent.extension());
        if (agent != null && agent.isLoggedIn()) {
            return agent.device();
        }
        if (inside != null) {
            return inside;
        }
        boolean dialable = number.length() >= EXTERNAL_DIGITS && number.chars().allMatch(Character::isDigit);
        RefusedException.unless(dialable, Refusal.WRONG_DESTINATION, "number " + number);
        return external(number);
    }

    Device external(String number) {
        return devices.computeIfAbsent(number, id -> new Device(id, DeviceKind.EXTERNAL));
    }

    private static <T> T found(T thing, Refusal refusal, String wanted) {
        RefusedException.unless(thing != null, refusal, wanted);
        return thing;
    }
}
