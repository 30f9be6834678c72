package org.ctiwire.benchmarks.others;

import com.google.protobuf.InvalidProtocolBufferException;
import org.ctiwire.benchmarks.protobuf.CallDelivered;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Protobuf over an array. */
@State(Scope.Thread)
public class ProtobufArray extends Protobuf {

    @Override
    final CallDelivered parse(int index) throws InvalidProtocolBufferException {
        return CallDelivered.parser().parseFrom(messages.bytes(), messages.offsets()[index], messages.lengths()[index]);
    }
}
