package org.ctiwire.codegen.interpret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.model.FieldType.CompositeType;
import org.ctiwire.codegen.model.FieldType.IntegerType;

/** Divides the data of a declared type into the data of its members, each text with its NUL. */
final class CompositeParts {

    private CompositeParts() {
    }

    /** The parts in wire order; empty when the members do not take up exactly these bytes. */
    static Optional<List<byte[]>> of(CompositeType type, byte[] data) {
        List<byte[]> parts = new ArrayList<>();
        int position = 0;
        for (CompositeType.Member member : type.members()) {
            int end = member.type() instanceof IntegerType integer
                    ? position + integer.size() : WireBytes.indexOfNul(data, position) + 1;
            if (end > data.length) {
                return Optional.empty();
            }
            parts.add(Arrays.copyOfRange(data, position, end));
            position = end;
        }
        return position == data.length ? Optional.of(parts) : Optional.empty();
    }
}
