package org.ctiwire.codegen.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.ctiwire.codegen.diagnostic.Diagnostics;
import org.ctiwire.codegen.source.SourceFile;
import org.ctiwire.codegen.syntax.DeclarationSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.BudgetSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.CompositeSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.ConstSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.EnumSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.FieldSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.FieldsSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.FloatingHeaderSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.HeaderRowSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.HeaderSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.LimitMessageSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.MemberSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.PackageSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.RequestSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.ServiceSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.SessionRowSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.SessionSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.TagSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.TagsSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.ValueSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.VersionsSyntax;
import org.ctiwire.codegen.syntax.Name;
import org.ctiwire.codegen.syntax.SpecSyntax;

/** Turns the parse tree of a file without syntax errors into its written form. */
final class SyntaxBuilder {

    private final SourceFile file;
    private final Words words;
    private final AttributeBuilder attributes;
    private final MessageBuilder messages;

    SyntaxBuilder(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.words = new Words(file, diagnostics);
        this.attributes = new AttributeBuilder(words, diagnostics);
        this.messages = new MessageBuilder(words, attributes);
    }

    SpecSyntax spec(CtiSpecParser.SpecContext tree) {
        CtiSpecParser.FileHeaderContext header = tree.fileHeader();
        List<DeclarationSyntax> declarations = new ArrayList<>();
        tree.declaration().forEach(declaration -> declarations.add(declaration(declaration)));
        boolean overlay = header.kind.getText().equals("overlay");
        Optional<String> guide = Optional.ofNullable(header.guide()).map(words::guide);
        return new SpecSyntax(file, words.name(header.NAME().getSymbol()), overlay, guide, declarations);
    }

    private DeclarationSyntax declaration(CtiSpecParser.DeclarationContext tree) {
        if (tree.messageDeclaration() != null) {
            return messages.message(tree.messageDeclaration());
        } else if (tree.enumDeclaration() != null) {
            return enumeration(tree.enumDeclaration());
        } else if (tree.tagsDeclaration() != null) {
            return tags(tree.tagsDeclaration());
        } else if (tree.fieldsDeclaration() != null) {
            return fields(tree.fieldsDeclaration());
        } else if (tree.constDeclaration() != null) {
            return constant(tree.constDeclaration());
        } else if (tree.typeDeclaration() != null) {
            return composite(tree.typeDeclaration());
        } else if (tree.budgetDeclaration() != null) {
            return budget(tree.budgetDeclaration());
        } else if (tree.sessionDeclaration() != null) {
            return session(tree.sessionDeclaration());
        } else if (tree.serviceDeclaration() != null) {
            return service(tree.serviceDeclaration());
        }
        return setting(tree);
    }

    private DeclarationSyntax setting(CtiSpecParser.DeclarationContext tree) {
        if (tree.packageDeclaration() != null) {
            CtiSpecParser.QualifiedNameContext name = tree.packageDeclaration().qualifiedName();
            return new PackageSyntax(name.getText(), words.range(name));
        } else if (tree.versionsDeclaration() != null) {
            CtiSpecParser.VersionsDeclarationContext versions = tree.versionsDeclaration();
            return new VersionsSyntax(words.number(versions.first), words.number(versions.last),
                    words.range(versions.first, versions.last));
        } else if (tree.limitDeclaration() != null) {
            Token number = tree.limitDeclaration().NUMBER().getSymbol();
            return new LimitMessageSyntax(words.number(number), words.range(number));
        } else if (tree.headerDeclaration() != null) {
            CtiSpecParser.HeaderDeclarationContext header = tree.headerDeclaration();
            return new HeaderSyntax(headerRows(header.headerRow()), words.range(header.start));
        }
        CtiSpecParser.FloatingHeaderDeclarationContext header = tree.floatingHeaderDeclaration();
        return new FloatingHeaderSyntax(attributes.bounds(header.versionBound()), headerRows(header.headerRow()),
                words.range(header.start));
    }

    private List<HeaderRowSyntax> headerRows(List<CtiSpecParser.HeaderRowContext> rows) {
        return rows.stream()
                .map(row -> new HeaderRowSyntax(words.name(row.NAME().getSymbol()), attributes.type(row.type()),
                        words.name(row.role)))
                .toList();
    }

