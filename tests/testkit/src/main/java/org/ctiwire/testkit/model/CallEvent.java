package org.ctiwire.testkit.model;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ctiwire.ged188.EventCause;

/**
 * Something that has happened to a call.
 *
 * @param kind       what it is
 * @param call       the call, as it is now
 * @param connection where in the call it happened
 * @param other      a second device that it concerns, null if there is none
 * @param second     a second call that it concerns, null if there is none
 * @param cause      one of {@link EventCause}
 * @param code       a number whose meaning depends on the kind
 * @param general    whether those are told who hear of every device
 * @param devices    the devices whose clients are told
 */
public record CallEvent(CallEventKind kind, Call call, Connection connection, Device other, Call second, int cause,
                        int code, boolean general, Set<Device> devices) {

    public CallEvent {
        devices = Set.copyOf(devices);
    }

    /** An event of which everybody is told who hears of the call. */
    static CallEvent of(CallEventKind kind, Connection connection) {
        Set<Device> concerned = new LinkedHashSet<>(connection.call().devices());
        concerned.add(connection.device());
        return new CallEvent(kind, connection.call(), connection, null, null, EventCause.CEC_NONE, 0, true, concerned);
    }

    CallEvent because(int reason) {
        return new CallEvent(kind, call, connection, other, second, reason, code, general, devices);
    }

    CallEvent with(Device device) {
        return new CallEvent(kind, call, connection, device, second, cause, code, general, devices);
    }

    CallEvent with(Call further) {
        return new CallEvent(kind, call, connection, other, further, cause, code, general, devices);
    }

    CallEvent code(int number) {
        return new CallEvent(kind, call, connection, other, second, cause, number, general, devices);
    }

    /** The same, told to these devices' clients and to those who hear of every device. */
    CallEvent to(Collection<Device> told) {
        return new CallEvent(kind, call, connection, other, second, cause, code, true, new LinkedHashSet<>(told));
    }

    /** The same, told to the clients of this device alone. */
    CallEvent onlyTo(Device device) {
        return new CallEvent(kind, call, connection, other, second, cause, code, false, Set.of(device));
    }

    /** The same, told only to those who hear of every device. */
    CallEvent onlyGeneral() {
        return new CallEvent(kind, call, connection, other, second, cause, code, true, Set.of());
    }

    /** What the call is at a device now. */
    public ConnectionState stateAt(Device device) {
        Connection own = call.connectionOf(device);
        return own == null ? ConnectionState.NULL : own.state();
    }

    /** The parties that a message lists: those who talk or may talk. */
    public List<Connection> parties() {
        return call.connections().stream().filter(party -> party.state() != ConnectionState.QUEUED).toList();
    }
}
