package org.ctiwire.codegen.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FieldType.CompositeType;
import org.ctiwire.codegen.model.FieldType.IntegerType;
import org.ctiwire.codegen.model.FieldType.StringType;
import org.ctiwire.codegen.syntax.DeclarationSyntax.CompositeSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.MemberSyntax;

/** Types that the spec declares: several values back to back. */
final class CompositesPass implements Pass {

    @Override
    public void run(Resolution resolution) {
        for (CompositeSyntax syntax : resolution.declarations.all(CompositeSyntax.class)) {
            String name = syntax.name().text();
            if (resolution.composites.containsKey(name)) {
                resolution.diagnostics.add(DiagnosticCode.DECLARATION_DUPLICATE, syntax.range(),
                        "type " + name + " is declared twice");
            } else {
                composite(resolution, syntax).ifPresent(type -> resolution.composites.put(name, type));
            }
        }
    }

    private static Optional<CompositeType> composite(Resolution resolution, CompositeSyntax syntax) {
        List<CompositeType.Member> members = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int smallest = 0;
        int largest = 0;
        for (MemberSyntax member : syntax.members()) {
            FieldType type = new TypeResolver(resolution).resolve(member.type()).orElse(null);
            if (!names.add(member.name().text())) {
                resolution.diagnostics.add(DiagnosticCode.FIELD_DUPLICATE, member.name().range(),
                        syntax.name().text() + " has a value " + member.name().text() + " already");
            }
            if (type == null) {
                return Optional.empty();
            }
            if (!(type instanceof IntegerType) && !(type instanceof StringType)) {
                resolution.diagnostics.add(DiagnosticCode.TYPE_MISPLACED, member.type().range(),
                        "a declared type is made of integers and STRING, not of " + type.notation());
                return Optional.empty();
            }
            members.add(new CompositeType.Member(member.name().text(), type, member.doc()));
            smallest += type instanceof StringType ? 1 : type.minSize();
            largest += type.maxSize();
        }
        long min = syntax.min().map(number -> number.value()).orElse((long) smallest);
        long max = syntax.max().map(number -> number.value()).orElse((long) largest);
        if (min > max || max < smallest || members.isEmpty()) {
            resolution.diagnostics.add(DiagnosticCode.TYPE_SIZE, syntax.range(),
                    "the values of " + syntax.name().text() + " do not fit a size of " + min + ".." + max);
            return Optional.empty();
        }
        return Optional.of(new CompositeType(syntax.name().text(), (int) min, (int) max, members, syntax.doc()));
    }
}