    private CompositeSyntax composite(CtiSpecParser.TypeDeclarationContext tree) {
        List<MemberSyntax> members = tree.typeRow().stream()
                .map(row -> new MemberSyntax(words.name(row.NAME().getSymbol()), attributes.type(row.type()),
                        words.doc(row.text())))
                .toList();
        return new CompositeSyntax(words.name(tree.NAME().getSymbol()), words.optionalNumber(tree.min),
                words.optionalNumber(tree.max), members, words.doc(tree.text()));
    }

    private EnumSyntax enumeration(CtiSpecParser.EnumDeclarationContext tree) {
        List<ValueSyntax> values = tree.valueRow().stream()
                .map(row -> new ValueSyntax(words.name(row.NAME().getSymbol()),
                        words.number(row.NUMBER().getSymbol()), attributes.bounds(row.versionBound()),
                        !row.alias().isEmpty(), words.doc(row.text())))
                .toList();
        return new EnumSyntax(tree.start.getText().equals("correct"), tree.kind.getText().equals("mask"),
                words.name(tree.NAME().getSymbol()),
                Optional.ofNullable(tree.guide()).map(words::guide), values,
                words.doc(tree.text()));
    }

    private ConstSyntax constant(CtiSpecParser.ConstDeclarationContext tree) {
        return new ConstSyntax(words.name(tree.NAME().getSymbol()), words.number(tree.NUMBER().getSymbol()),
                words.doc(tree.text()));
    }

    private TagsSyntax tags(CtiSpecParser.TagsDeclarationContext tree) {
        List<TagSyntax> tags = tree.tagRow().stream()
                .map(row -> new TagSyntax(words.name(row.NAME().getSymbol()), words.number(row.NUMBER().getSymbol()),
                        attributes.bounds(row.versionBound()), words.doc(row.text())))
                .toList();
        return new TagsSyntax(tags, words.range(tree.start));
    }

    private FieldsSyntax fields(CtiSpecParser.FieldsDeclarationContext tree) {
        List<FieldSyntax> fields = tree.fieldsRow().stream()
                .map(row -> new FieldSyntax(words.name(row.NAME().getSymbol()),
                        attributes.attributes(row.attribute()), words.doc(row.text())))
                .toList();
        return new FieldsSyntax(tree.start.getText().equals("correct"), fields, words.range(tree.start));
    }

    private BudgetSyntax budget(CtiSpecParser.BudgetDeclarationContext tree) {
        List<Name> names = words.names(tree.NAME());
        return new BudgetSyntax(names.get(0), words.number(tree.NUMBER().getSymbol()),
                names.subList(1, names.size()), words.doc(tree.text()));
    }

    private SessionSyntax session(CtiSpecParser.SessionDeclarationContext tree) {
        List<SessionRowSyntax> rows = new ArrayList<>();
        for (CtiSpecParser.SessionRowContext row : tree.sessionRow()) {
            String role = row.children.get(1).getText().equals("event") ? "failure event" : row.role.getText();
            Name name = words.name(row.request == null ? row.NAME(0).getSymbol() : row.request);
            rows.add(new SessionRowSyntax(role, name, Optional.ofNullable(row.confirmation).map(words::name),
                    words.range(row.role)));
        }
        return new SessionSyntax(rows, words.range(tree.start));
    }

    private ServiceSyntax service(CtiSpecParser.ServiceDeclarationContext tree) {
        List<Name> names = words.names(tree.NAME());
        List<RequestSyntax> requests = tree.serviceRow().stream()
                .filter(row -> row.request != null)
                .map(row -> new RequestSyntax(words.name(row.request),
                        row.sender != null && row.sender.getText().equals("server"),
                        Optional.ofNullable(row.confirmation).map(words::name),
                        Optional.ofNullable(row.failure).map(words::name)))
                .toList();
        List<Name> events = tree.serviceRow().stream()
                .filter(row -> row.event != null)
                .map(row -> words.name(row.event))
                .toList();
        return new ServiceSyntax(names.get(0), names.stream().skip(1).findFirst(),
                attributes.bounds(tree.versionBound()),
                Optional.ofNullable(tree.guide()).map(words::guide), words.doc(tree.text()),
                requests, events);
    }
}
