package org.ctiwire.cli;

import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.model.Constant;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.Field;

/** The names that a spec gives to the number in a field. */
public final class FieldSymbols {

    private FieldSymbols() {
    }

    /** The one name of a number: of an enumeration, else of a special value. A mask has only special values. */
    public static Optional<String> symbol(Field field, long number, int version) {
        long unsigned = unsigned(field, number);
        return field.enumeration()
                .filter(enumeration -> !enumeration.mask())
                .flatMap(enumeration -> enumeration.symbol(unsigned, version))
                .or(() -> field.specials().stream()
                        .filter(special -> special.number() == unsigned)
                        .map(Constant::name)
                        .findFirst());
    }

    /** The names of the bits of a mask; empty where the field is none, or the whole number is a special value. */
    public static List<String> bits(Field field, long number, int version) {
        Optional<Enumeration> mask = field.enumeration().filter(Enumeration::mask);
        if (mask.isEmpty() || symbol(field, number, version).isPresent()) {
            return List.of();
        }
        return mask.get().symbols(unsigned(field, number), version);
    }

    /** A spec writes every number unsigned, also one that its field reads as negative. */
    private static long unsigned(Field field, long number) {
        return number < 0 ? number + (1L << (8 * field.type().maxSize())) : number;
    }
}
