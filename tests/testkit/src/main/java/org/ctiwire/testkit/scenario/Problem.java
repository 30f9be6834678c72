package org.ctiwire.testkit.scenario;

/**
 * Something wrong with a scenario.
 *
 * @param place   where
 * @param message what, in one sentence
 */
public record Problem(Place place, String message) {

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
