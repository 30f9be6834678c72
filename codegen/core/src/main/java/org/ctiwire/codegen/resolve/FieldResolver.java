package org.ctiwire.codegen.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.Constant;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FieldType.ArrayType;
import org.ctiwire.codegen.model.FieldType.CompositeType;
import org.ctiwire.codegen.model.FieldType.IntegerType;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.Tag;
import org.ctiwire.codegen.model.VersionRange;
import org.ctiwire.codegen.syntax.Attributes;
import org.ctiwire.codegen.syntax.DeclarationSyntax.FieldSyntax;
import org.ctiwire.codegen.syntax.ItemSyntax;
import org.ctiwire.codegen.syntax.ItemSyntax.LimitSyntax;
import org.ctiwire.codegen.syntax.ItemSyntax.ListSyntax;
import org.ctiwire.codegen.syntax.ItemSyntax.RecordsSyntax;
import org.ctiwire.codegen.syntax.ItemSyntax.RowSyntax;
import org.ctiwire.codegen.syntax.Name;
import org.ctiwire.codegen.syntax.NumberLiteral;

/** Gives the rows of one message their meaning, with the help of the dictionary. */
final class FieldResolver {

    private final Resolution resolution;
    private final VersionRange messageVersions;
    private final TypeResolver types;

    FieldResolver(Resolution resolution, VersionRange messageVersions) {
        this.resolution = resolution;
        this.messageVersions = messageVersions;
        this.types = new TypeResolver(resolution);
    }

