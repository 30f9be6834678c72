package org.ctiwire.cli.live;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ctiwire.capture.Direction;
import org.ctiwire.cli.decode.MessageDecoding;
import org.ctiwire.cli.decode.Origin;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.OpenConfDecoder;
import org.ctiwire.ged188.SessionType;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.session.SessionEnd.Cause;
import org.ctiwire.session.transport.ConnectorListener;
import org.ctiwire.session.transport.Gap;
import org.ctiwire.session.transport.ServerAddress;
import org.ctiwire.session.transport.Side;

/**
 * Prints what arrives in the sessions of a connector and says how these come and go. The loop only hands over: every
 * field is the run's.
 */
public final class Listening implements ConnectorListener {

    private final LiveRun run;
    private final MessageDecoding decoding;
    private final Consumer<String> lines;
    private final Targets targets;
    private final Map<Side, SessionEnd> failures = new EnumMap<>(Side.class);
    private final Map<Side, Integer> versions = new EnumMap<>(Side.class);
    private long left;
    private boolean everOpened;
    private boolean stopped;
    private boolean closed;

    /**
     * What is listened to.
     *
     * @param sides    the addresses of side A and, if there is one, side B
     * @param versions the versions that are asked for, in that order
     * @param services the services that are asked for
     */
    public record Targets(List<ServerAddress> sides, List<Integer> versions, long services) {

        private String name(Side side) {
            ServerAddress address = sides.get(side.ordinal());
            return sides.size() == 1 ? address.toString() : "side " + side + " (" + address + ")";
        }

        private String inFront(Side side, String text) {
            boolean said = text.contains(sides.get(side.ordinal()).toString());
            if (said) {
                return sides.size() == 1 ? "" : "side " + side + ": ";
            }
            return name(side) + ": ";
        }
    }

    /**
     * A listening that has not begun.
     *
     * @param lines takes what is to be said, on the run's thread
     * @param count ends the run after so many messages
     */
    public Listening(LiveRun run, MessageDecoding decoding, Consumer<String> lines, Targets targets, long count) {
        this.run = run;
        this.decoding = decoding;
        this.lines = lines;
        this.targets = targets;
        this.left = count;
    }

    /** Prints nothing more. */
    public void stop() {
        stopped = true;
    }

    /** Whether there ever was a session. */
    public boolean everOpened() {
        return everOpened;
    }

    /** Whether the connector has ended. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void connecting(Side side, int version) {
        run.submit(() -> versions.put(side, version));
    }

    @Override
    public void opened(Side side, byte[] buffer, int offset, int length, int version) {
        byte[] message = Arrays.copyOfRange(buffer, offset, offset + length);
        Instant time = Instant.now();
        run.submit(() -> {
            everOpened = true;
            OpenConfDecoder confirmation = new OpenConfDecoder().wrap(message, 0, length, version);
            long granted = confirmation.servicesGranted();
            String role = confirmation.sessionType() == SessionType.STANDBY ? ", which stands by" : "";
            lines.accept("session open with " + targets.name(side) + role + ", protocol " + version + " "
                    + names(granted, version) + missing(granted, version));
            print(message, time, version);
        });
    }

    private String missing(long granted, int version) {
        String names = names(targets.services & ~granted, version);
        return names.isEmpty() ? "" : ", without " + names;
    }

    private static String names(long services, int version) {
        StringBuilder names = new StringBuilder();
        CTIServiceMasks.appendNames(names, services, version);
        return names.toString();
    }

    @Override
    public void message(Side side, byte[] buffer, int offset, int length, int version) {
        byte[] message = Arrays.copyOfRange(buffer, offset, offset + length);
        Instant time = Instant.now();
        run.submit(() -> print(message, time, version));
    }

    private void print(byte[] message, Instant time, int version) throws IOException {
        if (stopped || left == 0) {
            return;
        }
        decoding.message(message, new Origin(Optional.empty(), Optional.of(Direction.FROM_SERVER), Optional.of(time)),
                version);
        left--;
        if (left == 0) {
            run.end();
        }
    }

    @Override
    public void ready(Side side, Gap gap) {
        run.submit(() -> {
            if (gap != null) {
                lines.accept(String.format(Locale.ROOT, "%.3f s without a session: what happened then is not known",
                        gap.nanoseconds() / (double) TimeUnit.SECONDS.toNanos(1)));
            }
        });
    }

    @Override
    public void attemptFailed(Side side, SessionEnd end) {
        run.submit(() -> {
            failures.put(side, end);
            if (!stopped && !asksForAnotherVersion(side, end)) {
                lines.accept(targets.inFront(side, end.detail()) + text(end));
            }
        });
    }

    private boolean asksForAnotherVersion(Side side, SessionEnd end) {
        List<Integer> asked = targets.versions;
        return end.cause() == Cause.OPEN_REFUSED && "E_CTI_INVALID_VERSION".equals(end.statusName())
                && !asked.get(asked.size() - 1).equals(versions.get(side));
    }

    private static String text(SessionEnd end) {
        String status = end.status() < 0 ? ""
                : ": status " + end.status() + (end.statusName() == null ? "" : " " + end.statusName());
        return end.detail() + status;
    }

    @Override
    public void waiting(long nanoseconds) {
        run.submit(() -> {
            if (!everOpened && isRefused()) {
                stopped = true;
                run.end();
            } else if (nanoseconds >= TimeUnit.SECONDS.toNanos(1)) {
                lines.accept("trying again in " + TimeUnit.NANOSECONDS.toSeconds(nanoseconds) + " s");
            }
        });
    }

    /** Every side has been asked, and one that is there said no: asking again would not change its mind. */
    private boolean isRefused() {
        return failures.size() == targets.sides.size()
                && failures.values().stream().anyMatch(end -> end.cause() == Cause.OPEN_REFUSED);
    }

    @Override
    public void lost(Side side, SessionEnd end, boolean wasActive) {
        run.submit(() -> lines.accept("session with " + targets.name(side) + " lost: " + text(end)));
    }

    @Override
    public void maintenanceDecided(Side side, boolean enters) {
        run.submit(() -> lines.accept(targets.name(side) + (enters ? " goes" : " does not go") + " into maintenance"));
    }

    @Override
    public void closed() {
        run.submit(() -> closed = true);
    }
}
