package org.ctiwire.codegen.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType.IntegerType;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.SessionRoles;
import org.ctiwire.codegen.model.SessionRoles.Exchange;
import org.ctiwire.codegen.syntax.DeclarationSyntax.SessionRowSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.SessionSyntax;
import org.ctiwire.codegen.syntax.Name;

/** Which messages and fields carry a session. A protocol may have none. */
final class SessionPass implements Pass {

    private static final Map<String, String> NEEDED = new TreeMap<>(Map.of(
            "open", "open OPEN_REQ confirmed by OPEN_CONF;",
            "correlate", "correlate by InvokeID;",
            "version", "version in VersionNumber;"));

    @Override
    public void run(Resolution resolution) {
        if (!resolution.declarations.all(SessionSyntax.class).isEmpty()) {
            resolution.declarations.only(SessionSyntax.class, "session", resolution.diagnostics)
                    .ifPresent(syntax -> session(resolution, syntax));
        }
    }

    private static void session(Resolution resolution, SessionSyntax syntax) {
        Map<String, SessionRowSyntax> rows = new HashMap<>();
        for (SessionRowSyntax row : syntax.rows()) {
            SessionRowSyntax earlier = rows.putIfAbsent(row.role(), row);
            if (earlier != null) {
                Declarations.duplicate(resolution.diagnostics, "session role " + row.role(), row.range(),
                        earlier.range());
            }
        }
        List<String> missing = new ArrayList<>(NEEDED.keySet());
        missing.removeAll(rows.keySet());
        for (String role : missing) {
            resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.SESSION_INVALID, syntax.range(),
                    "the session does not say its role " + role)
                    .withHint("write '" + NEEDED.get(role) + "'"));
        }
        if (!missing.isEmpty()) {
            return;
        }
        Optional<Exchange> open = exchange(resolution, rows.get("open"));
        Name correlation = rows.get("correlate").name();
        Name version = rows.get("version").name();
        rows.values().forEach(row -> requireFormat(resolution, row));
        open.ifPresent(exchange -> {
            requireFixed(resolution, exchange.request(), version);
            requireOnePlace(resolution, exchange.request(), version);
            requireFixed(resolution, exchange.request(), correlation);
            requireFixed(resolution, exchange.confirmation(), correlation);
            resolution.session = Optional.of(new SessionRoles(exchange, exchange(resolution, rows.get("heartbeat")),
                    exchange(resolution, rows.get("close")), message(resolution, rows.get("failure")),
                    message(resolution, rows.get("failure event")), correlation.text(), version.text()));
        });
    }

    /** A session writes these messages by itself. */
    private static void requireFormat(Resolution resolution, SessionRowSyntax row) {
        List<Name> names = new ArrayList<>(List.of(row.name()));
        row.answer().ifPresent(names::add);
        for (Name name : names) {
            Message message = resolution.messages.get(name.text());
            if (message != null && message.opaque()) {
                resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.SESSION_INVALID, name.range(),
                        "message " + message.name() + " is opaque: a session has to write it")
                        .withNote("the message", message.range()));
            }
        }
    }

    /** Until the version is known, nothing tells where it would have to be read. */
    private static void requireOnePlace(Resolution resolution, Message message, Name field) {
        long numbers = message.numbers().stream().map(Message.Number::value).distinct().count();
        long places = message.layouts().stream().map(layout -> layout.find(field.text())
                .map(placed -> placed.offset() + " " + placed.size())).distinct().count();
        if (numbers > 1 || places > 1) {
            resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.SESSION_INVALID, field.range(),
                    field.text() + " settles the version, so that every version of " + message.name()
                            + " must have it at one place and use one message number")
                    .withNote("the message", message.range()));
        }
    }

    private static void requireFixed(Resolution resolution, Message message, Name field) {
        if (message.fixed().stream().noneMatch(fixed -> fixed.name().equals(field.text()))) {
            resolution.diagnostics.add(resolution.nearest.suggest(Diagnostic.of(DiagnosticCode.SESSION_INVALID,
                    field.range(), "message " + message.name() + " has no fixed field " + field.text())
                    .withNote("the message", message.range()), field.text(),
                    message.fixed().stream().map(Field::name).toList()));
        }
        message.fixed().stream().filter(fixed -> fixed.name().equals(field.text())).filter(fixed ->
                !(fixed.type() instanceof IntegerType integer) || integer.signed()).findFirst().ifPresent(fixed ->
                resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.SESSION_INVALID, field.range(),
                        field.text() + " is " + fixed.type().notation() + " in message " + message.name()
                                + ", a session needs an unsigned number")
                        .withNote("the field", fixed.range())));
    }

    private static Optional<Exchange> exchange(Resolution resolution, SessionRowSyntax row) {
        if (row == null) {
            return Optional.empty();
        }
        Optional<Message> request = resolution.find(resolution.messages, row.name(), "message");
        Optional<Message> answer = resolution.find(resolution.messages, row.answer().orElseThrow(), "message");
        return request.flatMap(asked -> answer.map(answered -> new Exchange(asked, answered)));
    }

    private static Optional<Message> message(Resolution resolution, SessionRowSyntax row) {
        return row == null ? Optional.empty() : resolution.find(resolution.messages, row.name(), "message");
    }
}
