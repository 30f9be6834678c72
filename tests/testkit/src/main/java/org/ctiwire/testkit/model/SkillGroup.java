package org.ctiwire.testkit.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Agents who can do the same work, and the calls that wait for one of them. */
public final class SkillGroup {

    private final long number;
    private final long id;
    private final String name;
    private final Device queue;
    private final List<Call> waiting = new ArrayList<>();
    private final CallCounters counters = new CallCounters();

    /**
     * A skill group without agents and calls.
     *
     * @param number the number that the peripheral uses
     * @param id     the number in the configuration
     * @param name   its name, which names its queue too
     */
    public SkillGroup(long number, long id, String name) {
        this.number = number;
        this.id = id;
        this.name = name;
        this.queue = new Device(name, DeviceKind.QUEUE);
    }

    /** The number that the peripheral uses. */
    public long number() {
        return number;
    }

    /** The number in the configuration. */
    public long id() {
        return id;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Where its calls wait. */
    public Device queue() {
        return queue;
    }

    /** The calls that wait, the oldest first. */
    public List<Call> waiting() {
        return Collections.unmodifiableList(waiting);
    }

    /** What has been counted of its calls. */
    public CallCounters counters() {
        return counters;
    }

    void add(Call call) {
        waiting.add(call);
    }

    boolean remove(Call call) {
        return waiting.remove(call);
    }

    @Override
    public String toString() {
        return name;
    }
}
