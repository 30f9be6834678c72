/**
 * The simulated CTI Server: turns requests into what happens in a contact centre, and what happens there into events,
 * for any number of sessions. It needs no sockets: {@link org.ctiwire.testkit.server.SessionPort} is where messages go.
 */
package org.ctiwire.testkit.server;
