package org.ctiwire.testkit.model;

import org.ctiwire.ged188.SilentMonitorStatus;

/** A device's part in a call. */
public final class Connection {

    private final Device device;
    private Call call;
    private ConnectionState state;
    private int monitorStatus = SilentMonitorStatus.SILENT_MONITOR_NONE;
    private boolean media;
    private long since;
    private Timeline.Appointment ringLimit;

    Connection(Call call, Device device, ConnectionState state, long since) {
        this.call = call;
        this.device = device;
        this.state = state;
        this.since = since;
    }

    /** The call; a transfer or a conference may put another one in its place. */
    public Call call() {
        return call;
    }

    /** The device. */
    public Device device() {
        return device;
    }

    /** What the call is at the device; {@link ConnectionState#NULL} once the device has left it. */
    public ConnectionState state() {
        return state;
    }

    /** The device's part in silent monitoring, one of {@link SilentMonitorStatus}. */
    public int monitorStatus() {
        return monitorStatus;
    }

    /** Whether sound flows to and from the device. */
    public boolean hasMedia() {
        return media;
    }

    /** When the connection came into its state. */
    public long since() {
        return since;
    }

    void enter(ConnectionState next, long now) {
        state = next;
        since = now;
        if (ringLimit != null) {
            ringLimit.cancel();
            ringLimit = null;
        }
    }

    void limitRinging(Timeline.Appointment limit) {
        ringLimit = limit;
    }

    void move(Call other) {
        call = other;
    }

    void media(boolean flows) {
        media = flows;
    }

    void monitorStatus(int status) {
        monitorStatus = status;
    }

    @Override
    public String toString() {
        return "call " + call.id() + " at " + device;
    }
}
