package org.ctiwire.conformance.vectors.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What bytes mean as a type.
 *
 * @param type  the type, as the tables have it
 * @param parts the bytes in hexadecimal digits; elements of arrays and members of composites apart
 */
record WireValue(String type, List<String> parts) {

    private static final Set<String> SIGNED = Set.of("CHAR", "SHORT", "INT");

    boolean isText() {
        return type.startsWith("STRING");
    }

    boolean isInteger() {
        return !isText() && !isAnyBytes() && !isComposite() && !isArray();
    }

    private boolean isAnyBytes() {
        return type.startsWith("UNSPEC");
    }

    private boolean isComposite() {
        return type.startsWith("NAMED");
    }

    private boolean isArray() {
        return type.endsWith("]");
    }

    int size() {
        return digits().length() / 2;
    }

    private String digits() {
        return String.join("", parts);
    }

    /** Whether a text ends with its only NUL, as a writer ends it. */
    boolean isTerminated() {
        return digits().endsWith("00") && terminated(digits()).length() == digits().length();
    }

    /** The digits up to the first NUL, it included. */
    private static String terminated(String digits) {
        for (int index = 0; index < digits.length(); index += 2) {
            if (digits.startsWith("00", index)) {
                return digits.substring(0, index + 2);
            }
        }
        return digits;
    }

    /** Why the bytes cannot be a value of the type. */
    Optional<String> problem(boolean fixed, PrintedErrata errata) {
        int limit = TypeNotation.size(type);
        if (isArray()) {
            return parts.stream().allMatch(part -> part.length() == 2 * limit) ? Optional.empty()
                    : Optional.of("elements of " + limit + " bytes each");
        } else if (isComposite()) {
            return compositeProblem(errata);
        } else if (parts.size() != 1) {
            return Optional.of("one value");
        } else if (isInteger() || fixed) {
            return size() != limit ? Optional.of(limit + " bytes")
                    : type.equals("BOOL") && number() > 1 ? Optional.of("0 or 1") : Optional.empty();
        }
        return size() <= limit ? Optional.empty() : Optional.of("at most " + limit + " bytes");
    }

    private Optional<String> compositeProblem(PrintedErrata errata) {
        String[] range = errata.wireFormat(type, "", "size").split("\\.\\.");
        if (size() < Integer.parseInt(range[0]) || size() > Integer.parseInt(range[1])
                || size() > TypeNotation.size(type)) {
            return Optional.of(range[0] + " to " + range[1] + " bytes");
        }
        if (parts.size() != memberNames().size()) {
            return Optional.of(memberNames().size() + " members");
        }
        for (int index = 0; index < parts.size(); index++) {
            WireValue member = member(index, errata.wireFormat(type, Integer.toString(index + 1), "type"));
            if (member.problem(false, errata).isPresent() || member.isText() && !member.isTerminated()) {
                return Optional.of(memberNames().get(index) + " as " + member.type());
            }
        }
        return Optional.empty();
    }

    private List<String> memberNames() {
        return type.equals("NAMEDVAR") ? List.of("name", "value") : List.of("index", "name", "value");
    }

    private WireValue member(int index, String memberType) {
        return new WireValue(memberType, List.of(parts.get(index)));
    }

    long number() {
        long number = Long.parseLong(digits(), 16);
        int bits = 4 * digits().length();
        return SIGNED.contains(type) && number >> bits - 1 != 0 ? number - (1L << bits) : number;
    }

    /** The value as the comments of the vectors write it. */
    String comment() {
        if (isArray()) {
            return elements().toString();
        } else if (isComposite()) {
            return members(" ", ", ");
        }
        return isAnyBytes() || isText() && !isTerminated() ? "hex " + digits() : plain();
    }

    /** The value as the line of JSON writes it. */
    String json() {
        if (isArray()) {
            return elements().stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        } else if (isComposite()) {
            return "{\"" + members("\":", ",\"") + "}";
        }
        return isAnyBytes() || isText() && !isTerminated() ? "{\"hex\":\"" + digits() + "\"}" : plain();
    }

    private String plain() {
        if (isText()) {
            String text = digits().substring(0, digits().length() - 2);
            return "\"" + new String(HexFormat.of().parseHex(text), StandardCharsets.US_ASCII) + "\"";
        }
        return type.equals("BOOL") ? Boolean.toString(number() != 0) : Long.toString(number());
    }

    private List<Long> elements() {
        String element = type.substring(0, type.indexOf('['));
        return parts.stream().map(part -> new WireValue(element, List.of(part)).number()).toList();
    }

    private String members(String between, String apart) {
        List<String> members = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            String memberType = memberNames().get(index).equals("index") ? "UCHAR" : "STRING";
            members.add(memberNames().get(index) + between + member(index, memberType).plain());
        }
        return String.join(apart, members);
    }
}
