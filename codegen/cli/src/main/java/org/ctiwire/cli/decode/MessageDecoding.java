package org.ctiwire.cli.decode;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ctiwire.codegen.interpret.DecodedMessage;
import org.ctiwire.codegen.interpret.MalformedInputException;
import org.ctiwire.codegen.interpret.MessageReader;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;

/** Reads the messages of all inputs, prints each, and remembers whether anything was wrong. */
public final class MessageDecoding implements MessageListener {

    private final Protocol protocol;
    private final MessageReader reader;
    private final MessagePrinter printer;
    private final boolean strict;
    private final Consumer<String> complaints;
    private final Tally tally = new Tally();
    private boolean foundProblems;

    /**
     * A decoding that prints to one place.
     *
     * @param strict     whether a message against the spec that could be read counts as a problem
     * @param complaints takes a line for each trouble with an input
     */
    public MessageDecoding(Protocol protocol, MessageReader reader, MessagePrinter printer, boolean strict,
                           Consumer<String> complaints) {
        this.protocol = protocol;
        this.reader = reader;
        this.printer = printer;
        this.strict = strict;
        this.complaints = complaints;
    }

    public boolean foundProblems() {
        return foundProblems;
    }

    /** What the run has met, in a line without end. */
    public String summary() {
        return tally.text();
    }

    /** Reads and prints a message of a live session, whose version is settled. */
    public void message(byte[] bytes, Origin origin, int version) throws IOException {
        message(bytes, origin, new SessionVersion(protocol, OptionalInt.of(version)));
    }

    @Override
    public void message(byte[] bytes, Origin origin, SessionVersion session) throws IOException {
        int version = session.of(bytes);
        DecodedMessage decoded;
        try {
            decoded = reader.read(bytes, 0, bytes.length, version);
        } catch (MalformedInputException malformed) {
            Optional<DecodedMessage> guess = session.guessed() ? inAnotherVersion(bytes) : Optional.empty();
            if (guess.isEmpty()) {
                malformed(bytes, origin, version,
                        new Unframed(malformed.field(), malformed.offset(), malformed.reason()));
                return;
            }
            decoded = guess.get();
            session.guess(decoded.version());
        }
        printer.decoded(bytes, decoded, origin);
        tally.message(decoded.problems().size());
        foundProblems |= strict && !decoded.problems().isEmpty();
    }

    /** The newest version that makes sense of a message; a message whose fields are not known makes none. */
    private Optional<DecodedMessage> inAnotherVersion(byte[] bytes) {
        for (int version = protocol.versions().last(); version >= protocol.versions().first(); version--) {
            try {
                DecodedMessage decoded = reader.read(bytes, 0, bytes.length, version);
                if (decoded.body().isEmpty() && decoded.problems().isEmpty()
                        && decoded.floating().stream().allMatch(field -> field.field().isPresent())) {
                    return Optional.of(decoded);
                }
            } catch (MalformedInputException notThis) {
                continue;
            }
        }
        return Optional.empty();
    }

    @Override
    public void unframed(byte[] bytes, Origin origin, SessionVersion session, Unframed problem) throws IOException {
        malformed(bytes, origin, session.of(bytes), problem);
    }

    @Override
    public void trouble(String text) {
        foundProblems = true;
        tally.complaint();
        complaints.accept(text);
    }

    @Override
    public void missing(long bytes, String text) {
        tally.missing(bytes);
        trouble(text);
    }

    @Override
    public void passedOver(long packets, String text) {
        tally.passedOver(packets);
        trouble(text);
    }

    @Override
    public void note(String text) {
        complaints.accept(text);
    }

    private void malformed(byte[] bytes, Origin origin, int version, Unframed problem) throws IOException {
        foundProblems = true;
        tally.malformed();
        Protocol.Header header = protocol.header();
        Optional<Long> type = bytes.length < header.size() ? Optional.empty()
                : Optional.of(MessageFraming.unsigned(bytes, header.typeOffset(), header.typeSize()));
        Optional<Message> definition = type.flatMap(number -> protocol.message(number, version));
        boolean secret = definition.filter(MessageDecoding::hasSecret).isPresent() && bytes.length > header.size();
        printer.malformed(new MalformedMessage(type, definition.map(Message::name), version, problem.field(),
                problem.offset(), problem.reason(), bytes, secret), origin);
    }

    private static boolean hasSecret(Message definition) {
        return Stream.concat(definition.fixed().stream(), definition.floatingFields().stream()).anyMatch(Field::secret);
    }
}
