package org.ctiwire.testkit.model;

/**
 * What an agent's desktop allows and demands.
 *
 * @param id               its number in the configuration
 * @param mask             the settings that are on or off, bits of {@link org.ctiwire.ged188.DeskSettingsMask}
 * @param ringNoAnswerTime seconds after which a call that is not answered goes back to its queue; 0 for never
 * @param wrapUpTime       seconds of work after a call; 0 for none
 */
public record DeskSettings(long id, long mask, long ringNoAnswerTime, long wrapUpTime) {
}
