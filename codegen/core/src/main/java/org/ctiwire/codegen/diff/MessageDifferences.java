package org.ctiwire.codegen.diff;

import static org.ctiwire.codegen.diff.Consequence.BEHAVIOUR;
import static org.ctiwire.codegen.diff.Consequence.SOURCE;
import static org.ctiwire.codegen.diff.Consequence.WIRE;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ctiwire.codegen.diff.Matching.Pair;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.source.SourceRange;

/** Compares messages, and notes which were renamed. */
final class MessageDifferences {

    private final Protocol before;
    private final Protocol after;
    private final Renames renames;
    private final Findings findings;

    MessageDifferences(Protocol before, Protocol after, Renames renames, Findings findings) {
        this.before = before;
        this.after = after;
        this.renames = renames;
        this.findings = findings;
    }

    void compare() {
        Matching<Message> matching = Matching.of(before.messages(), after.messages(), Message::name, this::likeness);
        Map<String, String> names = matching.names(Message::name);
        renames.add(Renames.Kind.MESSAGE, names);
        matching.removed().forEach(message -> only(message, true).removed(numbers(message),
                isShared(message) ? WIRE : SOURCE, SOURCE));
        matching.added().forEach(message -> only(message, false).added(numbers(message), BEHAVIOUR));
        matching.pairs().forEach(this::message);
        Subject all = new Subject("messages", "messages", Timeline.always(before.versions(), Optional.empty()),
                Timeline.always(after.versions(), Optional.empty()), findings);
        NamedDifferences.order(all, sameNumbers(before, names), sameNumbers(after, Map.of()), name -> name, Map.of());
    }

    /** The order of messages follows from their numbers, except where two share their first. */
    private static List<String> sameNumbers(Protocol protocol, Map<String, String> names) {
        return protocol.messages().stream()
                .filter(message -> protocol.messages().stream().filter(other -> first(other) == first(message))
                        .count() > 1)
                .map(message -> names.getOrDefault(message.name(), message.name())).toList();
    }

    private static long first(Message message) {
        return message.numbers().get(0).value();
    }

    private Optional<Object> likeness(Message message) {
        return Optional.of(List.of(message.numbers().stream().map(Message.Number::value).toList(),
                findings.clip(message.numbers().stream().map(Message.Number::versions).toList())));
    }

    private boolean isShared(Message message) {
        return !findings.clip(message.numbers().stream().map(Message.Number::versions).toList()).isEmpty();
    }

    private static String numbers(Message message) {
        return String.join(", ", message.numbers().stream().map(number -> Long.toString(number.value())).toList());
    }

    private static Timeline<Optional<SourceRange>> places(Message message) {
        return Timeline.of(message.numbers(), Message.Number::versions, number -> Optional.of(message.range()));
    }

    private Subject only(Message message, boolean old) {
        return Subject.only("message " + message.name(), message.name(), places(message), old, findings);
    }

    private void message(Pair<Message> pair) {
        Message old = pair.before();
        Message young = pair.after();
        Subject subject = new Subject("message " + old.name(), old.name(), places(old), places(young), findings);
        subject.renamed(old.name(), young.name(), Subject.ofName(JavaNames.className(old.name()),
                JavaNames.className(young.name())));
        boolean same = !compareNumbers(subject, pair);
        subject.compare("reads as", old.readsAs(), young.readsAs(), MessageDifferences::version, BEHAVIOUR);
        subject.compareText("description", old.doc(), young.doc());
        subject.compareText("guide", old.guide(), young.guide());
        if (subject.compare("format", old.opaque(), young.opaque(),
                opaque -> opaque ? "not published" : "published", SOURCE, BEHAVIOUR)) {
            return;
        }
        new PartDifferences(after, renames, subject, pair).compare();
        if (same) {
            subject.compareRows();
        }
    }

    private static String version(OptionalInt version) {
        return version.isPresent() ? Integer.toString(version.getAsInt()) : "none";
    }

    private static boolean compareNumbers(Subject subject, Pair<Message> pair) {
        Set<Consequence> source = losesConstant(pair) ? EnumSet.of(SOURCE) : EnumSet.noneOf(Consequence.class);
        boolean different = subject.compareByVersion("number", numberLine(pair.before()), numberLine(pair.after()),
                value -> Long.toString(value), (was, is) -> with(source, WIRE), subject.findings()::add);
        different |= subject.compareVersions(present -> with(source, present ? BEHAVIOUR : WIRE));
        return different;
    }

    private static Timeline<Long> numberLine(Message message) {
        return Timeline.of(message.numbers(), Message.Number::versions, Message.Number::value);
    }

    private static Set<Consequence> with(Set<Consequence> some, Consequence one) {
        Set<Consequence> all = EnumSet.of(one);
        all.addAll(some);
        return all;
    }

    /** A number of older versions has a constant named after the last of them. */
    private static boolean losesConstant(Pair<Message> pair) {
        Set<Integer> lost = new HashSet<>(olderNumbers(pair.before()));
        lost.removeAll(olderNumbers(pair.after()));
        return !lost.isEmpty();
    }

    private static Set<Integer> olderNumbers(Message message) {
        Set<Integer> ends = new HashSet<>();
        for (Message.Number number : message.numbers()) {
            if (message.numbers().stream().anyMatch(other -> other.versions().first() > number.versions().first())) {
                ends.add(number.versions().last());
            }
        }
        return ends;
    }
}
