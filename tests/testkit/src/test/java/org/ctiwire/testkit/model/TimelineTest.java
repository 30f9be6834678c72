package org.ctiwire.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Time passes only when it is told to, and everything happens at its own time. */
class TimelineTest {

    private final Timeline timeline = new Timeline(-5, Instant.EPOCH);
    private final List<String> happened = new ArrayList<>();

    private Timeline.Appointment at(long delay, String what) {
        return timeline.after(delay, () -> happened.add(what + "@" + timeline.now()));
    }

    @Test
    void thingsHappenInOrderEachAtItsTime() {
        at(20, "second");
        at(10, "first");
        at(20, "third");
        timeline.advanceTo(14);
        assertThat(happened).containsExactly("first@5");
        assertThat(timeline.nextDeadline()).isEqualTo(15);
        timeline.advanceTo(100);
        assertThat(happened).containsExactly("first@5", "second@15", "third@15");
        assertThat(timeline.now()).isEqualTo(100);
        assertThat(timeline.instant()).isEqualTo(Instant.EPOCH.plusNanos(105));
    }

    @Test
    void whatHappensMayLeadToMore() {
        timeline.after(10, () -> at(10, "later"));
        timeline.advanceTo(15);
        assertThat(happened).containsExactly("later@15");
    }

    @Test
    void whatIsCancelledDoesNotHappen() {
        at(10, "never").cancel();
        assertThat(timeline.nextDeadline()).isEqualTo(Long.MAX_VALUE);
        timeline.advanceTo(20);
        assertThat(happened).isEmpty();
    }

    @Test
    void timeDoesNotRunBackwards() {
        timeline.advanceTo(20);
        timeline.advanceTo(10);
        assertThat(timeline.now()).isEqualTo(20);
    }
}