    List<Field> fixed(List<RowSyntax> rows) {
        List<Field> fields = new ArrayList<>();
        for (RowSyntax row : rows) {
            if (row.attributes().tag().isPresent() || row.attributes().untagged()) {
                resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.ATTRIBUTE_MISPLACED, row.name().range(),
                        "fixed field " + row.name().text() + " cannot have a tag")
                        .withHint("only the fields of the floating part are tagged"));
            }
            FieldType type = types.orUint(row.type());
            if (fitsFixedPart(row, type)) {
                fields.add(field(row, type, true));
            }
        }
        return fields;
    }

    FloatingItem floating(ItemSyntax item) {
        if (item instanceof RowSyntax row) {
            return floatingField(row);
        } else if (item instanceof ListSyntax list) {
            List<Field> members = new ArrayList<>();
            list.rows().forEach(row -> members.add(floatingField(row)));
            resolution.counters.put(list.name().range(), list.counter());
            return new FloatingItem.FieldList(list.name().text(), list.counter().text(), limit(list.limit()), members,
                    list.doc(), list.name().range());
        }
        RecordsSyntax records = (RecordsSyntax) item;
        resolution.counters.put(records.name().range(), records.counter());
        resolution.delimiters.put(records.name().range(), records.delimiter());
        List<FloatingItem> items = new ArrayList<>();
        records.items().forEach(inner -> items.add(floating(inner)));
        return new FloatingItem.Records(records.name().text(), records.counter().text(), records.delimiter().text(),
                limit(records.limit()), items, records.doc(), records.name().range());
    }

    private Field floatingField(RowSyntax row) {
        row.type().counter().ifPresent(counter -> resolution.counters.put(row.name().range(), counter));
        return field(row, types.orUint(row.type()), false);
    }

    private boolean fitsFixedPart(RowSyntax row, FieldType type) {
        boolean fits = !(type instanceof ArrayType) && !(type instanceof CompositeType);
        if (!fits) {
            resolution.diagnostics.add(DiagnosticCode.TYPE_MISPLACED, row.type().range(),
                    type.notation() + " has no fixed size and cannot stand in a fixed part");
        }
        return fits;
    }

    private OptionalInt limit(Optional<LimitSyntax> syntax) {
        if (syntax.isEmpty()) {
            return OptionalInt.empty();
        }
        Optional<NumberLiteral> number = syntax.get().number();
        if (number.isEmpty()) {
            Name name = syntax.get().constant().orElseThrow();
            number = resolution.find(resolution.constants, name, "constant")
                    .map(constant -> new NumberLiteral(constant.number(), name.range()));
        }
        return number.isEmpty() ? OptionalInt.empty()
                : resolution.between(1, SettingsPass.LARGEST_MESSAGE, number.get(), "a limit");
    }

    private Field field(RowSyntax row, FieldType type, boolean fixed) {
        FieldSyntax entry = resolution.declarations.dictionary().get(row.name().text());
        Attributes attributes = entry == null ? row.attributes() : row.attributes().orElse(entry.attributes());
        String doc = row.doc().isEmpty() && entry != null ? entry.doc() : row.doc();
        VersionRange versions = resolution.within(messageVersions, attributes.bounds(), row.name().range());
        Optional<Tag> named = fixed ? Optional.empty() : namedTag(attributes, row, versions);
        OptionalInt tag = fixed ? OptionalInt.empty() : tag(attributes, named, row);
        return new Field(row.name().text(), attributes.printed().map(Name::text), type, versions, attributes.presence(), tag, named.map(Tag::name),
                enumeration(attributes, row, type), specials(attributes, row, type), attributes.secret(),
                attributes.seen().isPresent() ? resolution.version(attributes.seen().get()) : OptionalInt.empty(),
                doc, attributes.guide(), row.name().range());
    }

    private Optional<Tag> namedTag(Attributes attributes, RowSyntax row, VersionRange versions) {
        Optional<Tag> tag = attributes.tag().flatMap(Attributes.TagReference::name)
                .flatMap(name -> resolution.find(resolution.tags, name, "tag"));
        if (tag.isPresent() && !tag.get().versions().contains(versions)) {
            resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.VERSION_RANGE, row.name().range(),
                    "field " + row.name().text() + " exists in versions " + versions + ", its tag "
                            + tag.get().name() + " in " + tag.get().versions())
                    .withNote("the tag", tag.get().range()));
        }
        return tag;
    }

    private OptionalInt tag(Attributes attributes, Optional<Tag> named, RowSyntax row) {
        if (attributes.tag().isEmpty() && !attributes.untagged()) {
            resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.TAG_MISSING, row.name().range(),
                    "floating field " + row.name().text() + " has no tag")
                    .withHint("give it one with 'tag', or say 'untagged' if none is published"));
        }
        return attributes.tag().flatMap(Attributes.TagReference::number)
                .map(number -> resolution.between(0, TagsPass.LARGEST_TAG, number, "a tag"))
                .orElse(named.isPresent() ? OptionalInt.of(named.get().number()) : OptionalInt.empty());
    }

    private Optional<Enumeration> enumeration(Attributes attributes, RowSyntax row, FieldType type) {
        Optional<Enumeration> found = attributes.enumeration()
                .flatMap(name -> resolution.find(resolution.enumerations, name, "enumeration"));
        if (found.isEmpty()) {
            return found;
        }
        IntegerType integer = type instanceof ArrayType array ? array.element()
                : type instanceof IntegerType plain ? plain : null;
        if (integer == null) {
            resolution.diagnostics.add(DiagnosticCode.ATTRIBUTE_MISPLACED, row.type().range(), "field "
                    + row.name().text() + " is " + type.notation() + ", no integer, and cannot mean "
                    + found.get().name());
            return Optional.empty();
        }
        found.get().values().stream()
                .filter(value -> value.number() > (1L << (8 * integer.size())) - 1)
                .max(Comparator.comparingLong(Enumeration.Value::number))
                .ifPresent(value -> resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.VALUE_WIDTH,
                        row.type().range(), "field " + row.name().text() + " is " + type.notation()
                                + ", too small for " + value.name() + " of " + found.get().name())
                        .withNote("the value", value.range())));
        return found;
    }

    private List<Constant> specials(Attributes attributes, RowSyntax row, FieldType type) {
        List<Constant> specials = new ArrayList<>();
        for (Name name : attributes.specials()) {
            resolution.find(resolution.constants, name, "constant").ifPresent(constant -> {
                if (type.maxSize() < 4 && constant.number() > (1L << (8 * type.maxSize())) - 1) {
                    resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.VALUE_WIDTH, row.type().range(),
                            "field " + row.name().text() + " is " + type.notation() + ", too small for its special "
                                    + constant.name())
                            .withNote("the constant", constant.range()));
                }
                specials.add(constant);
            });
        }
        return specials;
    }
}
