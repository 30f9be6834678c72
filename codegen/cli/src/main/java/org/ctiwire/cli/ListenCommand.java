package org.ctiwire.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.ctiwire.cli.decode.MessageDecoding;
import org.ctiwire.cli.live.Listening;
import org.ctiwire.cli.live.LiveRun;
import org.ctiwire.cli.live.OpeningRequest;
import org.ctiwire.cli.live.Recording;
import org.ctiwire.codegen.interpret.MessageReader;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.Ged188Protocol;
import org.ctiwire.ged188.Ged188SessionRoles;
import org.ctiwire.ged188.Ged188Standby;
import org.ctiwire.ged188.StatusCode;
import org.ctiwire.runtime.EncodingException;
import org.ctiwire.session.ClientSettings;
import org.ctiwire.session.transport.ConnectorSettings;
import org.ctiwire.session.transport.LoopSettings;
import org.ctiwire.session.transport.ServerAddress;
import org.ctiwire.session.transport.SessionLoop;
import org.ctiwire.session.transport.SideConnector;
import org.ctiwire.session.transport.TlsSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens a session and prints what arrives. */
@Command(name = "listen", sortOptions = false,
        description = "Opens a session with a CTI Server and prints what arrives, until Ctrl-C.",
        footer = {"",
            "Messages go to stdout as 'decode' prints them: the confirmation of the opening, then what the server "
                + "sends; answers to heartbeats are left out. How sessions come and go is told on stderr.",
            "",
            "With two servers, sides A and B, the session moves to the other when one is lost. With the service "
                + "active-standby (protocol 24 on) it is connected to both, and listens to the active one.",
            "",
            "It takes no password in the command line, where it would stay in the history and others could see it.",
            "",
            "Exit status: 0 ended by Ctrl-C, SIGTERM, --for or --count, 1 the session was refused, or there never "
                + "was one, or a message was malformed, 2 wrong usage, 3 could not read or write a file."})
final class ListenCommand implements Callable<Integer> {

    private static final Duration CLOSING = Duration.ofSeconds(6);
    private static final int MOST_SIDES = 2;
    /** Makes the first pause a random part of a second. */
    private static final int EXPECTED_CLIENTS = 10;

    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Option(names = "--protocol", paramLabel = "N", split = ",",
            description = "The protocol versions to ask for, in this order (default: from the newest to the oldest).")
    private List<Integer> versions;

    @Mixin
    private OpeningOptions opening;

    @Mixin
    private PrintOptions printing;

    @Option(names = "--charset", paramLabel = "NAME", converter = CharsetConverter.class,
            description = "The character set of texts (default: UTF-8).")
    private Charset charset = StandardCharsets.UTF_8;

    @Option(names = "--record", paramLabel = "FILE",
            description = "Writes all traffic as pcapng, which decode and Wireshark read. With TLS too it is in the "
                    + "clear. The password is in it: keep the file as you keep the password.")
    private Path record;

    @Mixin
    private TlsOptions tls;

    @Option(names = "--for", paramLabel = "DURATION", converter = DurationConverter.class,
            description = "Ends it after this time, such as 500ms, 30s, 5m or 2h.")
    private Duration limit = LiveRun.FOR_EVER;

    @Option(names = "--count", paramLabel = "N", description = "Ends it after so many messages.")
    private long count = Long.MAX_VALUE;

    @Parameters(paramLabel = "HOST:PORT", split = ",", arity = "1", converter = ServerAddressConverter.class,
            description = "The server, or both sides with a comma between them, such as cti-a:42027,cti-b:43027.")
    private List<ServerAddress> servers;

    ListenCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Protocol> compiled = SpecOption.compiled(SpecFiles.bundled(), streams);
        if (compiled.isEmpty()) {
            return ExitStatus.PROBLEMS;
        }
        Protocol protocol = compiled.get();
        checkUsage(protocol);
        ConnectorSettings settings = settings(protocol);
        LiveRun run = new LiveRun(streams.out()::flush);
        streams.interruption().asksTo(run::end);
        if (record == null) {
            return listen(protocol, settings, run, null);
        }
        try (Recording recording = new Recording(record, run)) {
            return listen(protocol, settings, run, recording);
        }
    }

    private void checkUsage(Protocol protocol) {
        if (servers.size() > MOST_SIDES) {
            throw wrong("there are sides A and B, and no third server");
        }
        if (count < 1) {
            throw wrong("--count " + count + ": it must be 1 or more");
        }
        if (versions == null) {
            int newest = protocol.versions().last();
            versions = IntStream.rangeClosed(0, newest - protocol.versions().first())
                    .mapToObj(step -> newest - step).toList();
        }
        for (int version : versions) {
            if (!protocol.versions().contains(version)) {
                throw wrong("--protocol " + version + ": " + protocol.name() + " has the versions "
                        + protocol.versions());
            }
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private ConnectorSettings settings(Protocol protocol) throws IOException {
        OpeningRequest request = opening.request(protocol, streams, spec.commandLine());
        for (int version : versions) {
            try {
                request.write(new byte[Ged188Protocol.MAX_MESSAGE_SIZE], 0, version, 1);
            } catch (EncodingException unfit) {
                throw wrong("protocol " + version + " cannot say this: " + unfit.getMessage());
            }
        }
        Optional<TlsSettings> secured = tls.settings(streams, spec.commandLine());
        List<ServerAddress> sides = servers.stream()
                .map(server -> secured.map(server::withTls).orElse(server)).toList();
        ClientSettings client = ClientSettings.of(versions.get(0), request)
                .withHeartbeatInterval(TimeUnit.SECONDS.toNanos(opening.heartbeatSeconds()));
        ConnectorSettings settings = ConnectorSettings.of(sides.get(0), client)
                .withExpectedClients(EXPECTED_CLIENTS)
                .withOlderVersions(versions.stream().skip(1).mapToInt(Integer::intValue).toArray());
        if (sides.size() == 1) {
            return settings;
        }
        boolean both = (request.services() & CTIServiceMasks.CTI_SERVICE_ACTIVE_STANDBY) != 0;
        return settings.withSideB(sides.get(1)).withStandby(both ? new Ged188Standby() : null);
    }

    private int listen(Protocol protocol, ConnectorSettings settings, LiveRun run, Recording recording)
            throws IOException {
        MessageDecoding decoding = new MessageDecoding(protocol, new MessageReader(protocol, charset),
                printing.printer(protocol, streams), false, streams.err()::println);
        long services = ((OpeningRequest) settings.client().open()).services();
        Listening listening = new Listening(run, decoding, line -> streams.err().println("ctiwire: " + line),
                new Listening.Targets(servers, versions, services), count);
        LoopSettings loopSettings = LoopSettings.of("listen").withTap(recording).withFailures(thrown -> run.submit(
                () -> {
                    throw new IllegalStateException("a callback has failed", thrown);
                }));
        try (SessionLoop loop = new SessionLoop(loopSettings)) {
            SideConnector connector = new SideConnector(loop, Ged188SessionRoles::new, settings, listening);
            connector.start();
            run.goOn(limit);
            listening.stop();
            connector.close(StatusCode.E_CTI_NO_ERROR);
            run.goOn(CLOSING, listening::isClosed);
        }
        run.finish();
        return status(listening, decoding);
    }

    private int status(Listening listening, MessageDecoding decoding) {
        if (!listening.everOpened()) {
            streams.err().println("ctiwire: no session was opened");
            return ExitStatus.PROBLEMS;
        }
        if (printing.isText()) {
            streams.err().println("ctiwire: " + decoding.summary());
        }
        return decoding.foundProblems() ? ExitStatus.PROBLEMS : ExitStatus.DONE;
    }
}
