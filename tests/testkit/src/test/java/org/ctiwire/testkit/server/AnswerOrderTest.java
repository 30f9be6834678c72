package org.ctiwire.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ctiwire.ged188.AnswerCallReqEncoder;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.Ged188Protocol;
import org.ctiwire.ged188.Ged188SessionRoles;
import org.ctiwire.ged188.StatusCode;
import org.ctiwire.runtime.FrameReader;
import org.ctiwire.session.ServerSession;
import org.ctiwire.session.ServerSettings;
import org.ctiwire.testkit.message.CtiMessage;
import org.ctiwire.testkit.message.OpenRequest;
import org.ctiwire.testkit.model.SampleCentre;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server writes, byte by byte: the confirmation before the events, and a refusal of what cannot be read. */
class AnswerOrderTest {

    private final byte[] buffer = new byte[Ged188Protocol.MAX_MESSAGE_SIZE];

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void aConfirmationComesBeforeItsEvents(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        ServerSession session = open(world);
        long call = world.ringing(world.ready("1001")).call().id();
        written(session, version);
        int length = new AnswerCallReqEncoder().wrap(buffer, 0, version).invokeID(9)
                .peripheralID(SampleCentre.PERIPHERAL).connectionCallID(call).connectionDeviceID("2001").finish();
        session.received(buffer, 0, length, 0);
        assertThat(written(session, version)).containsExactly("ANSWER_CALL_CONF", "AGENT_STATE_EVENT",
                "RTP_STARTED_EVENT", "RTP_STARTED_EVENT", "CALL_ESTABLISHED_EVENT");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void aRequestThatIsCutShortIsRefused(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        ServerSession session = open(world);
        written(session, version);
        int length = new AnswerCallReqEncoder().wrap(buffer, 0, version).invokeID(9).connectionDeviceID("2001")
                .finish();
        buffer[3] -= 2;
        session.received(buffer, 0, length - 2, 0);
        assertThat(written(session, version)).containsExactly("FAILURE_CONF");
    }

    private static ServerSession open(SimulatedWorld world) {
        ServerSessionPort port = new ServerSessionPort("127.0.0.1", 1, () -> 0);
        ServerSession session = new ServerSession(new Ged188SessionRoles(), ServerSettings.of(
                StatusCode.E_CTI_SESSION_NOT_OPEN, StatusCode.E_CTI_SESSION_ALREADY_OPEN)
                .withOpenTimeout(TimeUnit.SECONDS.toNanos(5)), world.server.connect(port));
        port.carries(session);
        session.connected(0);
        byte[] request = new byte[Ged188Protocol.MAX_MESSAGE_SIZE];
        int length = OpenRequest.of(CTIServiceMasks.CTI_SERVICE_ALL_EVENTS | CTIServiceMasks.CTI_SERVICE_CLIENT_CONTROL,
                "bytes").write(request, 0, world.version, 1);
        session.received(request, 0, length, 0);
        return session;
    }

    private static List<String> written(ServerSession session, int version) {
        FrameReader frames = Ged188Protocol.frames();
        frames.feed(session.output().array(), session.output().offset(), session.output().length());
        session.output().sent(session.output().length());
        List<String> names = new ArrayList<>();
        while (frames.next()) {
            names.add(CtiMessage.of(frames.array(), frames.offset(), frames.length(), version).name());
        }
        return names;
    }
}
