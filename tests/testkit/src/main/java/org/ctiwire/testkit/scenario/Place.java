package org.ctiwire.testkit.scenario;

/**
 * A place in a scenario.
 *
 * @param file   the file's name
 * @param line   the line, counted from 1
 * @param column the character in the line, counted from 1
 */
public record Place(String file, int line, int column) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
