package org.ctiwire.cli;

import org.ctiwire.codegen.interpret.DecodedField;
import org.ctiwire.codegen.interpret.Value;
import org.ctiwire.codegen.model.Field;

/**
 * Whether secrets are printed. An empty secret has nothing to hide and is printed as it is, so that a message without
 * password can be encoded again.
 *
 * @param shown true when the user asked to see them
 */
public record Secrets(boolean shown) {

    /** What stands for a secret. */
    public static final String MASK = "***";

    /** Whether a field must be printed as {@link #MASK}. */
    public boolean masks(DecodedField decoded) {
        return masked(decoded.field().filter(Field::secret).isPresent()) && !isEmpty(decoded.value());
    }

    /** Whether something must be printed as {@link #MASK}, given that it may be secret or not. */
    public boolean masked(boolean secret) {
        return secret && !shown;
    }

    private static boolean isEmpty(Value value) {
        return value instanceof Value.TextValue text && text.text().isEmpty()
                || value instanceof Value.BytesValue bytes && bytes.length() == 0;
    }
}
