package org.ctiwire.benchmarks.loopback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.ctiwire.benchmarks.report.Table;
import org.ctiwire.ged188.CallDeliveredEventEncoder;
import org.ctiwire.ged188.Ged188Protocol;
import org.ctiwire.ged188.SetAgentStateConfEncoder;
import org.ctiwire.ged188.SetAgentStateReqEncoder;

/**
 * Messages through one session, client and server on the loopback, beside a pump that moves the same bytes through
 * plain sockets. Sessions and pump take turns, and the median of the turns counts.
 */
public final class Loopback {

    private static final int WINDOW = 64;
    private static final double MEGABYTE = 1e6;

    private final int rounds;
    private final long requests;
    private final long events;
    private final List<Exchanged> requestsBySession = new ArrayList<>();
    private final List<Exchanged> requestsByPump = new ArrayList<>();
    private final List<Exchanged> eventsBySession = new ArrayList<>();
    private final List<Exchanged> eventsByPump = new ArrayList<>();

    /**
     * A measurement.
     *
     * @param rounds   how many turns each contender has, after one that does not count
     * @param messages how many events, and how many requests, make a turn; thousands
     */
    public Loopback(int rounds, int messages) {
        this.rounds = rounds;
        requests = messages * 16L * WINDOW;
        events = messages * 1_000L;
    }

    /** Measures; the table of it. */
    public Table run() throws IOException, InterruptedException {
        byte[] buffer = new byte[Ged188Protocol.MAX_MESSAGE_SIZE];
        SetAgentStateReqEncoder request = new SetAgentStateReqEncoder().wrap(buffer, 0, SessionPair.VERSION);
        SessionPair.fill(request);
        int requestSize = request.finish();
        int confirmationSize = new SetAgentStateConfEncoder().wrap(buffer, 0, SessionPair.VERSION).finish();
        CallDeliveredEventEncoder event = new CallDeliveredEventEncoder().wrap(buffer, 0, SessionPair.VERSION);
        SampleEvent.fill(event);
        int eventSize = event.finish();
        Consumer<CallDeliveredEventEncoder> fields = SampleEvent::fill;
        try (SessionPair pair = new SessionPair(); BytePump pump = new BytePump()) {
            for (int round = 0; round <= rounds; round++) {
                requestsBySession.add(pair.roundTrips(requests, WINDOW, requestSize + confirmationSize));
                requestsByPump.add(pump.roundTrips(requests, WINDOW, requestSize, confirmationSize));
                eventsBySession.add(pair.events(events, fields, eventSize));
                eventsByPump.add(pump.stream(events, eventSize));
            }
            if (pair.sum() == 0) {
                throw new IllegalStateException("nothing was read");
            }
        }
        return table();
    }

    private Table table() {
        Table table = new Table("messages", "bytes of one", "a second", "MB/s", "pump: a second", "ratio",
                "allocated for one, bytes");
        row(table, "requests and confirmations, " + WINDOW + " at a time", requestsBySession, requestsByPump);
        row(table, "events", eventsBySession, eventsByPump);
        return table;
    }

    private void row(Table table, String name, List<Exchanged> sessions, List<Exchanged> pumps) {
        Exchanged session = median(sessions);
        Exchanged pump = median(pumps);
        table.add(name, text("%.0f", (double) session.bytes() / session.messages()),
                text("%,.0f", session.perSecond()), text("%.1f", session.bytesPerSecond() / MEGABYTE),
                text("%,.0f", pump.perSecond()), text("%.2f", session.perSecond() / pump.perSecond()),
                text("%.2f", session.allocatedPerMessage()));
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** The first turn is left out: its code was not compiled yet. */
    private Exchanged median(List<Exchanged> turns) {
        return turns.subList(1, turns.size()).stream().sorted(Comparator.comparingDouble(Exchanged::perSecond)).toList()
                .get(rounds / 2);
    }
}
