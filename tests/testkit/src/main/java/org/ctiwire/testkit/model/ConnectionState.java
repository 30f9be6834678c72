package org.ctiwire.testkit.model;

import org.ctiwire.ged188.LocalConnectionState;

/** What a call is at one of its devices. */
public enum ConnectionState {
    NULL(LocalConnectionState.LCS_NULL),
    INITIATED(LocalConnectionState.LCS_INITIATE),
    ALERTING(LocalConnectionState.LCS_ALERTING),
    CONNECTED(LocalConnectionState.LCS_CONNECT),
    HELD(LocalConnectionState.LCS_HOLD),
    QUEUED(LocalConnectionState.LCS_QUEUED),
    FAILED(LocalConnectionState.LCS_FAIL);

    private final int code;

    ConnectionState(int code) {
        this.code = code;
    }

    /** The state's number in messages. */
    public int code() {
        return code;
    }
}
