package org.ctiwire.codegen.model;

import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.source.SourceRange;

/**
 * Names for numbers. It is open: a number without a name is data like any other.
 *
 * @param name   the name in the guide
 * @param mask   true when the values are bits that combine
 * @param values in the order of the spec
 * @param doc    our description
 * @param guide  where the guide lists it
 * @param range  its place in the spec
 */
public record Enumeration(String name, boolean mask, List<Value> values, String doc, String guide,
                          SourceRange range) {

    public Enumeration {
        values = List.copyOf(values);
    }

    /**
     * A named number.
     *
     * @param name     the guide's constant
     * @param number   unsigned, up to 0xFFFFFFFF
     * @param versions the protocol versions that have it
     * @param alias    true for a second name of a number; {@link #symbol} prefers the first
     * @param doc      our description
     * @param range    its place in the spec
     */
    public record Value(String name, long number, VersionRange versions, boolean alias, String doc,
                        SourceRange range) {
    }

    /** The name of a number in a protocol version, where it has one. */
    public Optional<String> symbol(long number, int version) {
        return values.stream()
                .filter(value -> value.number() == number && !value.alias() && value.versions().contains(version))
                .map(Value::name)
                .findFirst();
    }

    /** The names of the bits that are set in a number, in the order of the spec. */
    public List<String> symbols(long bits, int version) {
        return values.stream()
                .filter(value -> !value.alias() && value.versions().contains(version))
                .filter(value -> value.number() != 0 && (bits & value.number()) == value.number())
                .map(Value::name)
                .toList();
    }
}
