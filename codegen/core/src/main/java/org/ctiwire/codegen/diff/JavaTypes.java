package org.ctiwire.codegen.diff;

import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FieldType.ArrayType;
import org.ctiwire.codegen.model.FieldType.BoolType;
import org.ctiwire.codegen.model.FieldType.BytesType;
import org.ctiwire.codegen.model.FieldType.CompositeType;
import org.ctiwire.codegen.model.FieldType.IntegerType;
import org.ctiwire.codegen.model.FieldType.StringType;
import org.ctiwire.codegen.model.FieldType.TimeType;

/** What a wire type is to Java code and to the bytes, as far as a change of it can break either. */
final class JavaTypes {

    private JavaTypes() {
    }

    /** What the accessor of a field returns. */
    static String of(FieldType type) {
        if (type instanceof IntegerType integer) {
            return integer.size() == 4 && !integer.signed() ? "long" : "int";
        } else if (type instanceof BoolType) {
            return "boolean";
        } else if (type instanceof StringType) {
            return "Text";
        } else if (type instanceof BytesType) {
            return "Bytes";
        } else if (type instanceof CompositeType composite) {
            return composite.name();
        }
        return type instanceof ArrayType ? "Numbers" : "long";
    }

    /** Types of the same form have the same bytes for the same number. */
    static String wireForm(FieldType type) {
        if (type instanceof IntegerType integer) {
            return (integer.signed() ? "signed " : "unsigned ") + integer.size();
        } else if (type instanceof BoolType || type instanceof TimeType) {
            return "unsigned " + type.minSize();
        }
        return type.notation();
    }
}
