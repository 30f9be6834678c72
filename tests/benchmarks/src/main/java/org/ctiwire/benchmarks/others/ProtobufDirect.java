package org.ctiwire.benchmarks.others;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import org.ctiwire.benchmarks.protobuf.CallDelivered;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Protobuf over a direct ByteBuffer. */
@State(Scope.Thread)
public class ProtobufDirect extends Protobuf {

    private final ByteBuffer buffer = messages.direct();

    @Override
    final CallDelivered parse(int index) throws InvalidProtocolBufferException {
        return CallDelivered.parser().parseFrom(buffer.slice(messages.offsets()[index], messages.lengths()[index]));
    }
}
