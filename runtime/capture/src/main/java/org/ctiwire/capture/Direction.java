package org.ctiwire.capture;

/**
 * Which end of a connection sent something.
 */
public enum Direction {

    FROM_CLIENT,
    FROM_SERVER;

    public Direction opposite() {
        return this == FROM_CLIENT ? FROM_SERVER : FROM_CLIENT;
    }
}
