package org.ctiwire.benchmarks.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ctiwire.benchmarks.report.Table;
import org.ctiwire.ged188.Ged188Protocol;
import org.ctiwire.ged188.Ged188SessionRoles;

/** What was sent, held against what was received, session by session. */
public final class Account {

    private final Ged188SessionRoles roles = new Ged188SessionRoles();
    private final List<CountingClient> clients;
    private final SentMessages sent;
    private final Vitals vitals;
    private final List<String> problems = new ArrayList<>();
    private int agreeing;

    Account(List<CountingClient> clients, SentMessages sent, Vitals vitals, List<Throwable> failures) {
        this.clients = List.copyOf(clients);
        this.sent = sent;
        this.vitals = vitals;
        failures.forEach(failure -> problems.add(failure.toString()));
        for (int index = 0; index < clients.size(); index++) {
            check(index);
        }
    }

    private void check(int index) {
        CountingClient client = clients.get(index);
        Tally toClient = sent.to(CountingClient.name(index));
        // Whoever is told of everything is told the same as every other client of the version.
        Tally peer = clients.stream().filter(other -> other.version() == client.version()).findFirst().orElseThrow()
                .received();
        String wrong = client.problem();
        if (wrong == null && !client.received().agreesWith(toClient)) {
            wrong = client.received().messages() + " messages received of " + toClient.messages()
                    + ", or others than were sent";
        }
        if (wrong == null && peer.messages() != client.received().messages()) {
            wrong = client.received().messages() + " messages, the first client of its version has " + peer.messages();
        }
        if (wrong == null) {
            agreeing++;
        } else {
            problems.add(CountingClient.name(index) + ": " + wrong);
        }
    }

    /** Whatever is not as it should be; empty when all is accounted for. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** What the process held along the way. */
    public Vitals vitals() {
        return vitals;
    }

    /** All messages that clients were handed. */
    public long received() {
        return clients.stream().mapToLong(client -> client.received().messages()).sum();
    }

    @Override
    public String toString() {
        Table table = new Table("kind", "sent", "received");
        kinds().forEach((name, counts) -> table.add(name, number(counts[0]), number(counts[1])));
        table.add("all", number(sent.messages()), number(received()));
        return table + "answers to heartbeats, which no client is handed: " + number(sent.heartbeats()) + "\n"
                + "sessions that received exactly what was sent to them, byte for byte: " + agreeing + " of "
                + clients.size() + "\n" + String.join("\n", problems);
    }

    private Map<String, long[]> kinds() {
        Map<String, long[]> kinds = new TreeMap<>();
        for (int index = 0; index < clients.size(); index++) {
            count(kinds, sent.to(CountingClient.name(index)), 0);
            count(kinds, clients.get(index).received(), 1);
        }
        return kinds;
    }

    private void count(Map<String, long[]> kinds, Tally tally, int column) {
        for (int type = 0; type < tally.types(); type++) {
            if (tally.count(type) > 0) {
                kinds.computeIfAbsent(roles.nameOf(type, Ged188Protocol.NEWEST_VERSION), name -> new long[2])[column]
                        += tally.count(type);
            }
        }
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
