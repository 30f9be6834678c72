package org.ctiwire.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The table of pending requests does what a map in the order of insertion does. */
class PendingRequestsPropertiesTest {

    private final AskExchange exchange = new AskExchange();

    @Property(tries = 500)
    void itFindsWhatAMapFinds(@ForAll @IntRange(min = 1, max = 80) int most, @ForAll boolean crowded,
                              @ForAll Random random) {
        PendingRequests table = new PendingRequests();
        Map<Long, RecordedAnswer> model = new LinkedHashMap<>();
        long deadline = 0;
        for (int step = 0; step < 200; step++) {
            // Identifiers that agree in their low bits want the same place.
            long correlation = crowded ? random.nextInt(64) * 0x0100_0000L + random.nextInt(3) : random.nextInt(500);
            if (model.size() < most && !model.containsKey(correlation) && random.nextInt(3) > 0) {
                RecordedAnswer answer = new RecordedAnswer();
                table.add(correlation, deadline++, exchange, answer);
                model.put(correlation, answer);
            } else if (!model.isEmpty()) {
                List<Long> all = new ArrayList<>(model.keySet());
                long gone = all.get(random.nextInt(all.size()));
                table.remove(table.find(gone));
                model.remove(gone);
                assertThat(table.find(gone)).isNull();
            }
            assertSame(table, model);
        }
    }

    private static void assertSame(PendingRequests table, Map<Long, RecordedAnswer> model) {
        PendingRequest entry = table.oldest();
        for (Map.Entry<Long, RecordedAnswer> expected : model.entrySet()) {
            if (entry == null || entry.correlation != expected.getKey()
                    || table.find(expected.getKey()) != entry || (Object) entry.answer != expected.getValue()) {
                throw new AssertionError("request " + expected.getKey() + " is not in its place");
            }
            entry = entry.newer;
        }
        assertThat(entry).isNull();
    }
}
