package org.ctiwire.benchmarks.hand;

import org.ctiwire.benchmarks.workload.CallMessages;
import org.ctiwire.benchmarks.workload.Turns;

/** The messages in one array. */
abstract class ArrayTurns extends Turns {

    final CallMessages messages = CallMessages.of(calls);
    final byte[] bytes = messages.bytes();
}
