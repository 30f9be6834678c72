package org.ctiwire.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.MessageRole;
import org.ctiwire.runtime.SessionRoles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a session reads of raw bytes is what the spec says of every message in every version. */
class SessionRolesTest {

    /** Behind the last field that a session reads. */
    private static final int LONGEST_CUT = 34;
    private static final int LONGEST_CUT_OF_OTHERS = 18;
    private static final List<String> STATUS = List.of("FailureCode", "Status");
    private static final Map<String, MessageRole> ROLES = Map.ofEntries(
            Map.entry("OPEN_REQ", MessageRole.OPEN), Map.entry("OPEN_CONF", MessageRole.OPEN_CONFIRMATION),
            Map.entry("HEARTBEAT_REQ", MessageRole.HEARTBEAT), Map.entry("BEAT_REQ", MessageRole.HEARTBEAT),
            Map.entry("HEARTBEAT_CONF", MessageRole.HEARTBEAT_CONFIRMATION),
            Map.entry("BEAT_CONF", MessageRole.HEARTBEAT_CONFIRMATION), Map.entry("CLOSE_REQ", MessageRole.CLOSE),
            Map.entry("CLOSE_CONF", MessageRole.CLOSE_CONFIRMATION), Map.entry("FAILURE_CONF", MessageRole.FAILURE),
            Map.entry("FAILURE_EVENT", MessageRole.FAILURE_EVENT));

