package org.ctiwire.testkit.server;

/** The protocol versions that brought the fields which the simulated server writes; the spec says the same. */
final class FieldVersions {

    static final int AGENT_AVAILABILITY = 10;
    static final int AGENT_STATE_SKILL_GROUPS = 10;
    static final int EVENT_DEVICE = 10;
    static final int SENDING_ADDRESS = 10;
    static final int SILENT_MONITOR_STATUS = 10;
    static final int CALL_REFERENCE = 14;
    static final int LONGER_CALL_VARIABLES = 14;
    static final int OPEN_CONF_PERIPHERALS = 14;
    static final int PRE_CALL_CALL_TYPE = 14;
    static final int AGENT_TEAM_NAME = 16;
    static final int CALL_DIRECTION = 16;
    static final int CONFIGURATION = 19;
    static final int DEPARTMENT = 19;
    static final int PRE_CALL_AGENT = 20;
    static final int SINGLE_SIGN_ON = 20;
    static final int MEDIA_ROUTING_DOMAINS = 21;
    static final int BEYOND_TASK_LIMIT = 22;
    static final int CONFIGURED_DESK_SETTINGS = 22;
    static final int SESSION_TYPE = 23;
    static final int CONFIG_REQUEST_MASK = 24;
    static final int DESK_TONES = 24;
    static final int ACTIVE_AND_STANDBY = 24;

    private FieldVersions() {
    }
}
