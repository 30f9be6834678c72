package org.ctiwire.testkit.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A telephone, a route point or a queue, and the calls there. */
public final class Device {

    private final String id;
    private final DeviceKind kind;
    private final List<Connection> connections = new ArrayList<>();
    private Agent agent;
    private DeviceAttributes attributes = DeviceAttributes.NONE;

    Device(String id, DeviceKind kind) {
        this.id = id;
        this.kind = kind;
    }

    /** What names the device: an agent's instrument, a number. */
    public String id() {
        return id;
    }

    /** What the device is. */
    public DeviceKind kind() {
        return kind;
    }

    /** Its calls, the oldest first. */
    public List<Connection> connections() {
        return Collections.unmodifiableList(connections);
    }

    /** The agent who works there, null if none does. */
    public Agent agent() {
        return agent;
    }

    /** What the calls that are made there are like unless they say otherwise. */
    public DeviceAttributes attributes() {
        return attributes;
    }

    /** Gives the device attributes for the calls that it makes. */
    public void attributes(DeviceAttributes given) {
        attributes = given;
    }

    /** The first of its connections in a state, null if none is. */
    public Connection connectionIn(ConnectionState state) {
        for (Connection connection : connections) {
            if (connection.state() == state) {
                return connection;
            }
        }
        return null;
    }

    /** Whether no call is there. */
    public boolean isIdle() {
        return connections.isEmpty();
    }

    void occupy(Agent occupant) {
        agent = occupant;
    }

    void add(Connection connection) {
        connections.add(connection);
    }

    void remove(Connection connection) {
        connections.remove(connection);
    }

    @Override
    public String toString() {
        return id;
    }
}
