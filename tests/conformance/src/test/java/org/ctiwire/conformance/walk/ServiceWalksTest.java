package org.ctiwire.conformance.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.Service;
import org.ctiwire.ged188.CTIServiceMasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each service is walked through over TCP, from the client; the spec says what has to be met on the way. A message that
 * the spec gains without a walk that meets it fails here by its name.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ServiceWalksTest {

    private static final List<Integer> VERSIONS = List.of(13, 23, 25);
    private static final Protocol GED188 = SpecInJar.compile();

    private static final Map<String, Consumer<WalkWorld>> WALKS = Map.ofEntries(
            Map.entry("ClientEvents", world -> {
                world.clientAt(CTIServiceMasks.CTI_SERVICE_CLIENT_EVENTS, "2001");
                EventsWalk.walk(world);
            }),
            Map.entry("AllEvents", world -> {
                world.client(CTIServiceMasks.CTI_SERVICE_ALL_EVENTS, "wallboard");
                EventsWalk.walk(world);
            }),
            Map.entry("PeripheralMonitor", SmallWalks::peripheralMonitor),
            Map.entry("ClientMonitor", SmallWalks::clientMonitor),
            Map.entry("Supervisor", SmallWalks::supervisor),
            Map.entry("CallDataUpdate", SmallWalks::callDataUpdate),
            Map.entry("Miscellaneous", SmallWalks::miscellaneous),
            Map.entry("ConnectionMonitor", SmallWalks::connectionMonitor),
            Map.entry("ClientControl", ControlWalk::walk),
            Map.entry("ServerService", SmallWalks::serverService),
            Map.entry("ActiveStandby", SmallWalks::activeStandby));

    static Stream<Arguments> servicesAndVersions() {
        return GED188.services().stream().flatMap(service -> VERSIONS.stream()
                .filter(version -> service.versions().contains(version))
                .map(version -> Arguments.of(service.name(), version)));
    }

    @Test
    void everyServiceHasAWalk() {
        assertThat(GED188.services()).extracting(Service::name).containsExactlyInAnyOrderElementsOf(WALKS.keySet());
    }

    @ParameterizedTest
    @MethodSource("servicesAndVersions")
    void everyMessageOfTheServiceIsMet(String name, int version) {
        Service service = GED188.services().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        try (WalkWorld world = new WalkWorld(version)) {
            WALKS.get(name).accept(world);
            assertThat(missing(world, messagesOf(service, version), 5)).as("not met in version %d", version).isEmpty();
        }
    }

    /** What is still not met after a while: events are told, not asked for. */
    private static List<Met> missing(WalkWorld world, Set<Met> expected, int seconds) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Met> missing = new ArrayList<>(expected);
        do {
            missing.removeAll(world.met());
        } while (!missing.isEmpty() && System.nanoTime() < limit);
        return missing;
    }

    private static Set<Met> messagesOf(Service service, int version) {
        Set<Met> messages = new LinkedHashSet<>();
        for (Service.Request request : service.requests()) {
            add(messages, request.request(), !request.fromServer(), version);
            request.confirmation().ifPresent(message -> add(messages, message, request.fromServer(), version));
            request.failure().ifPresent(message -> add(messages, message, request.fromServer(), version));
        }
        service.events().forEach(message -> add(messages, message, false, version));
        return messages;
    }

    private static void add(Set<Met> messages, Message message, boolean fromClient, int version) {
        if (message.existsIn(version)) {
            messages.add(new Met(message.name(), fromClient));
        }
    }

    @Test
    void aMessageThatNoWalkMeetsIsNamed() {
        try (WalkWorld world = new WalkWorld(25)) {
            SmallWalks.serverService(world);
            Service data = GED188.services().stream().filter(one -> one.name().equals("CallDataUpdate")).findFirst()
                    .orElseThrow();
            assertThatThrownBy(() -> assertThat(missing(world, messagesOf(data, 25), 0)).isEmpty())
                    .isInstanceOf(AssertionError.class).hasMessageContaining("SET_CALL_DATA_REQ from the client")
                    .hasMessageContaining("RELEASE_CALL_CONF from the server");
        }
    }
}
