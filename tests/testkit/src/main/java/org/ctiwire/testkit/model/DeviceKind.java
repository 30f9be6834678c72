package org.ctiwire.testkit.model;

import org.ctiwire.ged188.DeviceIDType;
import org.ctiwire.ged188.TypeOfDevice;

/** What a device is. */
public enum DeviceKind {
    /** A telephone at which agents work. */
    AGENT(DeviceIDType.DEVID_AGENT_DEVICE, TypeOfDevice.DEVT_STATION),
    /** A number that calls come in at, to be routed. */
    ROUTE_POINT(DeviceIDType.DEVID_ROUTE_POINT, TypeOfDevice.DEVT_ACD),
    /** The queue of a skill group. */
    QUEUE(DeviceIDType.DEVID_QUEUE, TypeOfDevice.DEVT_ACD_GROUP),
    /** A telephone outside. */
    EXTERNAL(DeviceIDType.DEVID_EXTERNAL, TypeOfDevice.DEVT_OTHER);

    private final int idType;
    private final int type;

    DeviceKind(int idType, int type) {
        this.idType = idType;
        this.type = type;
    }

    /** Its number in messages as the type of a device identifier. */
    public int idType() {
        return idType;
    }

    /** Its number in messages as a type of device. */
    public int type() {
        return type;
    }
}
