package org.ctiwire.codegen.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.diagnostic.Diagnostics;
import org.ctiwire.codegen.diagnostic.Nearest;
import org.ctiwire.codegen.model.Budget;
import org.ctiwire.codegen.model.Constant;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.FieldType.CompositeType;
import org.ctiwire.codegen.model.FloatingHeader;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.Service;
import org.ctiwire.codegen.model.SessionRoles;
import org.ctiwire.codegen.model.Tag;
import org.ctiwire.codegen.model.VersionRange;
import org.ctiwire.codegen.source.SourceRange;
import org.ctiwire.codegen.syntax.Bounds;
import org.ctiwire.codegen.syntax.Name;
import org.ctiwire.codegen.syntax.NumberLiteral;

/** What the passes have found so far. It lives for one resolution and ends as an immutable {@link Protocol}. */
final class Resolution {

    final Declarations declarations;
    final Diagnostics diagnostics;
    final Nearest nearest = new Nearest();

    String packageName = "";
    VersionRange versions = new VersionRange(0, 0xFFFF);
    int maxMessage = SettingsPass.LARGEST_MESSAGE;
    Protocol.Header header = new Protocol.Header(0, 4, 4, 4, "", "");
    final List<FloatingHeader> floatingHeaders = new ArrayList<>();
    final Map<String, Constant> constants = new LinkedHashMap<>();
    final Map<String, Tag> tags = new LinkedHashMap<>();
    final Map<String, CompositeType> composites = new LinkedHashMap<>();
    /** Types that were reported already: what uses them is not at fault. */
    final Set<String> brokenTypes = new HashSet<>();
    final Map<String, Enumeration> enumerations = new LinkedHashMap<>();
    final List<Budget> budgets = new ArrayList<>();
    final Map<String, Message> messages = new LinkedHashMap<>();
    Optional<SessionRoles> session = Optional.empty();
    final List<Service> services = new ArrayList<>();
    /** The names behind {@code counted by} and {@code opened by}, by the place of the item that has them. */
    final Map<SourceRange, Name> counters = new HashMap<>();
    final Map<SourceRange, Name> delimiters = new HashMap<>();

    Resolution(Declarations declarations, Diagnostics diagnostics) {
        this.declarations = declarations;
        this.diagnostics = diagnostics;
    }

    /** The versions of a message that bounds leave to a row of it; an empty range is reported. */
    VersionRange within(VersionRange outer, Bounds bounds, SourceRange otherwise) {
        VersionRange range = range(bounds, otherwise);
        if (!range.overlaps(outer)) {
            diagnostics.add(DiagnosticCode.VERSION_RANGE, bounds.rangeOr(otherwise),
                    "versions " + range + " are none of the message's, " + outer);
            return outer;
        }
        return new VersionRange(Math.max(range.first(), outer.first()), Math.min(range.last(), outer.last()));
    }

    /** The versions that bounds leave; a range that is empty or leaves the protocol's versions is reported. */
    VersionRange range(Bounds bounds, SourceRange otherwise) {
        OptionalInt since = bounds.since().isPresent() ? version(bounds.since().get())
                : OptionalInt.of(versions.first());
        OptionalInt until = bounds.until().isPresent() ? version(bounds.until().get())
                : OptionalInt.of(versions.last());
        if (since.isEmpty() || until.isEmpty()) {
            return versions;
        }
        if (since.getAsInt() > until.getAsInt()) {
            diagnostics.add(DiagnosticCode.VERSION_RANGE, bounds.rangeOr(otherwise),
                    "no version is left since " + since.getAsInt() + " until " + until.getAsInt());
            return versions;
        }
        return new VersionRange(since.getAsInt(), until.getAsInt());
    }

    /** A number between two others; any other is reported. */
    OptionalInt between(int least, int most, NumberLiteral number, String what) {
        if (number.value() < least || number.value() > most) {
            diagnostics.add(DiagnosticCode.NUMBER_RANGE, number.range(),
                    what + " is " + least + " to " + most + ", not " + number.value());
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) number.value());
    }

    /** A version of the protocol; any other is reported. */
    OptionalInt version(NumberLiteral number) {
        if (number.value() < versions.first() || number.value() > versions.last()) {
            diagnostics.add(DiagnosticCode.VERSION_RANGE, number.range(),
                    "version " + number.value() + " is none of the protocol's, " + versions);
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) number.value());
    }

    /** Looks a name up and reports it, with the nearest one that there is, where it is not declared. */
    <T> Optional<T> find(Map<String, T> known, Name name, String what) {
        T found = known.get(name.text());
        if (found == null) {
            unknown(DiagnosticCode.NAME_UNKNOWN, name, what, known.keySet());
        }
        return Optional.ofNullable(found);
    }

    void unknown(DiagnosticCode code, Name name, String what, Collection<String> known) {
        Diagnostic diagnostic = Diagnostic.of(code, name.range(), "there is no " + what + " " + name.text());
        diagnostics.add(nearest.suggest(diagnostic, name.text(), known));
    }

    Protocol protocol() {
        List<Enumeration> sortedEnumerations = new ArrayList<>(enumerations.values());
        sortedEnumerations.sort(Comparator.comparing(Enumeration::name));
        List<Tag> sortedTags = new ArrayList<>(tags.values());
        sortedTags.sort(Comparator.comparingInt(Tag::number).thenComparing(Tag::name));
        List<Message> sortedMessages = new ArrayList<>(messages.values());
        sortedMessages.sort(Comparator.comparingLong((Message message) -> message.numbers().get(0).value())
                .thenComparing(Message::name));
        return new Protocol(declarations.protocol().text(), packageName, versions, header, floatingHeaders,
                maxMessage, List.copyOf(composites.values()), sortedEnumerations, List.copyOf(constants.values()),
                sortedTags, sortedMessages, budgets, session, services);
    }
}
