/**
 * Transports: what carries sessions over TCP, with or without TLS. One thread of a
 * {@link org.ctiwire.session.transport.SessionLoop} drives any number of clients and servers.
 *
 * <pre>{@code
 * SessionLoop loop = new SessionLoop("cti");
 * SideConnector connector = new SideConnector(loop, Ged188SessionRoles::new,
 *         ConnectorSettings.of(ServerAddress.of("side-a", 42027), clientSettings)
 *                 .withSideB(ServerAddress.of("side-b", 43027)).withOlderVersions(24, 23),
 *         listener);
 * connector.start();
 * }</pre>
 *
 * <p>{@link org.ctiwire.session.transport.ClientConnection} is one connection of that,
 * {@link org.ctiwire.session.transport.ServerEndpoint} the other end.
 */
package org.ctiwire.session.transport;
