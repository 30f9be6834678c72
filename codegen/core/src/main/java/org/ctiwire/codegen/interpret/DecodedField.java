package org.ctiwire.codegen.interpret;

import java.util.Optional;
import java.util.OptionalInt;
import org.ctiwire.codegen.model.Field;

/**
 * A field of a message with its value.
 *
 * @param name   the guide's name; empty for an unknown floating field
 * @param tag    the tag of a floating field
 * @param offset its first byte, counted from the first byte of the message; the tag's, for a floating field
 * @param length the bytes of its data
 * @param value  what it holds
 * @param field  its row in the spec; empty for an unknown floating field
 */
public record DecodedField(Optional<String> name, OptionalInt tag, int offset, int length, Value value,
                           Optional<Field> field) {

    /** How reports call it: by its name, else by its tag. */
    public String label() {
        return name.orElseGet(() -> "tag " + tag.orElseThrow());
    }
}
