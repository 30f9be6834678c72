package org.ctiwire.session;

import java.util.function.Consumer;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.SessionRoles;

/** Writes messages to what waits to be sent: each wholly, or not at all when it throws. */
final class MessageWriter {

    private final SessionRoles roles;
    private final SendBuffer output;

    MessageWriter(SessionRoles roles, SendBuffer output) {
        this.roles = roles;
        this.output = output;
    }

    /** @throws IllegalStateException if it would go beyond the limit of what may wait */
    <E extends MessageEncoder> void message(E encoder, Consumer<? super E> fields, int version) {
        output.requireRoom();
        int start = output.start();
        try {
            encoder.wrap(output.array(), start, version);
            fields.accept(encoder);
            keep(encoder.finish());
        } finally {
            output.stop();
        }
    }

    private void keep(int length) {
        if (!output.fits(length)) {
            throw output.full();
        }
        output.keep(length);
    }

    void open(OpenWriter writer, int version, long correlation) {
        int start = output.start();
        try {
            output.keep(writer.write(output.array(), start, version, correlation));
        } finally {
            output.stop();
        }
    }

    void heartbeat(int version, long correlation) {
        int start = output.start();
        try {
            output.keep(roles.writeHeartbeat(output.array(), start, version, correlation));
        } finally {
            output.stop();
        }
    }

    void heartbeatConfirmation(int version, long correlation) {
        int start = output.start();
        try {
            output.keep(roles.writeHeartbeatConfirmation(output.array(), start, version, correlation));
        } finally {
            output.stop();
        }
    }

    void close(int version, long correlation, long status) {
        int start = output.start();
        try {
            output.keep(roles.writeClose(output.array(), start, version, correlation, status));
        } finally {
            output.stop();
        }
    }

    void closeConfirmation(int version, long correlation) {
        int start = output.start();
        try {
            output.keep(roles.writeCloseConfirmation(output.array(), start, version, correlation));
        } finally {
            output.stop();
        }
    }

    void failure(int version, long correlation, long status) {
        int start = output.start();
        try {
            output.keep(roles.writeFailure(output.array(), start, version, correlation, status));
        } finally {
            output.stop();
        }
    }

    void failureEvent(int version, long status) {
        int start = output.start();
        try {
            output.keep(roles.writeFailureEvent(output.array(), start, version, status));
        } finally {
            output.stop();
        }
    }
}
