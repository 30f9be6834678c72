/**
 * Transports: what carries sessions over TCP, with or without TLS. One thread of a
 * {@link org.ctiwire.session.transport.SessionLoop} drives any number of clients and servers.
 */
package org.ctiwire.session.transport;
