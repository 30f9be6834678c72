package org.ctiwire.cli.decode;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ctiwire.capture.Direction;
import org.ctiwire.capture.Flow;

/** What stands in front of a message: when, from whom; and above messages, until it changes: what they share. */
final class Headline {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
    private static final String NO_TIME = " ".repeat(12);

    private String common = "";
    private Optional<LocalDate> date = Optional.empty();
    private Optional<Instant> previous = Optional.empty();

    /** The line above the messages from here on; empty where nothing has changed. */
    Optional<String> above(Origin origin, int version) {
        Optional<Flow> flow = origin.flow();
        date = origin.time().map(time -> time.atZone(ZoneOffset.UTC).toLocalDate()).or(() -> date);
        List<String> parts = new ArrayList<>();
        flow.ifPresent(connection -> parts.add("connection " + connection.number() + ": client " + connection.client()
                + " --> server " + connection.server()));
        parts.add("protocol " + version);
        date.filter(day -> flow.isPresent()).ifPresent(day -> parts.add(day + " UTC"));
        String now = String.join(", ", parts);
        if (now.equals(common)) {
            return Optional.empty();
        }
        common = now;
        return Optional.of(now);
    }

    /** Time, seconds since the message printed before, and an arrow; nothing for an input that has no directions. */
    String inFront(Origin origin) {
        if (origin.direction().isEmpty()) {
            return "";
        }
        String time = origin.time().map(TIME::format).orElse(NO_TIME);
        String since = origin.time().flatMap(now -> previous.map(then -> Duration.between(then, now)))
                .map(Headline::seconds).orElse("");
        previous = origin.time();
        String arrow = origin.direction().get() == Direction.FROM_CLIENT ? "-->" : "<--";
        return String.format("%s %9s  %s ", time, since, arrow);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%+.3f", duration.toMillis() / 1000.0);
    }
}
