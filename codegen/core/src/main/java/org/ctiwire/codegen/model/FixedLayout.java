package org.ctiwire.codegen.model;

import java.util.List;
import java.util.Optional;

/**
 * Where the fixed fields of a message lie in a range of versions.
 *
 * @param versions the versions with this layout
 * @param fields   the fields in wire order
 * @param size     the bytes of the fixed part, without the message header
 */
public record FixedLayout(VersionRange versions, List<Placed> fields, int size) {

    public FixedLayout {
        fields = List.copyOf(fields);
    }

    /**
     * A field at its place.
     *
     * @param field  the field
     * @param offset in bytes, from behind the message header
     * @param size   in bytes
     */
    public record Placed(Field field, int offset, int size) {
    }

    /** The place of a field, if this layout has it. */
    public Optional<Placed> find(String name) {
        return fields.stream().filter(placed -> placed.field().name().equals(name)).findFirst();
    }
}
