package org.ctiwire.testkit.model;

/**
 * A switch or system that the centre's devices belong to.
 *
 * @param id   its number in the configuration
 * @param type one of {@link org.ctiwire.ged188.PeripheralType}
 * @param name its name
 */
public record Peripheral(long id, int type, String name) {
}
