package org.ctiwire.codegen.interpret;

import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.interpret.Value.NumberValue;

/** The fields that a counter is looked for in: those of a record first, then those around it. */
record Counters(List<List<DecodedField>> scopes) {

    static Counters of(List<DecodedField> messageFields) {
        return new Counters(List.of(messageFields));
    }

    /** The same counters, behind those of a record. */
    Counters within(List<DecodedField> recordFields) {
        return new Counters(List.of(recordFields, scopes.get(scopes.size() - 1)));
    }

    Optional<DecodedField> find(String name) {
        return scopes.stream()
                .flatMap(List::stream)
                .filter(field -> field.name().filter(name::equals).isPresent())
                .findFirst();
    }

    /** The count that a counter holds; empty when it does not hold a number. */
    static Optional<Long> count(DecodedField counter) {
        return counter.value() instanceof NumberValue value ? Optional.of(value.number()) : Optional.empty();
    }
}
