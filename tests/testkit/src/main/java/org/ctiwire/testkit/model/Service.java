package org.ctiwire.testkit.model;

import java.util.List;

/**
 * What callers call for: a number that leads to skill groups.
 *
 * @param number       the number that the peripheral uses
 * @param id           the number in the configuration
 * @param name         its name
 * @param dialedNumber what callers dial
 * @param callTypeId   the call type of its calls, by its number in the configuration
 * @param skillGroups  the skill groups that serve it
 */
public record Service(long number, long id, String name, String dialedNumber, long callTypeId,
                      List<SkillGroup> skillGroups) {

    public Service {
        skillGroups = List.copyOf(skillGroups);
    }
}
