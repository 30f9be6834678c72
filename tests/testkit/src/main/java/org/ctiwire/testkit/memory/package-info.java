/** Clients and simulated servers in one thread, without sockets: fast tests in which nothing happens by chance. */
package org.ctiwire.testkit.memory;
