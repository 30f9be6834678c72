/**
 * Sessions: what two sides of a protocol say to each other between connecting and parting. The state machines know
 * neither sockets nor threads nor a clock; the transports drive them.
 */
package org.ctiwire.session;
