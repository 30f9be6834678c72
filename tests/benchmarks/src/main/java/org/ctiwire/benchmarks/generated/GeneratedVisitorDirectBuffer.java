package org.ctiwire.benchmarks.generated;

import java.nio.ByteBuffer;
import org.ctiwire.ged188.CallDeliveredEventDecoder;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The visitor of the generated decoder over a direct ByteBuffer. */
@State(Scope.Thread)
public class GeneratedVisitorDirectBuffer extends Visitor {

    private final ByteBuffer buffer = messages.direct();

    @Override
    final CallDeliveredEventDecoder wrap(int index) {
        return event.wrap(buffer, messages.offsets()[index], messages.lengths()[index], VERSION);
    }
}
