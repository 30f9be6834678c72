package org.ctiwire.session.transport;

import java.util.Objects;

/**
 * Where a client finds its server.
 *
 * @param host a name, of which the first address counts, or an address
 * @param port 1 to 65,535
 * @param tls  how TLS is done; null for none
 */
public record ServerAddress(String host, int port, TlsSettings tls) {

    /** @throws IllegalArgumentException if the port is outside its range, or the host is empty */
    public ServerAddress {
        Objects.requireNonNull(host);
        if (host.isBlank()) {
            throw new IllegalArgumentException("the host is empty");
        }
        if (port < 1 || port > 0xFFFF) {
            throw new IllegalArgumentException("there is no port " + port);
        }
    }

    /** Without TLS. */
    public static ServerAddress of(String host, int port) {
        return new ServerAddress(host, port, null);
    }

    /** With TLS. */
    public ServerAddress withTls(TlsSettings settings) {
        return new ServerAddress(host, port, settings);
    }

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
