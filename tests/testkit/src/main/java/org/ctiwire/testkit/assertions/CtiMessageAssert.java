package org.ctiwire.testkit.assertions;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.ctiwire.testkit.message.CtiMessage;

/** Says what a message is to look like, with the guide's names of messages and fields. */
public final class CtiMessageAssert extends AbstractAssert<CtiMessageAssert, CtiMessage> {

    CtiMessageAssert(CtiMessage message) {
        super(message, CtiMessageAssert.class);
    }

    /** It is this message. */
    public CtiMessageAssert isOfType(String name) {
        isNotNull();
        if (!actual.name().equals(name)) {
            failWithMessage("Expected %s, but it is%n  %s", name, actual);
        }
        return this;
    }

    /**
     * It has this field with this value.
     *
     * @param field the guide's name
     * @param value a text, a number of any kind, or a truth
     */
    public CtiMessageAssert hasField(String field, Object value) {
        isNotNull();
        Optional<Object> found = actual.field(field);
        if (found.isEmpty()) {
            failWithMessage("Expected %s=%s, but it has no %s:%n  %s", field, value, field, actual);
        } else if (!Objects.equals(found.get(), comparable(value))) {
            failWithMessage("Expected %s=%s, but it has %s=%s:%n  %s", field, value, field, found.get(), actual);
        }
        return this;
    }

    /** It has this field. */
    public CtiMessageAssert hasField(String field) {
        isNotNull();
        if (actual.field(field).isEmpty()) {
            failWithMessage("Expected some %s, but there is none:%n  %s", field, actual);
        }
        return this;
    }

    /** It lacks this field. */
    public CtiMessageAssert hasNoField(String field) {
        isNotNull();
        actual.field(field).ifPresent(value ->
                failWithMessage("Expected no %s, but it has %s=%s:%n  %s", field, field, value, actual));
        return this;
    }

    /** The entries of the list that has this field have these values, in this order. */
    public CtiMessageAssert hasListField(String field, Object... values) {
        isNotNull();
        List<Object> wanted = Arrays.stream(values).map(CtiMessageAssert::comparable).toList();
        List<Object> found = actual.listField(field);
        if (!found.equals(wanted)) {
            failWithMessage("Expected the list of %s to be %s, but it is %s:%n  %s", field, wanted, found, actual);
        }
        return this;
    }

    private static Object comparable(Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        return value instanceof Boolean ? value : String.valueOf(value);
    }
}
