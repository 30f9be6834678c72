package org.ctiwire.session.transport;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.ctiwire.runtime.SessionRoles;
import org.ctiwire.runtime.StandbyMessages;
import org.ctiwire.session.ClientSettings;

/**
 * Where and how a {@link SideConnector} connects. Start from {@link #of} and change what differs.
 *
 * @param sideA                one server
 * @param sideB                the other one; null if there is none
 * @param client               how its sessions behave; its version is the first that is asked for
 * @param olderVersions        the versions to ask for, in this order, where the one before was refused; each time with
 *                             the opening request of {@code client}
 * @param invalidVersionStatus the name of the status with which a server refuses a version
 * @param expectedClients      how many clients the servers have: the more, the longer the first wait; 0 or more
 * @param random               chooses that wait
 * @param standby              for connections to both sides at a time, if the server grants that; null for one
 */
public record ConnectorSettings(ServerAddress sideA, ServerAddress sideB, ClientSettings client,
                                List<Integer> olderVersions, String invalidVersionStatus, int expectedClients,
                                RandomGenerator random, StandbyMessages standby) {

    /** @throws IllegalArgumentException if a number is outside its range, or standby has no side B */
    public ConnectorSettings {
        Objects.requireNonNull(sideA);
        Objects.requireNonNull(client);
        Objects.requireNonNull(random);
        olderVersions = List.copyOf(olderVersions);
        if (expectedClients < 0) {
            throw new IllegalArgumentException("expectedClients cannot be " + expectedClients);
        }
        if (standby != null && sideB == null) {
            throw new IllegalArgumentException("active and standby need a side B");
        }
    }

    /** With side A alone, one version, and 0 expected clients: the first wait is none. */
    public static ConnectorSettings of(ServerAddress sideA, ClientSettings client) {
        return new ConnectorSettings(sideA, null, client, List.of(), "E_CTI_INVALID_VERSION", 0, new Random(), null);
    }

    /** With a side B. */
    public ConnectorSettings withSideB(ServerAddress server) {
        return new ConnectorSettings(sideA, server, client, olderVersions, invalidVersionStatus, expectedClients,
                random, standby);
    }

    /** With versions to ask for where the one before was refused. */
    public ConnectorSettings withOlderVersions(int... versions) {
        return new ConnectorSettings(sideA, sideB, client, IntStream.of(versions).boxed().toList(),
                invalidVersionStatus, expectedClients, random, standby);
    }

    /** With another name of the status with which a server refuses a version. */
    public ConnectorSettings withInvalidVersionStatus(String statusName) {
        return new ConnectorSettings(sideA, sideB, client, olderVersions, statusName, expectedClients, random, standby);
    }

    /** With another number of clients that the servers have. */
    public ConnectorSettings withExpectedClients(int clients) {
        return new ConnectorSettings(sideA, sideB, client, olderVersions, invalidVersionStatus, clients, random,
                standby);
    }

    /** With another choice of the first wait. */
    public ConnectorSettings withRandom(RandomGenerator generator) {
        return new ConnectorSettings(sideA, sideB, client, olderVersions, invalidVersionStatus, expectedClients,
                generator, standby);
    }

    /** With connections to both sides at a time. */
    public ConnectorSettings withStandby(StandbyMessages messages) {
        return new ConnectorSettings(sideA, sideB, client, olderVersions, invalidVersionStatus, expectedClients, random,
                messages);
    }

    /** @throws IllegalArgumentException if no session with these roles can be had */
    void check(SessionRoles roles) {
        for (int attempt = 0; client(attempt) != null; attempt++) {
            int version = client(attempt).protocolVersion();
            if (version < roles.oldestVersion() || version > roles.newestVersion()) {
                throw new IllegalArgumentException("protocol version " + version + " is not one of "
                        + roles.oldestVersion() + " to " + roles.newestVersion());
            }
        }
        if (client.sendLimit() < roles.maxMessageSize()) {
            throw new IllegalArgumentException("sendLimit cannot be " + client.sendLimit() + ": messages have up to "
                    + roles.maxMessageSize() + " bytes");
        }
    }

    ServerAddress address(Side side) {
        return side == Side.A ? sideA : sideB;
    }

    /** The sides that there are, the given one first. */
    List<Side> sides(Side first) {
        return sideB == null ? List.of(Side.A) : List.of(first, first.other());
    }

    /** How a session of the n-th version to ask for behaves; null when there are no so many. */
    ClientSettings client(int attempt) {
        if (attempt == 0) {
            return client;
        }
        return attempt > olderVersions.size() ? null
                : client.withVersion(olderVersions.get(attempt - 1), client.open());
    }
}
