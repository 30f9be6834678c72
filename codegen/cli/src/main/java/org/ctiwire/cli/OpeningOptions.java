package org.ctiwire.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ctiwire.cli.live.OpeningRequest;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.Ged188Constants;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say what a client asks for when it opens a session, and as whom. */
final class OpeningOptions {

    private static final String PASSWORD_VARIABLE = "CTIWIRE_PASSWORD";
    private static final String SERVICE = "CTI_SERVICE_";
    private static final int NO_HEARTBEATS = -1;
    private static final int LONGEST_HEARTBEAT = 1_000_000;
    private static final int HEARTBEATS_OF_IDLE_TIMEOUT = 4;
    private static final long IDLE_FOR_EVER = 0xFFFFFFFFL;
    private static final long LARGEST_PERIPHERAL = 0xFFFFFFFFL;

    @Option(names = "--services", paramLabel = "NAME", split = ",", defaultValue = "all-events",
            description = "The services to ask for, by the guide's names, such as all-events,peripheral-monitor or "
                    + "CTI_SERVICE_CLIENT_EVENTS (default: ${DEFAULT-VALUE}).")
    private List<String> services;

    @Option(names = "--client-id", paramLabel = "NAME", defaultValue = "ctiwire",
            description = "The user name (default: ${DEFAULT-VALUE}).")
    private String clientId;

    @Option(names = "--password-file", paramLabel = "FILE",
            description = "The password, in the first line of a file, or '-' for standard input. Without it, the "
                    + "environment variable " + PASSWORD_VARIABLE + " tells; without that it is empty.")
    private String passwordFile;

    @Option(names = "--peripheral-id", paramLabel = "N", description = "The agent's peripheral, for client-events.")
    private Long peripheral;

    @Option(names = "--agent-id", paramLabel = "ID", description = "The agent, for client-events.")
    private String agentId;

    @Option(names = "--agent-extension", paramLabel = "NUMBER", description = "The agent's extension, instead of --agent-id.")
    private String agentExtension;

    @Option(names = "--agent-instrument", paramLabel = "DEVICE", description = "The agent's device, instead of --agent-id.")
    private String agentInstrument;

    @Option(names = "--heartbeat", paramLabel = "SECONDS", defaultValue = "5",
            description = "A heartbeat is sent when nothing else was for so long (default: ${DEFAULT-VALUE}); -1 for "
                    + "none. The server is told to end the session after four times as long.")
    private int heartbeat;

    /** The seconds between heartbeats; 0 for none. */
    int heartbeatSeconds() {
        return heartbeat == NO_HEARTBEATS ? 0 : heartbeat;
    }

    /** What to say to open a session. */
    OpeningRequest request(Protocol protocol, Streams streams, CommandLine commandLine) throws IOException {
        long mask = mask(protocol, commandLine);
        checkUsage(mask, commandLine);
        long idle = heartbeat == NO_HEARTBEATS ? IDLE_FOR_EVER : (long) heartbeat * HEARTBEATS_OF_IDLE_TIMEOUT;
        return new OpeningRequest(protocol, mask, idle, clientId, password(streams),
                peripheral == null ? Ged188Constants.NULL_PERIPHERAL_ID : peripheral, Optional.ofNullable(agentId),
                Optional.ofNullable(agentExtension), Optional.ofNullable(agentInstrument));
    }

    private void checkUsage(long mask, CommandLine commandLine) {
        if (heartbeat < NO_HEARTBEATS || heartbeat == 0 || heartbeat > LONGEST_HEARTBEAT) {
            throw new ParameterException(commandLine, "--heartbeat " + heartbeat + ": it must be -1 for none, or 1 to "
                    + LONGEST_HEARTBEAT + " seconds");
        }
        if (peripheral != null && (peripheral < 0 || peripheral > LARGEST_PERIPHERAL)) {
            throw new ParameterException(commandLine, "--peripheral-id " + peripheral + ": it must be 0 to "
                    + LARGEST_PERIPHERAL);
        }
        boolean forAgent = (mask & CTIServiceMasks.CTI_SERVICE_CLIENT_EVENTS) != 0;
        boolean agent = Stream.of(agentId, agentExtension, agentInstrument).anyMatch(name -> name != null);
        if (forAgent && !(agent && peripheral != null)) {
            throw new ParameterException(commandLine, "--services client-events takes --peripheral-id and one of "
                    + "--agent-id, --agent-extension and --agent-instrument");
        }
        if (!forAgent && (agent || peripheral != null)) {
            throw new ParameterException(commandLine, "--peripheral-id and the agent are for --services client-events");
        }
    }

    private long mask(Protocol protocol, CommandLine commandLine) {
        List<Enumeration.Value> known = protocol.enumerations().stream()
                .filter(enumeration -> enumeration.name().equals("CTIServiceMasks"))
                .flatMap(enumeration -> enumeration.values().stream()).toList();
        long mask = 0;
        for (String service : services) {
            String name = service.strip().toUpperCase(Locale.ROOT).replace('-', '_');
            String full = name.startsWith(SERVICE) ? name : SERVICE + name;
            mask |= known.stream().filter(value -> value.name().equals(full) || value.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new ParameterException(commandLine, "--services: there is no service '" + service
                            + "', there are " + String.join(", ", shortNames(known)))).number();
        }
        return mask;
    }

    private static List<String> shortNames(List<Enumeration.Value> known) {
        List<String> names = new ArrayList<>();
        known.forEach(value -> names.add(value.name().replaceFirst("^" + SERVICE, "").toLowerCase(Locale.ROOT)
                .replace('_', '-')));
        return names;
    }

    private byte[] password(Streams streams) throws IOException {
        if (passwordFile != null) {
            return SecretFile.read(passwordFile, streams);
        }
        return Optional.ofNullable(System.getenv(PASSWORD_VARIABLE)).orElse("").getBytes(StandardCharsets.UTF_8);
    }
}
