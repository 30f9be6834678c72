package org.ctiwire.codegen.resolve;

import javax.lang.model.SourceVersion;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.VersionRange;
import org.ctiwire.codegen.syntax.DeclarationSyntax.LimitMessageSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.PackageSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.VersionsSyntax;

/** The package, the versions and the largest message: what a protocol declares once. */
final class SettingsPass implements Pass {

    /** Decoders keep an offset in 16 bits. */
    static final int LARGEST_MESSAGE = 65_535;
    private static final int LARGEST_VERSION = 0xFFFF;
    /** Every message is laid out for every version. */
    private static final int MOST_VERSIONS = 256;

    @Override
    public void run(Resolution resolution) {
        Declarations declarations = resolution.declarations;
        declarations.only(PackageSyntax.class, "package", resolution.diagnostics)
                .ifPresent(syntax -> packageName(resolution, syntax));
        declarations.only(VersionsSyntax.class, "versions", resolution.diagnostics)
                .ifPresent(syntax -> versions(resolution, syntax));
        declarations.only(LimitMessageSyntax.class, "limit message", resolution.diagnostics)
                .ifPresent(syntax -> limit(resolution, syntax));
    }

    private static void packageName(Resolution resolution, PackageSyntax syntax) {
        resolution.packageName = syntax.name();
        if (!SourceVersion.isName(syntax.name())) {
            resolution.diagnostics.add(DiagnosticCode.NAME_RESERVED, syntax.range(),
                    "package " + syntax.name() + " has a word in it that Java keeps for itself");
        }
    }

    private static void versions(Resolution resolution, VersionsSyntax syntax) {
        long first = syntax.first().value();
        long last = syntax.last().value();
        String problem = first > last ? "versions go up, not from " + first + " to " + last
                : last > LARGEST_VERSION ? "the last version is at most " + LARGEST_VERSION
                : last - first >= MOST_VERSIONS ? "a protocol has at most " + MOST_VERSIONS + " versions" : "";
        if (!problem.isEmpty()) {
            resolution.diagnostics.add(DiagnosticCode.VERSION_RANGE, syntax.range(), problem);
        } else {
            resolution.versions = new VersionRange((int) first, (int) last);
        }
    }

    private static void limit(Resolution resolution, LimitMessageSyntax syntax) {
        resolution.between(1, LARGEST_MESSAGE, syntax.bytes(), "the size of a message")
                .ifPresent(bytes -> resolution.maxMessage = bytes);
    }
}
