package org.ctiwire.conformance.vectors.tables;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way to write a type, made from the two columns that the guide writes it in. */
final class TypeNotation {

    /** The types of one size, and that size. */
    private static final Map<String, Integer> SIZES = Map.of("CHAR", 1, "UCHAR", 1, "SHORT", 2, "USHORT", 2, "BOOL", 2,
            "INT", 4, "UINT", 4, "TIME", 4, "NAMEDVAR", 251, "NAMEDARRAY", 252);
    private static final Pattern SIZED = Pattern.compile("(STRING|UNSPEC)\\((\\d+)\\)");
    private static final Pattern ARRAY = Pattern.compile("([A-Z]+)\\[(\\w+)]");
    private static final Pattern PRODUCT = Pattern.compile("(\\d+)\\*(\\w+)");

    private TypeNotation() {
    }

    /** Fails where the two columns contradict each other: that is a misprint which the errata have to settle. */
    static String of(String type, String size, String place) {
        Matcher array = ARRAY.matcher(type);
        if (array.matches()) {
            Matcher product = PRODUCT.matcher(size);
            if (product.matches() && product.group(2).equalsIgnoreCase(array.group(2))
                    && Integer.valueOf(product.group(1)).equals(SIZES.get(array.group(1)))) {
                return array.group(1) + "[" + product.group(2) + "]";
            }
        } else if (type.equals("STRING") || type.equals("UNSPEC")) {
            return type + "(" + Integer.parseInt(size) + ")";
        } else if (type.endsWith("(" + size + ")") && SIZED.matcher(type).matches()
                || SIZES.containsKey(type) && size.equals(SIZES.get(type).toString())) {
            return type;
        }
        throw new AssertionError(place + ": type '" + type + "' and size '" + size + "' do not fit together");
    }

    static boolean isPlain(String type) {
        return SIZES.containsKey(type) || SIZED.matcher(type).matches();
    }

    /** The largest size of a type, of one element of an array. */
    static int size(String type) {
        Matcher sized = SIZED.matcher(type);
        Matcher array = ARRAY.matcher(type);
        return sized.matches() ? Integer.parseInt(sized.group(2)) : SIZES.get(array.matches() ? array.group(1) : type);
    }

    /** The field that counts the elements of an array. */
    static String counter(String type) {
        return type.substring(type.indexOf('[') + 1, type.length() - 1);
    }
}
