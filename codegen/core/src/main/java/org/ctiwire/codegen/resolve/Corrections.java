package org.ctiwire.codegen.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.ctiwire.codegen.syntax.DeclarationSyntax.EnumSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.FieldSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.MessageSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.ValueSyntax;
import org.ctiwire.codegen.syntax.ItemSyntax;
import org.ctiwire.codegen.syntax.ItemSyntax.RowSyntax;

/** Carries out what an overlay corrects: rows of the same name are replaced where they stand, others are added. */
final class Corrections {

    private Corrections() {
    }

    static EnumSyntax apply(EnumSyntax declared, EnumSyntax correction) {
        return new EnumSyntax(false, declared.mask(), declared.name(), correction.guide().or(declared::guide),
                replace(declared.values(), correction.values(), (ValueSyntax value) -> value.name().text()),
                correction.doc().isEmpty() ? declared.doc() : correction.doc());
    }

    static FieldSyntax apply(FieldSyntax declared, FieldSyntax correction) {
        return new FieldSyntax(correction.name(), correction.attributes().orElse(declared.attributes()),
                correction.doc().isEmpty() ? declared.doc() : correction.doc());
    }

    static MessageSyntax apply(MessageSyntax declared, MessageSyntax correction) {
        boolean gainsBody = !correction.fixed().isEmpty() || !correction.floating().isEmpty();
        return new MessageSyntax(false, declared.name(),
                correction.numbers().isEmpty() ? declared.numbers() : correction.numbers(),
                correction.opaque() || declared.opaque() && !gainsBody,
                correction.readsAs().or(declared::readsAs), correction.guide().or(declared::guide),
                correction.doc().isEmpty() ? declared.doc() : correction.doc(),
                replace(declared.fixed(), correction.fixed(), (RowSyntax row) -> row.name().text()),
                replace(declared.floating(), correction.floating(), (ItemSyntax item) -> item.name().text()));
    }

    private static <T> List<T> replace(List<T> declared, List<T> corrections, Function<T, String> name) {
        Map<String, List<T>> byName = new LinkedHashMap<>();
        corrections.forEach(item -> byName.computeIfAbsent(name.apply(item), any -> new ArrayList<>()).add(item));
        Set<String> replaced = new HashSet<>();
        List<T> result = new ArrayList<>();
        for (T item : declared) {
            String itemName = name.apply(item);
            if (!byName.containsKey(itemName)) {
                result.add(item);
            } else if (replaced.add(itemName)) {
                result.addAll(byName.get(itemName));
            }
        }
        byName.keySet().removeAll(replaced);
        byName.values().forEach(result::addAll);
        return result;
    }
}
