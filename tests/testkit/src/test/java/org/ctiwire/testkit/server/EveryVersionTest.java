package org.ctiwire.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctiwire.testkit.server.SimulatedWorld.confirmed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.Ged188Client;
import org.ctiwire.ged188.Ged188Protocol;
import org.ctiwire.runtime.TextEncoding;
import org.ctiwire.testkit.assertions.CtiAssertions;
import org.ctiwire.testkit.memory.MemoryClient;
import org.ctiwire.testkit.message.OpenRequest;
import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.CallData;
import org.ctiwire.testkit.model.SampleCentre;
import org.ctiwire.testkit.scenario.Scenario;
import org.ctiwire.testkit.scenario.ScenarioRun;
import org.junit.jupiter.api.Test;

/** Clients of every version, side by side, are told the same as far as their versions can say it. */
class EveryVersionTest {

    private static final int ATTRIBUTE_CHANGE = 10;

    private final SimulatedWorld world = new SimulatedWorld(Ged188Protocol.NEWEST_VERSION);

    private List<MemoryClient> oneOfEachVersion() {
        List<MemoryClient> clients = new ArrayList<>();
        for (int version = Ged188Protocol.OLDEST_VERSION; version <= Ged188Protocol.NEWEST_VERSION; version++) {
            clients.add(new MemoryClient(world.network, world.server, version,
                    OpenRequest.of(CTIServiceMasks.CTI_SERVICE_ALL_EVENTS, "version " + version)));
        }
        return clients;
    }

    @Test
    void aBusyTimeLooksTheSameToAll() {
        List<MemoryClient> clients = oneOfEachVersion();
        new ScenarioRun(Scenario.busyHour(), world.centre, problem -> {
            throw new AssertionError(problem.toString());
        }).start();
        world.network.advance(Duration.ofMinutes(8));

        List<String> newest = clients.get(clients.size() - 1).takeNames();
        assertThat(newest).hasSizeGreaterThan(400);
        List<String> withoutAttributes = new ArrayList<>(newest);
        withoutAttributes.removeIf("CALL_ATTRIBUTE_CHANGE_EVENT"::equals);
        int version = Ged188Protocol.OLDEST_VERSION;
        for (MemoryClient client : clients.subList(0, clients.size() - 1)) {
            assertThat(client.takeNames()).as("version " + version)
                    .isEqualTo(version < ATTRIBUTE_CHANGE ? withoutAttributes : newest);
            version++;
        }
    }

    @Test
    void aVariableThatAnOlderVersionHasNoRoomForIsCutThere() {
        List<MemoryClient> clients = oneOfEachVersion();
        Call call = world.centre.routing().arrive("5550100", "8005551212");
        call.data().variable(1, "x".repeat(40));
        clients.forEach(MemoryClient::take);
        world.centre.dataChanged(call);
        for (MemoryClient client : clients) {
            int room = client.connection().protocolVersion() < 14 ? 39 : 40;
            CtiAssertions.assertThat(client.take().get(0)).hasField("CallVariable1", "x".repeat(room));
        }
    }

    @Test
    void textsPassThroughWhateverTheirCharacterSet() {
        Call call = world.talking(world.ready("1001")).call();
        MemoryClient client = world.client(CTIServiceMasks.CTI_SERVICE_ALL_EVENTS
                | CTIServiceMasks.CTI_SERVICE_CALL_DATA_UPDATE, "crm");
        client.take();
        confirmed(new Ged188Client(client.connection(), TextEncoding.UTF_8).callDataUpdate().setCallData(r -> r
                .peripheralID(SampleCentre.PERIPHERAL).connectionCallID(call.id()).connectionDeviceID("2001")
                .callVariable1("M\u00fcller")));
        String received = (String) client.take().get(0).field("CallVariable1").orElseThrow();
        assertThat(new String(received.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .isEqualTo("M\u00fcller");
    }

    @Test
    void namedDataThatNoMessageHasRoomForIsRefused() {
        Call call = world.talking(world.ready("1001")).call();
        for (int index = 0; index < 9; index++) {
            call.data().namedArrays().put(new CallData.ArrayElement("user.history", index), "x".repeat(200));
        }
        MemoryClient client = world.client(CTIServiceMasks.CTI_SERVICE_CALL_DATA_UPDATE, "crm");
        assertThat(SimulatedWorld.refused(client.requests().callDataUpdate().setCallData(r -> r
                .peripheralID(SampleCentre.PERIPHERAL).connectionCallID(call.id()).connectionDeviceID("2001")
                .namedVariable("user.account", "y".repeat(200)))).symbol()).isEqualTo("E_CTI_TOO_MUCH_DATA");
    }
}
