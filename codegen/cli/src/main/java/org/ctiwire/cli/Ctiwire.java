package org.ctiwire.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code ctiwire} command: run it with {@code --help}. */
@Command(name = "ctiwire",
        description = "Reads, writes and describes messages of the Cisco CTI Server protocol (GED-188).",
        footer = {"", "Exit status: 0 done, 1 found problems, 2 wrong usage, 3 could not read or write."})
public final class Ctiwire implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Prints this help.")
    private boolean help;

    private Ctiwire() {
    }

    /** Runs the command on the streams of the process and ends it with the command's exit status. */
    public static void main(String[] arguments) {
        Interruption interruption = Interruption.ofProcess();
        int status = run(Streams.ofProcess(System.in, new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err), interruption), arguments);
        interruption.ended(status);
        System.exit(status);
    }

    /**
     * Runs the command on other streams than those of the process, for programs and their tests.
     *
     * @param in  what {@code -} reads
     * @param out takes results, and nothing else
     * @param err takes everything else
     * @return the exit status that scripts see
     */
    public static int run(InputStream in, OutputStream out, OutputStream err, String... arguments) {
        return run(new Streams(in, out, new PrintWriter(err, true, StandardCharsets.UTF_8), false), arguments);
    }

    static int run(Streams streams, String... arguments) {
        CommandLine commandLine = new CommandLine(new Ctiwire())
                .addSubcommand(new DecodeCommand(streams))
                .addSubcommand(new EncodeCommand(streams))
                .addSubcommand(new CheckCommand(streams))
                .addSubcommand(new FormatCommand(streams))
                .addSubcommand(new GenerateCommand(streams))
                .addSubcommand(new DiffCommand(streams))
                .addSubcommand(new ReviewCommand(streams))
                .addSubcommand(new SimulateCommand(streams))
                .addSubcommand(new ListenCommand(streams));
        StringWriter help = new StringWriter();
        commandLine.setOut(new PrintWriter(help));
        commandLine.setErr(streams.err());
        commandLine.setParameterExceptionHandler((wrong, ignored) -> refused(streams, wrong));
        commandLine.setExecutionExceptionHandler((failure, ignored, parsed) -> failed(streams, failure));
        int status = commandLine.execute(arguments);
        try {
            streams.print(help.toString());
            streams.out().flush();
        } catch (IOException failure) {
            status = status == ExitStatus.INPUT_OUTPUT || failure instanceof ReaderGoneException
                    ? status : complain(streams, failure);
        }
        streams.err().flush();
        return status;
    }

    private static int failed(Streams streams, Exception failure) throws Exception {
        if (failure instanceof IOException unreadable) {
            return complain(streams, unreadable);
        }
        throw failure;
    }

    private static int refused(Streams streams, ParameterException wrong) {
        String verb = wrong.getCommandLine().getCommandSpec().qualifiedName();
        streams.err().println("ctiwire: " + wrong.getMessage());
        streams.err().println("'" + verb + " --help' says what it takes.");
        return ExitStatus.USAGE;
    }

    private static int complain(Streams streams, IOException failure) {
        if (failure instanceof ReaderGoneException) {
            return ExitStatus.DONE;
        }
        String reason = failure.getMessage();
        if (failure instanceof NoSuchFileException) {
            reason += ": there is no such file";
        } else if (failure instanceof AccessDeniedException) {
            reason += ": access denied";
        }
        streams.err().println("ctiwire: " + reason);
        return ExitStatus.INPUT_OUTPUT;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a verb is missing");
    }
}
