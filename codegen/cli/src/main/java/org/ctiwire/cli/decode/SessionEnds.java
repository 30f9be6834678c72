package org.ctiwire.cli.decode;

import java.time.Instant;
import org.ctiwire.capture.Direction;
import org.ctiwire.capture.Flow;
import org.ctiwire.codegen.model.Protocol;

/**
 * Which end of a captured connection is the client. A capture that lacks the connection's beginning can only guess it
 * from the ports; the first message that only one end may send settles it.
 */
final class SessionEnds {

    private final Protocol protocol;
    private final Senders senders;
    private final Flow flow;
    private boolean settled;
    private boolean swapped;

    SessionEnds(Protocol protocol, Senders senders, Flow flow) {
        this.protocol = protocol;
        this.senders = senders;
        this.flow = flow;
    }

    /** Learns from a message that has come in what the capture takes for that direction. */
    void learn(byte[] message, Direction apparent, int version) {
        if (settled) {
            return;
        }
        Protocol.Header header = protocol.header();
        long type = MessageFraming.unsigned(message, header.typeOffset(), header.typeSize());
        protocol.message(type, version).flatMap(senders::of).ifPresent(sender -> {
            settled = true;
            swapped = sender != apparent;
        });
    }

    /** The origin of bytes in what the capture takes for that direction. */
    Origin origin(Direction apparent, Instant time) {
        return swapped ? Origin.of(new Flow(flow.number(), flow.server(), flow.client()), apparent.opposite(), time)
                : Origin.of(flow, apparent, time);
    }
}
