package org.ctiwire.cli.decode;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.ctiwire.capture.Direction;
import org.ctiwire.codegen.model.Protocol;

/**
 * One direction of a captured connection. It is followed from the first segment that begins with the header of a known
 * message: the capture may have begun in the middle of a session, or the connection may carry something else. Bytes
 * that the capture lacks end the message they belong to; after them the stream is taken up in the same way.
 */
final class DirectionOfSession {

    private enum State { SEEKING, FOLLOWING, BROKEN }

    private final SessionVersion session;
    private final SessionEnds ends;
    private final Direction direction;
    private final MessageListener listener;
    private final String name;
    private final MessageFraming framing;
    private final MessageStart messageStart;
    private State state = State.SEEKING;
    private Instant latest = Instant.EPOCH;
    private boolean everFollowed;
    private byte[] opening = new byte[0];
    private long passed;
    private long absent;

    DirectionOfSession(Protocol protocol, int limit, SessionVersion session, SessionEnds ends, Direction direction,
                       MessageListener listener, String name) {
        this.session = session;
        this.ends = ends;
        this.direction = direction;
        this.listener = listener;
        this.name = name;
        this.framing = new MessageFraming(protocol.header(), limit);
        this.messageStart = new MessageStart(protocol, limit);
    }

    void accept(byte[] bytes, Instant time) throws IOException {
        latest = time;
        if (state == State.SEEKING) {
            seek(bytes);
        } else if (state == State.FOLLOWING) {
            follow(bytes);
        }
    }

    /** A header may be cut, so the end of a segment that is too short to tell is looked at with the next one. */
    private void seek(byte[] bytes) throws IOException {
        byte[] joined = Arrays.copyOf(opening, opening.length + bytes.length);
        System.arraycopy(bytes, 0, joined, opening.length, bytes.length);
        if (joined.length < messageStart.size()) {
            opening = joined;
        } else if (messageStart.at(joined)) {
            found(joined);
        } else {
            passed += opening.length;
            opening = new byte[0];
            if (messageStart.at(bytes)) {
                found(bytes);
            } else if (bytes.length < messageStart.size()) {
                opening = bytes;
            } else {
                passed += bytes.length;
            }
        }
    }

    private void found(byte[] bytes) throws IOException {
        state = State.FOLLOWING;
        everFollowed = true;
        opening = new byte[0];
        reportAbsent();
        framing.jump(passed);
        if (passed > 0) {
            listener.missing(passed, place() + Tally.count(passed, "byte") + " were passed over in front of the next "
                    + "segment that begins with a message");
            passed = 0;
        }
        follow(bytes);
    }

    private void follow(byte[] bytes) throws IOException {
        framing.accept(bytes, bytes.length);
        for (Optional<byte[]> next = framing.next(); next.isPresent(); next = framing.next()) {
            ends.learn(next.get(), direction, session.current());
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
        passed += opening.length;
        opening = new byte[0];
        framing.jump(missing);
        state = State.SEEKING;
        absent += missing;
        if (everFollowed) {
            reportAbsent();
        }
    }

    private void reportAbsent() {
        if (absent > 0) {
            listener.missing(absent, place() + absent + " bytes of the stream are not in the capture");
            absent = 0;
        }
    }

    /** Whether it has had anything that looks like a message. */
    boolean followed() {
        return everFollowed;
    }

    /** The bytes that belong to no message that was found. */
    long left() {
        return passed + opening.length;
    }

    /** Ends it, as a part of a session. */
    void close() throws IOException {
        Optional<Unframed> truncated = framing.truncated();
        if (state == State.FOLLOWING && truncated.isPresent()) {
            report(framing.rest(), truncated.get());
        } else if (left() > 0) {
            listener.missing(left(), place() + "no segment begins with a known message, " + Tally.count(left(), "byte")
                    + " were passed over");
        }
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
        return ends.origin(direction, latest);
    }
}
