package org.ctiwire.codegen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FieldPairsProperties {

    private static final List<String> WORDS = List.of("Word1 STRING(4);", "Word2 STRING(4);", "Word3 STRING(4);");

    @Provide
    Arbitrary<List<String>> orders() {
        return Arbitraries.shuffle(WORDS);
    }

    /** Of fields in another order, those that moved are found and nothing else is said of them. */
    @Property(tries = 20)
    void onlyThePositionOfMovedFieldsIsDifferent(@ForAll("orders") List<String> order) throws IOException {
        List<String> open = new SmallGuide().specified(String.join(" ", WORDS), String.join(" ", order)).open();
        assertThat(open).allMatch(difference -> difference.contains(" position: "));
        assertThat(open).hasSize(2 * moved(order));
    }

    /** Three fields: one or two of them moved, by what of them still stands in order. */
    private static int moved(List<String> order) {
        if (order.equals(WORDS)) {
            return 0;
        }
        List<String> reversed = new ArrayList<>(WORDS);
        Collections.reverse(reversed);
        return order.equals(reversed) ? 2 : 1;
    }
}
