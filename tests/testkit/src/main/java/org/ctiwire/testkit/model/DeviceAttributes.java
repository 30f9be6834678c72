package org.ctiwire.testkit.model;

import org.ctiwire.ged188.Ged188Constants;

/**
 * What the calls that a device makes are like unless they say otherwise.
 *
 * @param serviceNumber    the service, {@link Ged188Constants#NULL_SERVICE} for none
 * @param skillGroupNumber the skill group, {@link Ged188Constants#NULL_SKILL_GROUP} for none
 * @param callType         the call type, {@link Ged188Constants#NULL_CALLTYPE} for the usual one
 */
public record DeviceAttributes(long serviceNumber, long skillGroupNumber, int callType) {

    /** A device to which nobody has given attributes. */
    public static final DeviceAttributes NONE = new DeviceAttributes(Ged188Constants.NULL_SERVICE,
            Ged188Constants.NULL_SKILL_GROUP, (int) Ged188Constants.NULL_CALLTYPE);
}
