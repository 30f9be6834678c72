package org.ctiwire.cli.decode;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.ctiwire.cli.capture.Direction;
import org.ctiwire.cli.capture.Flow;
import org.ctiwire.codegen.model.Protocol;

/**
 * One direction of a captured connection. Bytes that the capture lacks end the message they belong to; after them the
 * stream is taken up where a segment begins with the header of a known message.
 */
final class DirectionOfSession {

    private enum State { FOLLOWING, SEEKING, BROKEN }

    private final Protocol protocol;
    private final int limit;
    private final SessionVersion session;
    private final Flow flow;
    private final Direction direction;
    private final MessageListener listener;
    private final String name;
    private final MessageFraming framing;
    private State state = State.FOLLOWING;
    private Instant latest = Instant.EPOCH;

    DirectionOfSession(Protocol protocol, int limit, SessionVersion session, Flow flow, Direction direction,
                       MessageListener listener, String name) {
        this.protocol = protocol;
        this.limit = limit;
        this.session = session;
        this.flow = flow;
        this.direction = direction;
        this.listener = listener;
        this.name = name;
        this.framing = new MessageFraming(protocol.header(), limit);
    }

    void accept(byte[] bytes, Instant time) throws IOException {
        latest = time;
        if (state == State.SEEKING && !beginsMessage(bytes)) {
            framing.jump(bytes.length);
        } else if (state != State.BROKEN) {
            state = State.FOLLOWING;
            framing.accept(bytes, bytes.length);
            printWhole();
        }
    }

    private void printWhole() throws IOException {
        for (Optional<byte[]> next = framing.next(); next.isPresent(); next = framing.next()) {
            listener.message(next.get(), origin(), session);
        }
        Optional<Unframed> broken = framing.broken();
        if (broken.isPresent()) {
            state = State.BROKEN;
            report(framing.nextHeader(), broken.get());
        }
    }

    void skip(long missing, Instant time) throws IOException {
        latest = time;
        if (state == State.BROKEN) {
            return;
        }
        Optional<Unframed> cut = framing.truncated();
        if (cut.isPresent()) {
            listener.unframed(framing.rest(), origin(), session, cut.get());
        }
        framing.jump(missing);
        state = State.SEEKING;
        listener.trouble(place() + missing + " bytes of the stream are not in the capture");
    }

    void close() throws IOException {
        Optional<Unframed> truncated = framing.truncated();
        if (state == State.FOLLOWING && truncated.isPresent()) {
            report(framing.rest(), truncated.get());
        }
    }

    private boolean beginsMessage(byte[] bytes) {
        Protocol.Header header = protocol.header();
        if (bytes.length < header.size()) {
            return false;
        }
        long size = header.size() + MessageFraming.unsigned(bytes, header.lengthOffset(), header.lengthSize());
        long type = MessageFraming.unsigned(bytes, header.typeOffset(), header.typeSize());
        return size <= limit && protocol.message(type, session.current()).isPresent();
    }

    private void report(byte[] bytes, Unframed problem) throws IOException {
        listener.unframed(bytes, origin(), session, problem);
        listener.trouble(place() + problem.reason());
    }

    private String place() {
        return name + ": " + origin().connection().orElseThrow() + ", from the "
                + origin().sender().orElseThrow() + ": ";
    }

    private Origin origin() {
        return Origin.of(flow, direction, latest);
    }
}
