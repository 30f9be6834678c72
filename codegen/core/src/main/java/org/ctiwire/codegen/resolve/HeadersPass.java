package org.ctiwire.codegen.resolve;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FieldType.IntegerType;
import org.ctiwire.codegen.model.FloatingHeader;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.VersionRange;
import org.ctiwire.codegen.source.SourceRange;
import org.ctiwire.codegen.syntax.DeclarationSyntax.FloatingHeaderSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.HeaderRowSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.HeaderSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.VersionsSyntax;
import org.ctiwire.codegen.syntax.Name;

/** The message header, and the header of floating fields for every version. */
final class HeadersPass implements Pass {

    @Override
    public void run(Resolution resolution) {
        resolution.declarations.only(HeaderSyntax.class, "header", resolution.diagnostics)
                .ifPresent(syntax -> header(resolution, syntax));
        List<FloatingHeaderSyntax> written = resolution.declarations.all(FloatingHeaderSyntax.class);
        Map<FloatingHeader, SourceRange> places = new LinkedHashMap<>();
        Taken<String, SourceRange> versions = new Taken<>();
        boolean sound = true;
        for (FloatingHeaderSyntax syntax : written) {
            Optional<FloatingHeader> header = floatingHeader(resolution, syntax);
            Optional<SourceRange> earlier = header.flatMap(
                    found -> versions.take("header", found.versions(), syntax.range()));
            earlier.ifPresent(place -> resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.HEADER_INVALID,
                    syntax.range(), "some version has two floating headers").withNote("the other one", place)));
            sound &= header.isPresent() && earlier.isEmpty();
            header.ifPresent(found -> places.put(found, syntax.range()));
        }
        resolution.floatingHeaders.addAll(places.keySet());
        resolution.floatingHeaders.sort(Comparator.comparing(FloatingHeader::versions));
        boolean known = !resolution.declarations.all(VersionsSyntax.class).isEmpty();
        if (sound && known && (!written.isEmpty() || usesFloatingParts(resolution))) {
            checkEveryVersion(resolution, places);
        }
    }

    private static boolean usesFloatingParts(Resolution resolution) {
        return resolution.declarations.messages().values().stream().anyMatch(message -> !message.floating().isEmpty());
    }

    private static void header(Resolution resolution, HeaderSyntax syntax) {
        Map<String, Placed> roles = roles(resolution, syntax.rows(), syntax.range(), "length", "type");
        if (roles.size() == 2) {
            Placed length = roles.get("length");
            Placed type = roles.get("type");
            resolution.header = new Protocol.Header(length.offset, length.size, type.offset, type.size,
                    length.name.text(), type.name.text());
        }
    }

    private static Optional<FloatingHeader> floatingHeader(Resolution resolution, FloatingHeaderSyntax syntax) {
        Map<String, Placed> roles = roles(resolution, syntax.rows(), syntax.range(), "tag", "length");
        VersionRange versions = resolution.range(syntax.bounds(), syntax.range());
        if (roles.size() < 2) {
            return Optional.empty();
        }
        Placed tag = roles.get("tag");
        Placed length = roles.get("length");
        if (tag.offset != 0 || tag.size > 2 || length.size > 2) {
            Placed wrong = tag.size > 2 || tag.offset != 0 && length.size <= 2 ? tag : length;
            resolution.diagnostics.add(DiagnosticCode.HEADER_INVALID, wrong.name.range(),
                    "a floating header is a tag, then a length, each of 1 or 2 bytes");
            return Optional.empty();
        }
        return Optional.of(new FloatingHeader(versions, tag.size, length.size));
    }

    private record Placed(Name name, int offset, int size) {
    }

    /** The parts of a header by their role; nothing where something is wrong with one of them. */
    private static Map<String, Placed> roles(Resolution resolution, List<HeaderRowSyntax> rows, SourceRange place,
                                             String... wanted) {
        Map<String, Placed> roles = new HashMap<>();
        boolean sound = true;
        int offset = 0;
        for (HeaderRowSyntax row : rows) {
            Optional<FieldType> type = new TypeResolver(resolution).resolve(row.type());
            int size = type.filter(IntegerType.class::isInstance).map(FieldType::maxSize).orElse(4);
            sound &= type.isPresent() && fits(resolution, row, type.get(), wanted);
            Placed earlier = roles.putIfAbsent(row.role().text(), new Placed(row.name(), offset, size));
            if (earlier != null) {
                sound = false;
                resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.HEADER_INVALID, row.role().range(),
                        "this header has a " + row.role().text() + " already")
                        .withNote("the other one", earlier.name.range()));
            }
            offset += size;
        }
        for (String role : wanted) {
            if (!roles.containsKey(role)) {
                sound = false;
                resolution.diagnostics.add(DiagnosticCode.HEADER_INVALID, place,
                        "this header has no " + role + "; its parts are " + String.join(" and ", wanted));
            }
        }
        return sound ? roles : Map.of();
    }

    private static boolean fits(Resolution resolution, HeaderRowSyntax row, FieldType type, String... wanted) {
        if (!List.of(wanted).contains(row.role().text())) {
            resolution.diagnostics.add(DiagnosticCode.HEADER_INVALID, row.role().range(),
                    "a " + row.role().text() + " is no part of this header; its parts are "
                            + String.join(" and ", wanted));
            return false;
        }
        boolean unsigned = type instanceof IntegerType integer && !integer.signed();
        if (!unsigned) {
            resolution.diagnostics.add(DiagnosticCode.HEADER_INVALID, row.type().range(),
                    row.name().text() + " is " + type.notation() + "; a header is made of UINT, USHORT and UCHAR");
        }
        return unsigned;
    }

    private static void checkEveryVersion(Resolution resolution, Map<FloatingHeader, SourceRange> places) {
        int next = resolution.versions.first();
        SourceRange before = resolution.declarations.protocol().range();
        for (FloatingHeader floating : resolution.floatingHeaders) {
            if (floating.versions().first() > next) {
                gap(resolution, new VersionRange(next, floating.versions().first() - 1), places.get(floating));
            }
            next = floating.versions().last() + 1;
            before = places.get(floating);
        }
        if (next <= resolution.versions.last()) {
            gap(resolution, new VersionRange(next, resolution.versions.last()), before);
        }
    }

    private static void gap(Resolution resolution, VersionRange versions, SourceRange place) {
        String message = versions.first() == versions.last() ? "version " + versions + " has no floating header"
                : "versions " + versions + " have no floating header";
        resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.HEADER_INVALID, place, message)
                .withHint("write 'floating header { FieldTag USHORT tag; FieldLength USHORT length; }'"));
    }
}
