package org.ctiwire.codegen.diff;

import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.VersionRange;

/** Finds what changed between two protocols, or between two versions of one: start here. */
public final class ProtocolDiff {

    private ProtocolDiff() {
    }

    /**
     * Every change from an old protocol to a new one, the worst first. What depends on the version is compared in the
     * versions that both have: that a new version has more says nothing of the ones before.
     */
    public static List<Change> between(Protocol before, Protocol after) {
        return compare(before, after, common(before.versions(), after.versions()), true);
    }

    /**
     * Every change from one version of a protocol to another, the worst first. One generated class serves both, so no
     * change breaks Java code.
     *
     * @throws IllegalArgumentException if the protocol lacks one of the versions
     */
    public static List<Change> betweenVersions(Protocol protocol, int before, int after) {
        for (int version : new int[] {before, after}) {
            if (!protocol.versions().contains(version)) {
                throw new IllegalArgumentException(protocol.name() + " has versions " + protocol.versions() + ", not "
                        + version);
            }
        }
        return compare(SingleVersion.of(protocol, before, after), SingleVersion.of(protocol, after, after),
                Optional.of(new VersionRange(after, after)), false);
    }

    private static Optional<VersionRange> common(VersionRange before, VersionRange after) {
        return before.overlaps(after) ? Optional.of(new VersionRange(Math.max(before.first(), after.first()),
                Math.min(before.last(), after.last()))) : Optional.empty();
    }

    /** What others mention is compared before those others, so that its new name is known by then. */
    private static List<Change> compare(Protocol before, Protocol after, Optional<VersionRange> common,
                                        boolean sourceMatters) {
        Findings findings = new Findings(common, sourceMatters);
        Renames renames = new Renames();
        SettingsDifferences settings = new SettingsDifferences(before, after, renames, findings);
        settings.settings();
        settings.headers();
        NamedDifferences named = new NamedDifferences(before, after, renames, findings);
        named.constants();
        named.tags();
        named.composites();
        new EnumerationDifferences(before, after, renames, findings).compare();
        new MessageDifferences(before, after, renames, findings).compare();
        settings.budgets();
        settings.session();
        new ServiceDifferences(before, after, renames, findings).compare();
        return findings.sorted();
    }
}
