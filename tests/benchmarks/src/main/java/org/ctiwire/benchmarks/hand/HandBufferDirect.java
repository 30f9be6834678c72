package org.ctiwire.benchmarks.hand;

import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Hand-written over a direct ByteBuffer. */
@State(Scope.Thread)
public class HandBufferDirect extends HandBuffer {

    @Override
    final ByteBuffer place() {
        return messages.direct();
    }
}
