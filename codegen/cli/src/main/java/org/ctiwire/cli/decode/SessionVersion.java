package org.ctiwire.cli.decode;

import java.util.Optional;
import java.util.OptionalInt;
import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.SessionRoles;

/**
 * The protocol version of one connection: the one that its opening request announces, unless the user said which.
 * Before an opening request it is the newest.
 */
final class SessionVersion {

    private final Protocol protocol;
    private final boolean given;
    private final boolean mayGuess;
    private boolean announced;
    private int version;

    SessionVersion(Protocol protocol, OptionalInt given) {
        this(protocol, given, false);
    }

    private SessionVersion(Protocol protocol, OptionalInt given, boolean mayGuess) {
        this.mayGuess = mayGuess;
        this.protocol = protocol;
        this.given = given.isPresent();
        this.version = given.orElse(protocol.versions().last());
    }

    /** Of a captured session, whose opening request may lie before the capture: then its messages may tell. */
    static SessionVersion ofCapture(Protocol protocol, OptionalInt given) {
        return new SessionVersion(protocol, given, true);
    }

    /** The version to read a message with, which counts for those that follow too. */
    int of(byte[] message) {
        if (!given) {
            OptionalInt found = announced(message);
            announced |= found.isPresent();
            version = found.orElse(version);
        }
        return version;
    }

    /** Whether it is a capture in which neither the user nor the session has told the version. */
    boolean guessed() {
        return mayGuess && !given && !announced;
    }

    /** Takes another version for the rest of the session, as long as nothing tells. */
    void guess(int better) {
        version = better;
    }

    /** The version that the next message is read with, unless it opens a session. */
    int current() {
        return version;
    }

    /** The version in an opening request: the one whose layout holds its own number, else the nearest to it. */
    private OptionalInt announced(byte[] message) {
        Optional<SessionRoles> session = protocol.session();
        Protocol.Header header = protocol.header();
        if (session.isEmpty() || message.length < header.size()) {
            return OptionalInt.empty();
        }
        long type = MessageFraming.unsigned(message, header.typeOffset(), header.typeSize());
        Message request = session.get().open().request();
        OptionalInt nearest = OptionalInt.empty();
        for (int candidate = protocol.versions().last(); candidate >= protocol.versions().first(); candidate--) {
            if (request.number(candidate).filter(number -> number == type).isEmpty()) {
                continue;
            }
            Optional<Long> number = request.layout(candidate).find(session.get().versionField())
                    .flatMap(placed -> number(placed, message));
            if (number.isPresent() && number.get() == candidate) {
                return OptionalInt.of(candidate);
            }
            if (number.isPresent() && nearest.isEmpty()) {
                nearest = OptionalInt.of((int) Math.max(protocol.versions().first(),
                        Math.min(protocol.versions().last(), number.get())));
            }
        }
        return nearest;
    }

    private Optional<Long> number(FixedLayout.Placed placed, byte[] message) {
        int offset = protocol.header().size() + placed.offset();
        return offset + placed.size() > message.length
                ? Optional.empty() : Optional.of(MessageFraming.unsigned(message, offset, placed.size()));
    }
}
