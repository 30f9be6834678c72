package org.ctiwire.testkit.server;

import java.util.Map;
import org.ctiwire.ged188.Ged188Protocol;

/**
 * How a simulated server differs from the usual one. Start from {@link #usual} and change what differs.
 *
 * @param oldestVersion the oldest protocol version that it speaks
 * @param newestVersion the newest
 * @param services      the services that it grants, bits of {@link org.ctiwire.ged188.CTIServiceMasks}
 * @param passwords     the password of each client; empty where any client is welcome
 */
public record ServerBehaviour(int oldestVersion, int newestVersion, long services, Map<String, String> passwords) {

    private static final long EVERY_SERVICE = 0xFFFFFFFFL;

    public ServerBehaviour {
        passwords = Map.copyOf(passwords);
    }

    /** Speaks every version, grants what it is asked for and knows no passwords. */
    public static ServerBehaviour usual() {
        return new ServerBehaviour(Ged188Protocol.OLDEST_VERSION, Ged188Protocol.NEWEST_VERSION, EVERY_SERVICE,
                Map.of());
    }

    /** Speaks these versions alone. */
    public ServerBehaviour withVersions(int oldest, int newest) {
        return new ServerBehaviour(oldest, newest, services, passwords);
    }

    /** Grants these services at most. */
    public ServerBehaviour withServices(long mask) {
        return new ServerBehaviour(oldestVersion, newestVersion, mask, passwords);
    }

    /** Lets in only the clients with these names and passwords. */
    public ServerBehaviour withPasswords(Map<String, String> clients) {
        return new ServerBehaviour(oldestVersion, newestVersion, services, clients);
    }

    boolean accepts(String client, String password) {
        return passwords.isEmpty() || password.equals(passwords.get(client));
    }
}
