package org.ctiwire.testkit.model;

/** Recording of calls by the network, and recorded greetings. */
public final class Recording {

    /** What becomes of a greeting. The guide publishes no table; the order here makes the numbers. */
    public enum Greeting {
        STARTED, ENDED, FAILED
    }

    private final ContactCentre centre;

    Recording(ContactCentre centre) {
        this.centre = centre;
    }

    /** The network records a call from now on. */
    public void start(Connection connection) {
        CallControl.check(connection, ConnectionState.CONNECTED, Refusal.NO_ACTIVE_CALL);
        RefusedException.unless(!connection.call().isRecorded(), Refusal.WRONG_CALL_STATE, connection.toString());
        connection.call().recorded(true);
        tell(CallEventKind.NETWORK_RECORDING_TARGET_INFO, connection);
        tell(CallEventKind.NETWORK_RECORDING_STARTED, connection);
    }

    /** The network stops recording a call. */
    public void stop(Connection connection) {
        RefusedException.unless(connection.call().isRecorded(), Refusal.WRONG_CALL_STATE, connection.toString());
        connection.call().recorded(false);
        tell(CallEventKind.NETWORK_RECORDING_ENDED, connection);
    }

    /** The network cannot record a call. */
    public void fail(Connection connection, int cause) {
        connection.call().recorded(false);
        centre.emit(CallEvent.of(CallEventKind.NETWORK_RECORDING_FAILED, connection).with(connection.device())
                .code(cause));
    }

    /** An agent's greeting changes its state in a call. */
    public void greeting(Connection connection, Greeting state) {
        centre.emit(CallEvent.of(CallEventKind.AGENT_GREETING, connection).code(state.ordinal()));
    }

    private void tell(CallEventKind kind, Connection connection) {
        centre.emit(CallEvent.of(kind, connection).with(connection.device()));
    }
}
