package org.ctiwire.codegen.diff;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ctiwire.codegen.model.VersionRange;

/** Words the sentences of changes. */
final class Sentences {

    private Sentences() {
    }

    static String changed(String title, String aspect, String before, String after, List<VersionRange> versions) {
        return title + ": " + aspect + " is " + after + ", was " + before + in(versions);
    }

    static String added(String title, String detail, List<VersionRange> versions) {
        return title + " is new" + detail(detail) + in(versions);
    }

    static String removed(String title, String detail, List<VersionRange> versions) {
        return title + " is gone" + detail(detail) + in(versions);
    }

    /** Ranges of versions, or nothing for none. */
    static String in(List<VersionRange> versions) {
        return versions.isEmpty() ? "" : ", in " + versions(versions);
    }

    static String versions(List<VersionRange> versions) {
        boolean one = versions.size() == 1 && versions.get(0).first() == versions.get(0).last();
        return (one ? "version " : "versions ")
                + versions.stream().map(VersionRange::toString).collect(Collectors.joining(", "));
    }

    static String quoted(String text) {
        return text.isEmpty() ? "none" : "\"" + text + "\"";
    }

    /** A number as people read it: bit patterns in hexadecimal. */
    static String number(long number) {
        return number < 0x10000 ? Long.toString(number) : "0x" + Long.toHexString(number).toUpperCase(Locale.ROOT);
    }

    private static String detail(String detail) {
        return detail.isEmpty() ? "" : " (" + detail + ")";
    }
}
