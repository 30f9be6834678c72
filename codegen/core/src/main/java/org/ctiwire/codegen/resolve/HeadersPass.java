package org.ctiwire.codegen.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** The message header, and the header of floating fields for every version. */
final class HeadersPass implements Pass {

    @Override
    public void run(Resolution resolution) {
        resolution.declarations.only(HeaderSyntax.class, "header", resolution.diagnostics)
                .ifPresent(syntax -> header(resolution, syntax));
        List<FloatingHeaderSyntax> floating = resolution.declarations.all(FloatingHeaderSyntax.class);
        floating.forEach(syntax -> floatingHeader(resolution, syntax));
        if (!floating.isEmpty() || usesFloatingParts(resolution)) {
            checkEveryVersion(resolution, floating);
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
            resolution.header = new Protocol.Header(length.offset, length.size, type.offset, type.size, length.name,
                    type.name);
        }
    }

    private static void floatingHeader(Resolution resolution, FloatingHeaderSyntax syntax) {
        Map<String, Placed> roles = roles(resolution, syntax.rows(), syntax.range(), "tag", "length");
        if (roles.size() < 2) {
            return;
        }
        Placed tag = roles.get("tag");
        Placed length = roles.get("length");
        if (tag.offset != 0 || tag.size > 2 || length.size > 2) {
            resolution.diagnostics.add(DiagnosticCode.HEADER_INVALID, syntax.range(),
                    "a floating header is a tag, then a length, each of 1 or 2 bytes");
            return;
        }
        VersionRange versions = resolution.range(syntax.bounds(), syntax.range());
        resolution.floatingHeaders.add(new FloatingHeader(versions, tag.size, length.size));
    }

    private record Placed(String name, int offset, int size) {
    }

    private static Map<String, Placed> roles(Resolution resolution, List<HeaderRowSyntax> rows, SourceRange place,
                                             String... wanted) {
        Map<String, Placed> roles = new HashMap<>();
        int offset = 0;
        for (HeaderRowSyntax row : rows) {
            Optional<FieldType> type = new TypeResolver(resolution).resolve(row.type());
            if (type.isEmpty()) {
                return Map.of();
            }
            if (!(type.get() instanceof IntegerType integer) || integer.signed()
                    || !List.of(wanted).contains(row.role().text())) {
                resolution.diagnostics.add(DiagnosticCode.HEADER_INVALID, row.name().range(),
                        "a header is made of unsigned integers: " + String.join(" and ", wanted));
                return Map.of();
            }
            roles.put(row.role().text(), new Placed(row.name().text(), offset, integer.size()));
            offset += integer.size();
        }
        if (roles.size() != wanted.length || rows.size() != wanted.length) {
            resolution.diagnostics.add(DiagnosticCode.HEADER_INVALID, place,
                    "a header has each of these once: " + String.join(", ", wanted));
            return Map.of();
        }
        return roles;
    }

    private static void checkEveryVersion(Resolution resolution, List<FloatingHeaderSyntax> syntax) {
        SourceRange place = syntax.isEmpty() ? resolution.declarations.protocol().range() : syntax.get(0).range();
        List<FloatingHeader> sorted = new ArrayList<>(resolution.floatingHeaders);
        sorted.sort(Comparator.comparing(FloatingHeader::versions));
        int next = resolution.versions.first();
        boolean gap = false;
        for (FloatingHeader floating : sorted) {
            gap |= floating.versions().first() != next;
            next = floating.versions().last() + 1;
        }
        if (gap || next != resolution.versions.last() + 1) {
            resolution.diagnostics.add(DiagnosticCode.HEADER_INVALID, place,
                    "floating headers must cover versions " + resolution.versions + ", each version once");
        }
        resolution.floatingHeaders.clear();
        resolution.floatingHeaders.addAll(sorted);
    }
}
