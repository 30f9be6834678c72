package org.ctiwire.session;

import org.ctiwire.runtime.SessionRoles;

/** The checks that the settings of both sides share. */
final class Settings {

    static final int LARGEST_SEND_LIMIT = 1 << 30;

    private Settings() {
    }

    static void require(boolean condition, String setting, long value) {
        if (!condition) {
            throw new IllegalArgumentException(setting + " cannot be " + value);
        }
    }

    static void requireVersion(SessionRoles roles, int version) {
        if (version < roles.oldestVersion() || version > roles.newestVersion()) {
            throw new IllegalArgumentException("protocol version " + version + " is not one of "
                    + roles.oldestVersion() + " to " + roles.newestVersion());
        }
    }
}
