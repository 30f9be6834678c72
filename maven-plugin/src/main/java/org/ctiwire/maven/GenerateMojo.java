package org.ctiwire.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.output.FileSink;
import org.ctiwire.codegen.output.GeneratedFile;
import org.ctiwire.codegen.output.Output;
import org.ctiwire.codegen.output.Outputs;

/** Generates the Java codecs of a protocol from its spec, and compiles them with the project. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true,
        requiresDependencyResolution = ResolutionScope.NONE)
public final class GenerateMojo extends AbstractMojo {

    /** The folder of the spec: every {@code .cti} file below it, all of one protocol. */
    @Parameter(defaultValue = "${project.basedir}/src/main/cti", required = true)
    private File sourceDirectory;

    /** Where the Java sources go. The folder belongs to this goal: what it did not make there, it deletes. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/ctiwire", required = true)
    private File outputDirectory;

    /** Whether the spec becomes a resource of the project, below {@code META-INF/ctiwire}. */
    @Parameter(defaultValue = "true")
    private boolean packSpec;

    /** Generates nothing. */
    @Parameter(property = "ctiwire.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project.build.directory}/generated-resources/ctiwire", readonly = true)
    private File packDirectory;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Generation is skipped.");
            return;
        }
        refuseFoldersOfOthers();
        try {
            List<SpecFile> spec = SpecDirectory.ofProject(project.getBasedir().toPath(), sourceDirectory.toPath());
            Protocol protocol = new SpecReport(getLog()).compile(spec.stream().map(SpecFile::source).toList());
            write("Java", outputDirectory, javaOutput().generate(protocol));
            project.addCompileSourceRoot(outputDirectory.getPath());
            if (packSpec) {
                write("spec", packDirectory, PackedSpec.of(protocol.name(), spec));
                addResources(packDirectory);
            }
        } catch (IOException exception) {
            throw new MojoExecutionException(exception.getMessage(), exception);
        }
    }

    /** The sink deletes what it did not write: it must never be pointed at what somebody wrote by hand. */
    private void refuseFoldersOfOthers() throws MojoFailureException {
        Path output = outputDirectory.toPath().toAbsolutePath().normalize();
        for (Path other : foldersOfOthers()) {
            if (output.startsWith(other) || other.startsWith(output)) {
                throw new MojoFailureException("outputDirectory " + output + " is not apart from " + other
                        + ", and generation deletes what it did not make");
            }
        }
    }

    private List<Path> foldersOfOthers() {
        Stream<String> sources = Stream.of(sourceDirectory.getPath(), project.getBuild().getSourceDirectory(),
                project.getBuild().getTestSourceDirectory());
        Stream<String> resources = Stream.concat(project.getResources().stream(), project.getTestResources().stream())
                .map(Resource::getDirectory);
        return Stream.concat(sources, resources).map(Path::of).toList();
    }

    private static Output javaOutput() {
        return Outputs.named("java").orElseThrow(() -> new IllegalStateException("no output is named java"));
    }

    private void write(String what, File directory, List<GeneratedFile> files) throws IOException {
        FileSink.Result result = new FileSink(directory.toPath()).replace(files);
        getLog().info(what + " files: " + result.written() + " written, " + result.unchanged() + " unchanged, "
                + result.deleted() + " deleted");
    }

    private void addResources(File directory) {
        Resource resource = new Resource();
        resource.setDirectory(directory.getPath());
        project.addResource(resource);
    }
}
