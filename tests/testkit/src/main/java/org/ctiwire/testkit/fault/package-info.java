/** What can go wrong on the way between a client and a server, on purpose. */
package org.ctiwire.testkit.fault;
