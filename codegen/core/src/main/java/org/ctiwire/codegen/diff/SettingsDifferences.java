package org.ctiwire.codegen.diff;

import static org.ctiwire.codegen.diff.Consequence.BEHAVIOUR;
import static org.ctiwire.codegen.diff.Consequence.DOCS;
import static org.ctiwire.codegen.diff.Consequence.SOURCE;
import static org.ctiwire.codegen.diff.Consequence.WIRE;

import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.diff.Matching.Pair;
import org.ctiwire.codegen.model.Budget;
import org.ctiwire.codegen.model.FloatingHeader;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.SessionRoles;
import org.ctiwire.codegen.model.VersionRange;
import org.ctiwire.codegen.source.SourceRange;

/** Compares what a protocol says once: its settings, its headers, its budgets, its session. */
final class SettingsDifferences {

    private final Protocol before;
    private final Protocol after;
    private final Renames renames;
    private final Findings findings;

    SettingsDifferences(Protocol before, Protocol after, Renames renames, Findings findings) {
        this.before = before;
        this.after = after;
        this.renames = renames;
        this.findings = findings;
    }

    private Subject subject(String name, Optional<SourceRange> oldPlace, Optional<SourceRange> newPlace) {
        return new Subject(name, name, Timeline.always(before.versions(), oldPlace),
                Timeline.always(after.versions(), newPlace), findings);
    }

    private Subject subject(String name) {
        return subject(name, Optional.empty(), Optional.empty());
    }

    void settings() {
        Subject protocol = subject("protocol");
        protocol.compare("name", before.name(), after.name(), name -> name, SOURCE);
        protocol.compare("package", before.packageName(), after.packageName(), name -> name, SOURCE);
        protocol.compare("versions", before.versions(), after.versions(), VersionRange::toString,
                after.versions().contains(before.versions()) ? BEHAVIOUR : WIRE);
        protocol.compare("limit", before.maxMessage(), after.maxMessage(), limit -> limit + " bytes", WIRE);
    }

    void headers() {
        Protocol.Header old = before.header();
        Protocol.Header young = after.header();
        Subject header = subject("header");
        header.compare("length", List.of(old.lengthOffset(), old.lengthSize()),
                List.of(young.lengthOffset(), young.lengthSize()), SettingsDifferences::bytes, WIRE);
        header.compare("type", List.of(old.typeOffset(), old.typeSize()),
                List.of(young.typeOffset(), young.typeSize()), SettingsDifferences::bytes, WIRE);
        header.compare("names", old.lengthName() + ", " + old.typeName(),
                young.lengthName() + ", " + young.typeName(), names -> names, DOCS);
        floatingHeaders();
    }

    private static String bytes(List<Integer> place) {
        return place.get(1) + " bytes at offset " + place.get(0);
    }

    private void floatingHeaders() {
        Timeline<List<Integer>> old = sizes(before);
        Timeline<List<Integer>> young = sizes(after);
        Subject header = new Subject("floating header", "floating header",
                old.map(size -> Optional.empty()), young.map(size -> Optional.empty()), findings);
        if (old.spans().isEmpty() || young.spans().isEmpty()) {
            if (!young.spans().isEmpty()) {
                header.added("", BEHAVIOUR);
            } else if (!old.spans().isEmpty()) {
                header.removed("", WIRE);
            }
            return;
        }
        boolean different = header.compareByVersion("size", old, young,
                sizes -> sizes.get(0) + " bytes of tag and " + sizes.get(1) + " of length", WIRE);
        if (!different) {
            header.compareRows();
        }
    }

    private static Timeline<List<Integer>> sizes(Protocol protocol) {
        return Timeline.of(protocol.floatingHeaders(), FloatingHeader::versions,
                header -> List.of(header.tagSize(), header.lengthSize()));
    }

    void budgets() {
        Matching<Budget> matching = Matching.of(before.budgets(), after.budgets(), Budget::name,
                budget -> Optional.of(budget.fields().stream().sorted().toList()));
        for (Budget budget : matching.removed()) {
            budget(budget, budget).removed(budget.limit() + " bytes", BEHAVIOUR);
        }
        for (Budget budget : matching.added()) {
            budget(budget, budget).added(budget.limit() + " bytes", BEHAVIOUR);
        }
        for (Pair<Budget> pair : matching.pairs()) {
            Subject subject = budget(pair.before(), pair.after());
            subject.renamed(pair.before().name(), pair.after().name(), BEHAVIOUR);
            subject.compare("limit", pair.before().limit(), pair.after().limit(), limit -> limit + " bytes",
                    BEHAVIOUR);
            subject.compare("fields", pair.before().fields().stream()
                    .map(field -> renames.of(Renames.Kind.FIELD, field)).toList(), pair.after().fields(),
                    fields -> String.join(", ", fields), BEHAVIOUR);
            subject.compareText("description", pair.before().doc(), pair.after().doc());
        }
        NamedDifferences.order(subject("budgets"), before.budgets(), after.budgets(), Budget::name,
                matching.names(Budget::name));
    }

    private Subject budget(Budget old, Budget young) {
        return subject("budget " + old.name(), Optional.of(old.range()), Optional.of(young.range()));
    }

    void session() {
        Subject session = subject("session");
        if (before.session().isEmpty() || after.session().isEmpty()) {
            if (after.session().isPresent()) {
                session.added("", BEHAVIOUR);
            } else if (before.session().isPresent()) {
                session.removed("", WIRE, SOURCE);
            }
            return;
        }
        SessionRoles old = before.session().get();
        SessionRoles young = after.session().get();
        role(session, "open", exchange(Optional.of(old.open()), true), exchange(Optional.of(young.open()), false));
        role(session, "heartbeat", exchange(old.heartbeat(), true), exchange(young.heartbeat(), false));
        role(session, "close", exchange(old.close(), true), exchange(young.close(), false));
        role(session, "failure", old.failure().map(message -> message(message.name(), true)).orElse("none"),
                young.failure().map(message -> message(message.name(), false)).orElse("none"));
        role(session, "failure event", old.failureEvent().map(message -> message(message.name(), true)).orElse("none"),
                young.failureEvent().map(message -> message(message.name(), false)).orElse("none"));
        role(session, "correlate", renames.of(Renames.Kind.FIELD, old.correlationField()), young.correlationField());
        role(session, "version", renames.of(Renames.Kind.FIELD, old.versionField()), young.versionField());
    }

    private static void role(Subject session, String role, String before, String after) {
        session.compare(role, before, after, text -> text, WIRE);
    }

    private String exchange(Optional<SessionRoles.Exchange> exchange, boolean old) {
        return exchange.map(both -> message(both.request().name(), old) + " confirmed by "
                + message(both.confirmation().name(), old)).orElse("none");
    }

    private String message(String name, boolean old) {
        return old ? renames.of(Renames.Kind.MESSAGE, name) : name;
    }
}
