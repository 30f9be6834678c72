package org.ctiwire.benchmarks.generated;

import org.ctiwire.benchmarks.workload.CallMessages;
import org.ctiwire.benchmarks.workload.Turns;
import org.ctiwire.ged188.CallDeliveredEventDecoder;

/** The messages for the generated decoder, which the subclass points at a message where it lies. */
public abstract class DecodeTurns extends Turns {

    static final int VERSION = 25;

    final CallMessages messages = CallMessages.of(calls);
    final CallDeliveredEventDecoder event = new CallDeliveredEventDecoder();

    /** What is read. */
    public final CallMessages messages() {
        return messages;
    }

    abstract CallDeliveredEventDecoder wrap(int index);
}
