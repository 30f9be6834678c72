package org.ctiwire.benchmarks.generated;

import java.nio.ByteBuffer;
import org.ctiwire.ged188.CallDeliveredEventDecoder;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A selection of the generated decoder over a ByteBuffer on the heap. */
@State(Scope.Thread)
public class GeneratedSelectionHeapBuffer extends Selection {

    private final ByteBuffer buffer = ByteBuffer.wrap(messages.bytes());

    @Override
    final CallDeliveredEventDecoder wrap(int index) {
        return event.wrap(buffer, messages.offsets()[index], messages.lengths()[index], VERSION);
    }
}
