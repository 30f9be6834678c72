package org.ctiwire.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.ctiwire.codegen.diff.Change;
import org.ctiwire.codegen.diff.Consequence;
import org.ctiwire.codegen.diff.ProtocolDiff;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.source.SourceRange;

/** Fails the build when the spec has changed in a way that breaks its users, unless the change is allowed. */
@Mojo(name = "check-compatibility", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true,
        requiresDependencyResolution = ResolutionScope.NONE)
public final class CheckCompatibilityMojo extends AbstractMojo {

    /** The spec as it was: a folder of {@code .cti} files, or a jar that carries its spec. */
    @Parameter(property = "ctiwire.baseline", required = true)
    private File baseline;

    /** The folder of the spec as it is: every {@code .cti} file below it, all of one protocol. */
    @Parameter(defaultValue = "${project.basedir}/src/main/cti", required = true)
    private File sourceDirectory;

    /** The consequences that fail the build: {@code wire}, {@code source}, {@code behaviour}, {@code docs}. */
    @Parameter(property = "ctiwire.breaks", defaultValue = "wire,source", required = true)
    private List<String> breaks;

    /** Changes that may break something, each with its key ({@code change}) and its {@code reason}. */
    @Parameter
    private List<AllowedChange> allowed = new ArrayList<>();

    /** Checks nothing. */
    @Parameter(property = "ctiwire.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("The check of compatibility is skipped.");
            return;
        }
        Set<Consequence> failing = failing();
        try {
            Path base = project.getBasedir().toPath();
            SpecReport report = new SpecReport(getLog());
            Protocol after = report.compile(SpecDirectory.ofProject(base, sourceDirectory.toPath()).stream()
                    .map(SpecFile::source).toList());
            Protocol before = report.compile(new BaselineSpec(base, baseline.toPath()).read(after.name()));
            List<Change> changes = ProtocolDiff.between(before, after);
            tell(changes, new CompatibilityGate(failing, allowed).judge(changes));
        } catch (IOException exception) {
            throw new MojoExecutionException(exception.getMessage(), exception);
        }
    }

    private Set<Consequence> failing() throws MojoFailureException {
        Set<Consequence> failing = EnumSet.noneOf(Consequence.class);
        for (String word : breaks) {
            failing.add(Arrays.stream(Consequence.values())
                    .filter(consequence -> consequence.printed().equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new MojoFailureException("breaks names \"" + word + "\", which is none of "
                            + Arrays.stream(Consequence.values()).map(Consequence::printed)
                            .collect(Collectors.joining(", ")))));
        }
        return failing;
    }

    private void tell(List<Change> changes, CompatibilityGate.Verdict verdict) throws MojoFailureException {
        verdict.refused().forEach(change -> getLog().error(described(change)));
        verdict.mistakes().forEach(mistake -> getLog().error(mistake));
        if (!verdict.refused().isEmpty()) {
            Change first = verdict.refused().get(0);
            throw new MojoFailureException(counted(verdict.refused().size(), "breaking change") + " in the spec, first "
                    + first.sentence() + place(first));
        }
        if (!verdict.mistakes().isEmpty()) {
            throw new MojoFailureException(verdict.mistakes().get(0));
        }
        getLog().info("Compatible with " + baseline.getName() + ": " + counted(changes.size(), "change") + ", "
                + verdict.passed() + " of them breaking and allowed");
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String place(Change change) {
        return change.newPlace().or(change::oldPlace).map(SourceRange::toString).map(at -> ", at " + at).orElse("");
    }

    // wire, source: fixed field Rush of ORDER_REQ is gone (BOOL at offset 8)
    //   old: baseline/paint.cti:30:9
    //   allow it with its reason: <change>message ORDER_REQ / fixed Rush / removed</change>
    private static String described(Change change) {
        StringBuilder out = new StringBuilder(change.consequences().stream().map(Consequence::printed)
                .collect(Collectors.joining(", "))).append(": ").append(change.sentence());
        change.oldPlace().ifPresent(place -> out.append("\n  old: ").append(place));
        change.newPlace().ifPresent(place -> out.append("\n  new: ").append(place));
        return out.append("\n  allow it with its reason: <change>").append(change.key()).append("</change>").toString();
    }
}
