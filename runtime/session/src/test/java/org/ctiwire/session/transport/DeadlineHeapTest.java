package org.ctiwire.session.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeadlineHeapTest {

    private final DeadlineHeap heap = new DeadlineHeap();

    @Test
    void theFirstIsAlwaysTheEarliest() {
        Random random = new Random(5);
        List<LoopMember> inside = new ArrayList<>();
        for (int round = 0; round < 20_000; round++) {
            int choice = random.nextInt(10);
            if (inside.isEmpty() || choice < 3) {
                inside.add(new EndedMember());
                heap.place(inside.get(inside.size() - 1), random.nextInt(1_000));
            } else if (choice < 7) {
                heap.place(inside.get(random.nextInt(inside.size())), random.nextInt(1_000));
            } else {
                heap.remove(inside.remove(random.nextInt(inside.size())));
            }
            long earliest = inside.stream().mapToLong(member -> member.deadline).min().orElse(-1);
            assertThat(heap.first() == null ? -1 : heap.first().deadline).isEqualTo(earliest);
        }
    }

    @Test
    void whatIsNotInsideIsRemovedForNothing() {
        heap.remove(new EndedMember());
        assertThat(heap.first()).isNull();
    }
}
