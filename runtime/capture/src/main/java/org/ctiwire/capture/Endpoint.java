package org.ctiwire.capture;

/**
 * One end of a TCP connection.
 *
 * @param address the IPv4 or IPv6 address as text, never a host name
 * @param port    the TCP port
 */
public record Endpoint(String address, int port) {

    /** {@code 10.0.0.1:42027}, an IPv6 address in brackets. */
    @Override
    public String toString() {
        return address.indexOf(':') < 0 ? address + ":" + port : "[" + address + "]:" + port;
    }
}
