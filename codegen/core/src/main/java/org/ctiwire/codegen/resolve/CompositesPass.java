package org.ctiwire.codegen.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FieldType.CompositeType;
import org.ctiwire.codegen.model.FieldType.IntegerType;
import org.ctiwire.codegen.model.FieldType.StringType;
import org.ctiwire.codegen.syntax.DeclarationSyntax.CompositeSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.MemberSyntax;
import org.ctiwire.codegen.syntax.Name;
import org.ctiwire.codegen.syntax.NumberLiteral;

/** Types that the spec declares: several values back to back. */
final class CompositesPass implements Pass {

    @Override
    public void run(Resolution resolution) {
        Map<String, CompositeSyntax> byName = new LinkedHashMap<>();
        for (CompositeSyntax syntax : resolution.declarations.all(CompositeSyntax.class)) {
            String name = syntax.name().text();
            CompositeSyntax earlier = byName.putIfAbsent(name, syntax);
            if (earlier != null) {
                Declarations.duplicate(resolution.diagnostics, "type " + name, syntax.range(), earlier.range());
            } else if (TypeResolver.isOfTheLanguage(name)) {
                resolution.diagnostics.add(DiagnosticCode.DECLARATION_DUPLICATE, syntax.range(),
                        "type " + name + " is one of the language's own");
            }
        }
        resolution.brokenTypes.addAll(byName.keySet());
        for (CompositeSyntax syntax : byName.values()) {
            composite(resolution, syntax).ifPresent(type -> {
                resolution.composites.put(type.name(), type);
                resolution.brokenTypes.remove(type.name());
            });
        }
    }

    private static Optional<CompositeType> composite(Resolution resolution, CompositeSyntax syntax) {
        List<CompositeType.Member> members = new ArrayList<>();
        Map<String, Name> names = new HashMap<>();
        long smallest = 0;
        long largest = 0;
        for (MemberSyntax member : syntax.members()) {
            Name earlier = names.putIfAbsent(member.name().text(), member.name());
            if (earlier != null) {
                resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.FIELD_DUPLICATE, member.name().range(),
                        "type " + syntax.name().text() + " has a value " + member.name().text() + " already")
                        .withNote("the other value", earlier.range()));
            }
            FieldType type = memberType(resolution, member).orElse(null);
            if (type == null) {
                return Optional.empty();
            }
            members.add(new CompositeType.Member(member.name().text(), type, member.doc()));
            smallest += type instanceof StringType ? 1 : type.minSize();
            largest += type.maxSize();
        }
        long min = syntax.min().map(NumberLiteral::value).orElse(smallest);
        long max = syntax.max().map(NumberLiteral::value).orElse(largest);
        if (!fits(resolution, syntax, new long[] {min, max}, smallest)) {
            return Optional.empty();
        }
        return Optional.of(new CompositeType(syntax.name().text(), (int) min, (int) max, members, syntax.doc()));
    }

    private static Optional<FieldType> memberType(Resolution resolution, MemberSyntax member) {
        boolean composite = resolution.composites.containsKey(member.type().name().text())
                || resolution.brokenTypes.contains(member.type().name().text());
        Optional<FieldType> type = composite ? Optional.empty()
                : new TypeResolver(resolution).resolve(member.type());
        if (composite || type.isPresent() && !(type.get() instanceof IntegerType)
                && !(type.get() instanceof StringType)) {
            resolution.diagnostics.add(DiagnosticCode.TYPE_MISPLACED, member.type().range(),
                    "a declared type is made of integers and STRING, not of "
                            + type.map(FieldType::notation).orElse(member.type().name().text()));
            return Optional.empty();
        }
        return type;
    }

    private static boolean fits(Resolution resolution, CompositeSyntax syntax, long[] size, long smallest) {
        String name = syntax.name().text();
        String problem = "";
        if (syntax.members().isEmpty()) {
            problem = "type " + name + " has no values";
        } else if (size[0] > size[1]) {
            problem = "the size of " + name + " goes up, not from " + size[0] + " to " + size[1];
        } else if (size[1] < smallest) {
            problem = "the values of " + name + " take " + smallest + " bytes or more, its size says at most "
                    + size[1];
        } else if (size[1] > TypeResolver.LARGEST_SIZE) {
            problem = "type " + name + " takes up to " + size[1] + " bytes, a field at most "
                    + TypeResolver.LARGEST_SIZE;
        }
        if (!problem.isEmpty()) {
            resolution.diagnostics.add(DiagnosticCode.TYPE_SIZE,
                    syntax.min().map(NumberLiteral::range).orElse(syntax.range()), problem);
        }
        return problem.isEmpty();
    }
}
