package org.ctiwire.codegen.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FieldType.ArrayType;
import org.ctiwire.codegen.model.FieldType.BoolType;
import org.ctiwire.codegen.model.FieldType.BytesType;
import org.ctiwire.codegen.model.FieldType.IntegerType;
import org.ctiwire.codegen.model.FieldType.StringType;
import org.ctiwire.codegen.model.FieldType.TimeType;
import org.ctiwire.codegen.syntax.NumberLiteral;
import org.ctiwire.codegen.syntax.TypeSyntax;

/** Finds the type that a spec writes. */
final class TypeResolver {

    private static final Map<String, FieldType> SIMPLE = simple();
    private static final List<String> SIZED = List.of("STRING", "UNSPEC");
    static final int LARGEST_SIZE = 65_535;

    private final Resolution resolution;

    TypeResolver(Resolution resolution) {
        this.resolution = resolution;
    }

    private static Map<String, FieldType> simple() {
        Map<String, FieldType> types = new LinkedHashMap<>();
        for (IntegerType type : List.of(new IntegerType("UINT", 4, false), new IntegerType("INT", 4, true),
                new IntegerType("USHORT", 2, false), new IntegerType("SHORT", 2, true),
                new IntegerType("UCHAR", 1, false), new IntegerType("CHAR", 1, true))) {
            types.put(type.name(), type);
        }
        types.put("BOOL", new BoolType());
        types.put("TIME", new TimeType());
        return types;
    }

    static boolean isOfTheLanguage(String name) {
        return SIMPLE.containsKey(name) || SIZED.contains(name);
    }

    /** The type, or UINT where what is wrong was reported: that the field is there is still worth knowing. */
    FieldType orUint(TypeSyntax syntax) {
        return resolve(syntax).orElse(SIMPLE.get("UINT"));
    }

    /** The type, or nothing where what is wrong was reported. */
    Optional<FieldType> resolve(TypeSyntax syntax) {
        String name = syntax.name().text();
        if (SIZED.contains(name)) {
            return sized(syntax);
        }
        if (resolution.brokenTypes.contains(name) && !isOfTheLanguage(name)) {
            return Optional.empty();
        }
        FieldType type = SIMPLE.containsKey(name) ? SIMPLE.get(name) : resolution.composites.get(name);
        if (type == null) {
            List<String> known = new ArrayList<>(SIMPLE.keySet());
            known.addAll(SIZED);
            known.addAll(resolution.composites.keySet());
            resolution.unknown(DiagnosticCode.TYPE_UNKNOWN, syntax.name(), "type", known);
            return Optional.empty();
        }
        if (syntax.size().isPresent()) {
            resolution.diagnostics.add(DiagnosticCode.TYPE_SIZE, syntax.range(),
                    name + " has a size of its own; only " + String.join(" and ", SIZED) + " are given one");
            return Optional.empty();
        }
        return syntax.counter().isPresent() ? array(syntax, type) : Optional.of(type);
    }

    private Optional<FieldType> array(TypeSyntax syntax, FieldType element) {
        if (element instanceof IntegerType integer) {
            return Optional.of(new ArrayType(integer, syntax.counter().orElseThrow().text()));
        }
        resolution.diagnostics.add(DiagnosticCode.TYPE_MISPLACED, syntax.range(),
                "an array holds integers, not " + element.notation());
        return Optional.empty();
    }

    private Optional<FieldType> sized(TypeSyntax syntax) {
        String name = syntax.name().text();
        if (syntax.counter().isPresent()) {
            resolution.diagnostics.add(DiagnosticCode.TYPE_MISPLACED, syntax.range(),
                    "an array holds integers, not " + name);
            return Optional.empty();
        }
        long size = syntax.size().map(NumberLiteral::value).orElse(0L);
        if (size < 1 || size > LARGEST_SIZE) {
            resolution.diagnostics.add(DiagnosticCode.TYPE_SIZE, syntax.range(),
                    name + " needs a size of 1 to " + LARGEST_SIZE + " bytes, as in " + name + "(64)");
            return Optional.empty();
        }
        int bytes = (int) size;
        return Optional.of(name.equals("STRING") ? new StringType(bytes) : new BytesType(bytes));
    }
}
