package org.ctiwire.codegen.resolve;

import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.VersionRange;
import org.ctiwire.codegen.syntax.DeclarationSyntax.LimitMessageSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.PackageSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.VersionsSyntax;

/** The package, the versions and the largest message: what a protocol declares once. */
final class SettingsPass implements Pass {

    /** Decoders keep an offset in 16 bits. */
    private static final int LARGEST_MESSAGE = 65_535;
    private static final int LARGEST_VERSION = 0xFFFF;

    @Override
    public void run(Resolution resolution) {
        Declarations declarations = resolution.declarations;
        declarations.only(PackageSyntax.class, "package", resolution.diagnostics)
                .ifPresent(syntax -> resolution.packageName = syntax.name());
        declarations.only(VersionsSyntax.class, "versions", resolution.diagnostics)
                .ifPresent(syntax -> versions(resolution, syntax));
        declarations.only(LimitMessageSyntax.class, "limit message", resolution.diagnostics)
                .ifPresent(syntax -> limit(resolution, syntax));
    }

    private static void versions(Resolution resolution, VersionsSyntax syntax) {
        long first = syntax.first().value();
        long last = syntax.last().value();
        if (first > last || last > LARGEST_VERSION) {
            resolution.diagnostics.add(DiagnosticCode.VERSION_RANGE, syntax.range(),
                    "versions go up from the first to the last, at most to " + LARGEST_VERSION);
        } else {
            resolution.versions = new VersionRange((int) first, (int) last);
        }
    }

    private static void limit(Resolution resolution, LimitMessageSyntax syntax) {
        if (syntax.bytes().value() > LARGEST_MESSAGE) {
            resolution.diagnostics.add(DiagnosticCode.NUMBER_RANGE, syntax.range(),
                    "a message has at most " + LARGEST_MESSAGE + " bytes");
        } else {
            resolution.maxMessage = (int) syntax.bytes().value();
        }
    }
}
