package org.ctiwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

    @TempDir
    Path directory;

    private Path edited(String from, String to) throws IOException {
        String text = Files.readString(Path.of(CommandRun.SMALL));
        assertThat(text).contains(from);
        Path file = directory.resolve("edited.cti");
        Files.writeString(file, text.replace(from, to));
        return file;
    }

    @Test
    void theSameSpecIsStatusZero() throws IOException {
        Path same = edited("protocol SMALL;", "\n\nprotocol SMALL;");
        CommandRun run = CommandRun.of("", "diff", CommandRun.SMALL, same.toString());
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("no changes\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void aChangeIsPrintedWithItsConsequencesAndPlaces() throws IOException {
        Path file = edited("limit message ", "limit message 1");
        CommandRun run = CommandRun.of("", "diff", CommandRun.SMALL, file.toString());
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).startsWith("wire: protocol: limit is 1").contains(" bytes, was ");
        assertThat(run.lines().get(1)).isEqualTo("    key: protocol / limit");
        assertThat(run.err()).isEqualTo("1 change, by the worst consequence: 1 wire, 0 source, 0 behaviour, 0 docs\n");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void jsonHasOneChangePerLine() throws IOException {
        Path file = edited("Feeling USHORT as Mood", "Feeling USHORT");
        CommandRun run = CommandRun.of("", "diff", "--format", "json", CommandRun.SMALL, file.toString());
        assertThat(run.lines()).hasSize(1);
        assertThat(run.out()).contains("\"consequences\":[\"behaviour\"]", "Feeling / enumeration\"",
                "\"before\":\"Mood\",\"after\":\"none\"", "\"old\":{\"file\":\"" + CommandRun.SMALL + "\",\"line\":",
                "\"new\":{\"file\":\"" + file + "\",\"line\":");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void aBadSpecIsReported() throws IOException {
        Path file = edited("Feeling USHORT as Mood", "Feeling USHORT as Mud");
        CommandRun run = CommandRun.of("", "diff", CommandRun.SMALL, file.toString());
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error[NAME-UNKNOWN]");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    /** What version 25 changed, read by eye against the list of changes between versions that the guides make up. */
    @Test
    void theBundledSpecTellsVersion24From25() {
        assertThat(changes("24..25")).containsExactlyInAnyOrder(
                "wire: floating field CTIOSCILClientID of CLEAR_CONNECTION_REQ is gone (STRING(64), tag 217)",
                "wire: floating field CTIOSCILClientID of SEND_DTMF_SIGNAL_REQ is gone (STRING(64), tag 217)",
                "wire: floating field CTIOSCILClientID of USER_MESSAGE_REQ is gone (STRING(64), tag 217)",
                "behaviour: PT_ASPECT of enum PeripheralType is gone (1)",
                "behaviour: PT_SYMPOSIUM of enum PeripheralType is gone (16)",
                "behaviour: PT_SIMPLIFIED_IPCC of enum PeripheralType is gone (23)",
                // Edition 24 misprints the name in four tables.
                "behaviour: fixed field PostRoute of CONFERENCE_CALL_REQ: printed name is none, was \"PostRoute1\"",
                "behaviour: fixed field PostRoute of CONSULTATION_CALL_REQ: printed name is none, was \"PostRoute2\"",
                "behaviour: fixed field PostRoute of MAKE_CALL_REQ: printed name is none, was \"PostRoute3\"",
                "behaviour: fixed field PostRoute of TRANSFER_CALL_REQ: printed name is none, was \"PostRoute4\"",
                // The tags 312 and 313 got another meaning.
                "behaviour: tag NUM_POSITIVE_ANSWERS_SUGGESTIONS is renamed MEDIA_TYPE_TAG",
                "behaviour: tag NUM_NEGATIVE_ANSWERS_SUGGESTIONS is renamed MEDIA_PROVIDER_TAG");
    }

    /** The entries of that list for version 24, as far as the bundled spec follows it. */
    @Test
    void theBundledSpecTellsVersion23From24() {
        assertThat(changes("23..24")).contains(
                "behaviour: STANDBY_ACTIVE_EVENT_MSG is new (277)",
                "behaviour: ACTIVE_MAINTENANCE_REQ_MSG is new (278)",
                "behaviour: ACTIVE_MAINTENANCE_RESP_MSG is new (279)",
                "behaviour: ACTIVE_MAINTENANCE_EVENT_MSG is new (280)",
                "behaviour: STOPPING_REQUESTS_TO_THIS_SIDE_IND is new (281)",
                "behaviour: CONFIG_AGENT_SERVICE_EVENT is new (282)",
                "behaviour: SET_AGENT_SERVICE_DATA_REQ is new (283)",
                "behaviour: SET_AGENT_SERVICE_DATA_CONF is new (284)",
                "behaviour: floating field CcaiConfigId of AGENT_PRE_CALL_EVENT is new (STRING(40), tag 311)",
                "behaviour: floating field CcaiConfigId of SNAPSHOT_CALL_CONF is new (STRING(40), tag 311)",
                "behaviour: E_CTI_INVALID_CLIENT_FOR_STANDBY of enum StatusCode is new (107)",
                "behaviour: CTI_SERVICE_ACTIVE_STANDBY of mask CTIServiceMasks is new (0x2000000)");
    }

    private static List<String> changes(String versions) {
        return CommandRun.of("", "diff", "--protocol", versions).lines().stream()
                .filter(line -> !line.startsWith(" ")).toList();
    }
}