    /** The number in a field of a body; -1 where its version's layout, or the body, does not have it. */
    private static long expected(Message message, int version, byte[] bytes, int header, String field) {
        int body = bytes.length - header;
        FixedLayout layout = message.layout(version);
        if (message.readsAs().isPresent()) {
            FixedLayout other = message.layout(message.readsAs().getAsInt());
            layout = body < layout.size() && body >= other.size() ? other : layout;
        }
        Optional<FixedLayout.Placed> placed = layout.find(field);
        if (placed.isEmpty() || placed.get().offset() + placed.get().size() > body) {
            return -1;
        }
        long number = 0;
        for (int index = 0; index < placed.get().size(); index++) {
            number = number << 8 | bytes[header + placed.get().offset() + index] & 0xff;
        }
        return number;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CORNERS")
    void everyMessageIsReadAsTheSpecSaysItLies(ProtocolUnderTest subject) {
        SessionRoles roles = new GeneratedServices(subject).roles();
        RandomMessages random = new RandomMessages(subject.protocol(), new Random(4));
        int correlated = 0;
        for (Message message : subject.messages()) {
            for (int version : subject.versions(message)) {
                byte[] whole = random.wellFormed(message, version);
                int cuts = ROLES.containsKey(message.name()) ? LONGEST_CUT : LONGEST_CUT_OF_OTHERS;
                for (int length = 0; length <= Math.min(whole.length, cuts); length++) {
                    readsAsExpected(subject.protocol(), roles, message, version, Arrays.copyOf(whole, length));
                }
                readsAsExpected(subject.protocol(), roles, message, version, whole);
                correlated += message.layout(version).find("InvokeID").isPresent() ? 1 : 0;
            }
        }
        assertThat(correlated).isGreaterThan(40);
    }

    private static void readsAsExpected(Protocol protocol, SessionRoles roles, Message message, int version,
                                        byte[] bytes) {
        int header = protocol.header().size();
        int offset = 3;
        byte[] buffer = new byte[bytes.length + offset];
        System.arraycopy(bytes, 0, buffer, offset, bytes.length);
        MessageRole role = ROLES.getOrDefault(message.name(), MessageRole.OTHER);
        boolean says = role == MessageRole.FAILURE || role == MessageRole.FAILURE_EVENT || role == MessageRole.CLOSE;
        Field read = (wanted, names) -> !wanted || bytes.length < header ? -1 : names.stream()
                .mapToLong(name -> expected(message, version, bytes, header, name)).max().orElseThrow();
        List<Long> actual = List.of(roles.correlation(buffer, offset, bytes.length, version),
                roles.status(buffer, offset, bytes.length, version),
                roles.requestedVersion(buffer, offset, bytes.length),
                roles.requestedServices(buffer, offset, bytes.length, version),
                roles.grantedServices(buffer, offset, bytes.length, version));
        List<Long> expected = List.of(read.of(true, List.of("InvokeID")), read.of(says, STATUS),
                        read.of(role == MessageRole.OPEN, List.of("VersionNumber")),
                        Math.max(0, read.of(role == MessageRole.OPEN, List.of("ServicesRequested", "Options"))),
                        Math.max(0, read.of(role == MessageRole.OPEN_CONFIRMATION,
                                List.of("ServicesGranted", "Options"))));
        if (!actual.equals(expected)) {
            assertThat(actual).as("%s in version %s with %s bytes", message.name(), version, bytes.length)
                    .isEqualTo(expected);
        }
    }

    private interface Field {
        /** The number in whichever of the fields there is. */
        long of(boolean wanted, List<String> names);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CORNERS")
    void everyNumberHasItsNameAndItsRole(ProtocolUnderTest subject) {
        SessionRoles roles = new GeneratedServices(subject).roles();
        Protocol protocol = subject.protocol();
        assertThat(roles.oldestVersion()).isEqualTo(protocol.versions().first());
        assertThat(roles.newestVersion()).isEqualTo(protocol.versions().last());
        assertThat(roles.maxMessageSize()).isEqualTo(protocol.maxMessage());
        for (int version = protocol.versions().first(); version <= protocol.versions().last(); version++) {
            for (long number = 0; number < 700; number++) {
                Optional<Message> message = protocol.message(number, version);
                assertThat(roles.nameOf(number, version))
                        .isEqualTo(message.map(Message::name).orElse("TYPE_" + number));
                assertThat(roles.role(number, version)).isEqualTo(message
                        .map(known -> ROLES.getOrDefault(known.name(), MessageRole.OTHER)).orElse(MessageRole.OTHER));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CORNERS")
    void everyStatusHasItsName(ProtocolUnderTest subject) {
        SessionRoles roles = new GeneratedServices(subject).roles();
        Message failure = subject.protocol().session().orElseThrow().failure().orElseThrow();
        int named = 0;
        for (int version : subject.versions(failure)) {
            Enumeration meaning = STATUS.stream().map(failure.layout(version)::find).flatMap(Optional::stream)
                    .findFirst().orElseThrow().field().enumeration().orElseThrow();
            for (long status = 0; status < 400; status++) {
                Optional<String> symbol = meaning.symbol(status, version);
                assertThat(roles.statusName(status, version)).isEqualTo(symbol.orElse(null));
                named += symbol.isPresent() ? 1 : 0;
            }
        }
        assertThat(named).isPositive();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CORNERS")
    void whatASessionWritesIsReadAsItWasMeant(ProtocolUnderTest subject) {
        SessionRoles roles = new GeneratedServices(subject).roles();
        byte[] buffer = new byte[200];
        long correlation = 4_000_000_123L;
        for (int version = roles.oldestVersion(); version <= roles.newestVersion(); version++) {
            is(subject, roles, buffer, roles.writeHeartbeat(buffer, 2, version, correlation), version,
                    MessageRole.HEARTBEAT, correlation, -1);
            is(subject, roles, buffer, roles.writeHeartbeatConfirmation(buffer, 2, version, correlation), version,
                    MessageRole.HEARTBEAT_CONFIRMATION, correlation, -1);
            is(subject, roles, buffer, roles.writeClose(buffer, 2, version, correlation, 3), version,
                    MessageRole.CLOSE, correlation, 3);
            is(subject, roles, buffer, roles.writeCloseConfirmation(buffer, 2, version, correlation), version,
                    MessageRole.CLOSE_CONFIRMATION, correlation, -1);
            is(subject, roles, buffer, roles.writeFailure(buffer, 2, version, correlation, 12), version,
                    MessageRole.FAILURE, correlation, 12);
            is(subject, roles, buffer, roles.writeFailureEvent(buffer, 2, version, 15), version,
                    MessageRole.FAILURE_EVENT, -1, 15);
        }
        assertThatExceptionOfType(EncodingException.class).isThrownBy(() ->
                roles.writeFailure(buffer, 0, roles.newestVersion(), 1, 4_294_967_295L))
                .withMessageContaining("outside 0 to 65535");
        assertThatExceptionOfType(EncodingException.class).isThrownBy(() ->
                roles.writeHeartbeat(buffer, 0, roles.newestVersion() + 1, 1));
        assertThatExceptionOfType(EncodingException.class).isThrownBy(() ->
                roles.writeHeartbeat(new byte[11], 0, roles.newestVersion(), 1));
    }

    private static void is(ProtocolUnderTest subject, SessionRoles roles, byte[] buffer, int length, int version,
                           MessageRole role, long correlation, long status) {
        long type = roles.type(buffer, 2);
        assertThat(roles.role(type, version)).isEqualTo(role);
        Message message = subject.protocol().message(type, version).orElseThrow();
        MessageDecoder decoder = (MessageDecoder) subject.decoder(message);
        decoder.wrap(buffer, 2, length, version).validate();
        assertThat(roles.correlation(buffer, 2, length, version)).isEqualTo(correlation);
        assertThat(roles.status(buffer, 2, length, version)).isEqualTo(status);
    }
}
