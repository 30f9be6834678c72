package org.ctiwire.conformance.walk;

/**
 * A message that has travelled.
 *
 * @param message    the guide's name
 * @param fromClient who sent it
 */
record Met(String message, boolean fromClient) {

    @Override
    public String toString() {
        return message + (fromClient ? " from the client" : " from the server");
    }
}
