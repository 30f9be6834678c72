package org.ctiwire.benchmarks.generated;

import org.ctiwire.ged188.CallDeliveredEventDecoder;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The cursor of the generated decoder over an array. */
@State(Scope.Thread)
public class GeneratedCursor extends Cursor {

    @Override
    final CallDeliveredEventDecoder wrap(int index) {
        return event.wrap(messages.bytes(), messages.offsets()[index], messages.lengths()[index], VERSION);
    }
}
