package org.ctiwire.session.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;

/**
 * Where and how a {@link ServerEndpoint} listens. Start from {@link #on} and change what differs.
 *
 * @param address        the address and port; port 0 takes a free one
 * @param backlog        how many connections may wait to be accepted; more than 0
 * @param maxConnections how many connections there may be at a time; one more is accepted and reset at once
 * @param tls            how TLS is done; null for none
 */
public record ListenSettings(InetSocketAddress address, int backlog, int maxConnections, TlsSettings tls) {

    /** @throws IllegalArgumentException if a number is outside its range */
    public ListenSettings {
        Objects.requireNonNull(address);
        if (backlog < 1 || maxConnections < 1) {
            throw new IllegalArgumentException("backlog " + backlog + " and maxConnections " + maxConnections
                    + " must be 1 or more");
        }
    }

    /** All addresses of this machine, a backlog of 1,000, at most 10,000 connections, no TLS. */
    public static ListenSettings on(int port) {
        return new ListenSettings(new InetSocketAddress(port), 1_000, 10_000, null);
    }

    /** As {@link #on}, but only for clients on this machine. */
    public static ListenSettings onLoopback(int port) {
        return on(port).withAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** On another address. */
    public ListenSettings withAddress(InetSocketAddress other) {
        return new ListenSettings(other, backlog, maxConnections, tls);
    }

    /** With another number of connections that may wait to be accepted. */
    public ListenSettings withBacklog(int connections) {
        return new ListenSettings(address, connections, maxConnections, tls);
    }

    /** With another number of connections at a time. */
    public ListenSettings withMaxConnections(int connections) {
        return new ListenSettings(address, backlog, connections, tls);
    }

    /** With TLS. */
    public ListenSettings withTls(TlsSettings settings) {
        return new ListenSettings(address, backlog, maxConnections, settings);
    }
}
