package org.ctiwire.capture;

/**
 * One TCP connection of a capture.
 *
 * @param number counts the connections of a capture from 1, in the order in which they were first seen; it tells
 *               apart connections that used the same two endpoints one after the other
 * @param client the end that opened the connection; where the capture began later, the end with the higher port
 * @param server the other end
 */
public record Flow(int number, Endpoint client, Endpoint server) {
}
