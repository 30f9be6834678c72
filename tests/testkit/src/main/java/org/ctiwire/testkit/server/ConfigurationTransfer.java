package org.ctiwire.testkit.server;

import java.nio.ByteBuffer;
import org.ctiwire.ged188.ConfigBeginEventEncoder;
import org.ctiwire.ged188.ConfigEndEventEncoder;
import org.ctiwire.ged188.ConfigEndStatus;
import org.ctiwire.ged188.ConfigKeyEventEncoder;
import org.ctiwire.ged188.ConfigKeyStatus;
import org.ctiwire.ged188.ConfigRequestEventDecoder;
import org.ctiwire.ged188.ConfigRequestKeyEventDecoder;
import org.ctiwire.ged188.Ged188MessageTypes;
import org.ctiwire.testkit.model.Configuration;
import org.ctiwire.testkit.model.RefusedException;

/** Answers what clients ask about the configuration: with its keys, or with all its records. */
final class ConfigurationTransfer {

    private final SimulatedCtiServer server;
    private final ConfigRequestKeyEventDecoder keyRequest = new ConfigRequestKeyEventDecoder();
    private final ConfigRequestEventDecoder request = new ConfigRequestEventDecoder();
    private final ConfigKeyEventEncoder keys = new ConfigKeyEventEncoder();
    private final ConfigBeginEventEncoder begin = new ConfigBeginEventEncoder();
    private final ConfigEndEventEncoder end = new ConfigEndEventEncoder();
    private final ConfigurationRecords records;

    ConfigurationTransfer(SimulatedCtiServer server) {
        this.server = server;
        this.records = new ConfigurationRecords(server);
    }

    /** Takes a request about the configuration; false for any other message. */
    boolean takes(SimulatedSession session, long type, byte[] buffer, int offset, int length) {
        if (session.version() < FieldVersions.CONFIGURATION) {
            return false;
        }
        if (type == Ged188MessageTypes.CONFIG_REQUEST_KEY_EVENT) {
            keyRequest.wrap(buffer, offset, length, session.version());
            sendKeys(session, isKnown(keyRequest.peripheralID()));
            return true;
        }
        if (type == Ged188MessageTypes.CONFIG_REQUEST_EVENT) {
            request.wrap(buffer, offset, length, session.version());
            if (isKnown(request.peripheralID())) {
                sendBegin(session, request.configInformation());
                records.send(session);
                sendEnd(session, ConfigEndStatus.CONFIGEND_SUCCESS, "");
            } else {
                sendEnd(session, ConfigEndStatus.CONFIGEND_INVALID, "unknown peripheral");
            }
            return true;
        }
        return false;
    }

    private boolean isKnown(long peripheral) {
        try {
            server.centre().configuration().peripheral(peripheral);
            return true;
        } catch (RefusedException unknown) {
            return false;
        }
    }

    private void sendKeys(SimulatedSession session, boolean known) {
        server.outbox().send(session, keys, e -> {
            e.configkeyStatus(known ? ConfigKeyStatus.CONFIG_SUCCESS : ConfigKeyStatus.CONFIG_UNKNOWN_CUSTOMER);
            Configuration parts = server.centre().configuration();
            byte[] agents = key(parts.agents().size());
            e.serviceConfigKey(key(parts.services().size()), 0, Long.BYTES);
            e.skillGroupConfigKey(key(parts.skillGroups().size()), 0, Long.BYTES);
            e.agentConfigKey(agents, 0, Long.BYTES);
            e.deviceConfigKey(key(parts.devices().size()), 0, Long.BYTES);
            e.callTypeConfigKey(key(parts.services().size()), 0, Long.BYTES);
            if (session.version() >= FieldVersions.CONFIGURED_DESK_SETTINGS) {
                e.peripheralConfigKey(key(parts.peripherals().size()), 0, Long.BYTES);
                e.agentDeskSettingsConfigKey(agents, 0, Long.BYTES);
            }
        });
    }

    private void sendBegin(SimulatedSession session, long information) {
        server.outbox().send(session, begin, e -> {
            Configuration parts = server.centre().configuration();
            byte[] agents = key(parts.agents().size());
            e.configInformation(information);
            e.serviceConfigKey(key(parts.services().size()), 0, Long.BYTES);
            e.skillGroupConfigKey(key(parts.skillGroups().size()), 0, Long.BYTES);
            e.agentConfigKey(agents, 0, Long.BYTES);
            e.deviceConfigKey(key(parts.devices().size()), 0, Long.BYTES);
            e.callTypeConfigKey(key(parts.services().size()), 0, Long.BYTES);
            if (session.version() >= FieldVersions.CONFIGURED_DESK_SETTINGS) {
                e.peripheralConfigKey(key(parts.peripherals().size()), 0, Long.BYTES);
                e.agentDeskSettingsConfigKey(agents, 0, Long.BYTES);
            }
        });
    }

    private void sendEnd(SimulatedSession session, int status, String text) {
        server.outbox().send(session, end, e -> e.configEndStatus(status).text(text));
    }

    /** A key that changes with the number of records, which is all that changes in a model. */
    private static byte[] key(int records) {
        return ByteBuffer.allocate(Long.BYTES).putLong(records).array();
    }
}
