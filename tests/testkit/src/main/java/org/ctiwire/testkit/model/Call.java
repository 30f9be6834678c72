package org.ctiwire.testkit.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A call: its devices, what is known about it, where it waits. */
public final class Call {

    private final long id;
    private final CallOrigin origin;
    private final CallData data = new CallData();
    private final List<Connection> connections = new ArrayList<>();
    private final List<SkillGroup> queues = new ArrayList<>();
    private int type;
    private Device calling;
    private Device called;
    private Device lastRedirect;
    private Service service;
    private SkillGroup skillGroup;
    private Call consultedFor;
    private long queuedSince;
    private boolean recorded;

    Call(long id, CallOrigin origin, int type) {
        this.id = id;
        this.origin = origin;
        this.type = type;
    }

    /** What names the call at its peripheral. */
    public long id() {
        return id;
    }

    /** Where the call comes from. */
    public CallOrigin origin() {
        return origin;
    }

    /** One of {@link org.ctiwire.ged188.CallType}. */
    public int type() {
        return type;
    }

    /** What is known about it. */
    public CallData data() {
        return data;
    }

    /** The devices that are in it. */
    public List<Connection> connections() {
        return Collections.unmodifiableList(connections);
    }

    /** The device that made it. */
    public Device calling() {
        return calling;
    }

    /** The device that it was made to. */
    public Device called() {
        return called;
    }

    /** The device that sent it on last, null if none did. */
    public Device lastRedirect() {
        return lastRedirect;
    }

    /** What the caller called for, null if it is no call for a service. */
    public Service service() {
        return service;
    }

    /** The skill group that serves it, null while none does. */
    public SkillGroup skillGroup() {
        return skillGroup;
    }

    /** The skill groups in whose queues it waits. */
    public List<SkillGroup> queues() {
        return Collections.unmodifiableList(queues);
    }

    /** When it began to wait. */
    public long queuedSince() {
        return queuedSince;
    }

    /** The call on behalf of which it was made, null if there is none. */
    public Call consultedFor() {
        return consultedFor;
    }

    /** Whether the network records it. */
    public boolean isRecorded() {
        return recorded;
    }

    /** Whether its last device has left it. */
    public boolean isOver() {
        return connections.isEmpty();
    }

    /** The connection of a device, null if it is not in the call. */
    public Connection connectionOf(Device device) {
        for (Connection connection : connections) {
            if (connection.device() == device) {
                return connection;
            }
        }
        return null;
    }

    /** Where it is from the centre's point of view: at the number that routes it, else where it began. */
    public Connection place() {
        return connections.stream().filter(party -> party.device().kind() == DeviceKind.ROUTE_POINT).findFirst()
                .orElse(connections.get(0));
    }

    /** The devices that are in it. */
    public List<Device> devices() {
        return connections.stream().map(Connection::device).toList();
    }

    void add(Connection connection) {
        connections.add(connection);
        connection.device().add(connection);
    }

    void remove(Connection connection) {
        connections.remove(connection);
        connection.device().remove(connection);
    }

    /** Takes a connection over from another call, whose device need not leave for it. */
    void adopt(Connection connection) {
        connection.call().connections.remove(connection);
        connection.move(this);
        connections.add(connection);
    }

    void type(int changed) {
        type = changed;
    }

    void between(Device from, Device to) {
        calling = from;
        called = to;
    }

    void redirectedBy(Device device, Device to) {
        lastRedirect = device;
        called = to;
    }

    void service(Service wanted) {
        service = wanted;
    }

    void skillGroup(SkillGroup serving) {
        skillGroup = serving;
    }

    void consultedFor(Call first) {
        consultedFor = first;
    }

    void waitIn(List<SkillGroup> groups, long now) {
        queues.addAll(groups);
        queuedSince = now;
        groups.forEach(group -> group.add(this));
    }

    void stopWaiting() {
        queues.forEach(group -> group.remove(this));
        queues.clear();
    }

    void recorded(boolean recording) {
        recorded = recording;
    }
}
