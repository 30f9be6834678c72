package org.ctiwire.codegen.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.diagnostic.Diagnostics;
import org.ctiwire.codegen.diagnostic.Nearest;
import org.ctiwire.codegen.source.SourceRange;
import org.ctiwire.codegen.syntax.DeclarationSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.EnumSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.FieldSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.FieldsSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.MessageSyntax;
import org.ctiwire.codegen.syntax.Name;
import org.ctiwire.codegen.syntax.SpecSyntax;

/**
 * What the files of a protocol declare, all together, with the corrections of overlays carried out.
 *
 * @param protocol     the protocol's name
 * @param declarations everything but enumerations, dictionary entries and messages, by file name
 * @param enumerations by name
 * @param dictionary   entries of {@code fields}, by name
 * @param messages     by name
 * @param places       the file's place in the guide, by the place of each declaration
 */
record Declarations(Name protocol, List<DeclarationSyntax> declarations, Map<String, EnumSyntax> enumerations,
                    Map<String, FieldSyntax> dictionary, Map<String, MessageSyntax> messages,
                    Map<SourceRange, String> places) {

    static Declarations collect(List<SpecSyntax> files, Diagnostics diagnostics) {
        List<SpecSyntax> ordered = new ArrayList<>(files);
        ordered.sort(Comparator.comparing(SpecSyntax::overlay).thenComparing(file -> file.file().name()));
        Declarations collected = new Declarations(ordered.get(0).protocol(), new ArrayList<>(),
                new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (SpecSyntax file : ordered) {
            collected.add(file, diagnostics);
        }
        return collected;
    }

    /** The declarations of a kind. */
    <T extends DeclarationSyntax> List<T> all(Class<T> kind) {
        return declarations.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The only declaration of a kind; a second one is reported, and so is none. */
    <T extends DeclarationSyntax> Optional<T> only(Class<T> kind, String what, Diagnostics diagnostics) {
        List<T> found = all(kind);
        found.stream().skip(1).forEach(again -> duplicate(diagnostics, what, again.range(), found.get(0).range()));
        if (found.isEmpty()) {
            diagnostics.add(Diagnostic.of(DiagnosticCode.DECLARATION_MISSING, protocol.range(),
                    "protocol " + protocol.text() + " does not declare its " + what)
                    .withHint("one of its files says '" + sample(what) + "'"));
        }
        return found.stream().findFirst();
    }

    private static String sample(String what) {
        return switch (what) {
            case "package" -> "package org.example;";
            case "versions" -> "versions 1..5;";
            case "limit message" -> "limit message 4096;";
            default -> "header { MessageLength UINT length; MessageType UINT type; }";
        };
    }

    /** The place in the guide that a declaration gives, or its file. */
    String guide(DeclarationSyntax declaration, Optional<String> own) {
        return own.orElseGet(() -> places.getOrDefault(declaration.range(), ""));
    }

    static void duplicate(Diagnostics diagnostics, String what, SourceRange again, SourceRange first) {
        diagnostics.add(Diagnostic.of(DiagnosticCode.DECLARATION_DUPLICATE, again, what + " is declared twice")
                .withNote("declared here first", first));
    }

    private void add(SpecSyntax file, Diagnostics diagnostics) {
        if (!file.protocol().text().equals(protocol.text())) {
            diagnostics.add(Diagnostic.of(DiagnosticCode.PROTOCOL_MISMATCH, file.protocol().range(),
                    "this file belongs to " + file.protocol().text() + ", the others to " + protocol.text())
                    .withNote("the other protocol", protocol.range()));
        }
        for (DeclarationSyntax declaration : file.declarations()) {
            file.guide().ifPresent(guide -> places.put(declaration.range(), guide));
            if (declaration instanceof EnumSyntax enumeration) {
                addEnumeration(file, enumeration, diagnostics);
            } else if (declaration instanceof FieldsSyntax fields) {
                fields.fields().forEach(field -> addField(file, fields, field, diagnostics));
            } else if (declaration instanceof MessageSyntax message) {
                addMessage(file, message, diagnostics);
            } else {
                declarations.add(declaration);
            }
        }
    }

    private void addEnumeration(SpecSyntax file, EnumSyntax added, Diagnostics diagnostics) {
        String name = added.name().text();
        EnumSyntax declared = enumerations.get(name);
        if (added.correction()) {
            if (mayCorrect(file, added.name(), enumerations, "enumeration", diagnostics)) {
                enumerations.put(name, Corrections.apply(declared, added));
            }
        } else if (declared != null) {
            duplicate(diagnostics, "enumeration " + name, added.range(), declared.range());
        } else {
            enumerations.put(name, added);
        }
    }

    private void addField(SpecSyntax file, FieldsSyntax block, FieldSyntax added, Diagnostics diagnostics) {
        String name = added.name().text();
        FieldSyntax declared = dictionary.get(name);
        if (block.correction()) {
            if (mayCorrect(file, added.name(), Map.of(name, added), "field", diagnostics)) {
                dictionary.put(name, declared == null ? added : Corrections.apply(declared, added));
            }
        } else if (declared != null) {
            duplicate(diagnostics, "field " + name, added.name().range(), declared.name().range());
        } else {
            dictionary.put(name, added);
        }
    }

    private void addMessage(SpecSyntax file, MessageSyntax added, Diagnostics diagnostics) {
        String name = added.name().text();
        MessageSyntax declared = messages.get(name);
        if (added.correction()) {
            if (mayCorrect(file, added.name(), messages, "message", diagnostics)) {
                messages.put(name, Corrections.apply(declared, added));
            }
        } else if (declared != null) {
            duplicate(diagnostics, "message " + name, added.range(), declared.range());
        } else {
            messages.put(name, added);
        }
    }

    private static boolean mayCorrect(SpecSyntax file, Name name, Map<String, ?> known, String what,
                                      Diagnostics diagnostics) {
        boolean declared = known.containsKey(name.text());
        if (!file.overlay()) {
            diagnostics.add(Diagnostic.of(DiagnosticCode.CORRECTION_MISPLACED, name.range(),
                    "a correction of " + what + " " + name.text() + " in a file that is no overlay")
                    .withHint("begin the file with 'overlay " + file.protocol().text() + ";'"));
        } else if (!declared) {
            diagnostics.add(new Nearest().suggest(Diagnostic.of(DiagnosticCode.CORRECTION_MISPLACED, name.range(),
                    "there is no " + what + " " + name.text() + " to correct"), name.text(), known.keySet()));
        }
        return file.overlay() && declared;
    }
}
