package org.ctiwire.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.ctiwire.ged188.ActiveMaintenanceReqMsgDecoder;
import org.ctiwire.ged188.ActiveMaintenanceRespMsgEncoder;
import org.ctiwire.ged188.ActiveStandbyClientHandler;
import org.ctiwire.ged188.AnswerCallConfDecoder;
import org.ctiwire.ged188.AnswerCallConfEncoder;
import org.ctiwire.ged188.AnswerCallReqDecoder;
import org.ctiwire.ged188.ClientControlHandler;
import org.ctiwire.ged188.ControlFailureCode;
import org.ctiwire.ged188.Ged188Client;
import org.ctiwire.ged188.Ged188Requests;
import org.ctiwire.ged188.Ged188ServerRequests;
import org.ctiwire.ged188.Ged188Services;
import org.ctiwire.ged188.Ged188SessionRoles;
import org.ctiwire.ged188.QueryAgentStateConfEncoder;
import org.ctiwire.ged188.QueryAgentStateReqDecoder;
import org.ctiwire.ged188.StatusCode;
import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.RefusalCodes;
import org.ctiwire.runtime.Reply;
import org.ctiwire.runtime.RequestFailedException;
import org.ctiwire.runtime.TextEncoding;
import org.junit.jupiter.api.Test;

/** What becomes of requests that go wrong, as a user of the generated classes sees it. */
class RefusedRequestsTest {

    private static final int VERSION = 24;
    private static final long GRANTED = Ged188Services.of(VERSION).clientControl().activeStandby().toMask();

    /** Keeps the replies to ANSWER_CALL_REQ. */
    private static final class Desk implements ClientControlHandler {

        final List<Reply<AnswerCallConfEncoder>> replies = new ArrayList<>();

        @Override
        public void answerCall(AnswerCallReqDecoder request, Reply<AnswerCallConfEncoder> reply) {
            replies.add(reply);
        }

        @Override
        public void queryAgentState(QueryAgentStateReqDecoder request, Reply<QueryAgentStateConfEncoder> reply) {
            reply.confirm(agent -> agent.agentID(request.agentID()));
        }
    }

    private final Desk calls = new Desk();
    private final Ged188Requests requests = new Ged188Requests(
            new RefusalCodes(StatusCode.E_CTI_FUNCTION_NOT_AVAILABLE, StatusCode.E_CTI_INVALID_SERVICE_MASK,
                    StatusCode.E_CTI_INVALID_MSG_TYPE_FOR_VERSION),
            new RefusalCodes(ControlFailureCode.CF_GENERIC_OPERATION,
                    ControlFailureCode.CF_REQUEST_INCOMPATIBLE_WITH_OBJECT, 0), TextEncoding.ISO_8859_1)
            .clientControl(calls);
    private final InMemorySession session = new InMemorySession(new Ged188SessionRoles(), VERSION, 1,
            (buffer, offset, length, port) ->
                    requests.dispatch(buffer, offset, length, VERSION, GRANTED, port));
    private final Ged188Client client = new Ged188Client(session, TextEncoding.ISO_8859_1);

    private static RequestFailedException failure(CompletableFuture<?> future) {
        try {
            future.join();
            throw new AssertionError("it went well");
        } catch (CompletionException failed) {
            return (RequestFailedException) failed.getCause();
        }
    }

    private boolean receive(String message) {
        byte[] bytes = HexFormat.of().parseHex(message);
        return requests.dispatch(bytes, 0, bytes.length, VERSION, GRANTED, session.serverPort());
    }

    private String lastReceived() {
        return HexFormat.of().formatHex(session.received.get(session.received.size() - 1));
    }

    @Test
    void aReplyMayComeLaterAndInAnotherOrderButOnce() {
        CompletableFuture<AnswerCallConfDecoder> first = client.clientControl().answerCall(request -> { });
        CompletableFuture<AnswerCallConfDecoder> second = client.clientControl().answerCall(request -> { });
        calls.replies.get(1).confirm(confirmation -> { });
        assertThat(first).isNotDone();
        assertThat(second.join().invokeID()).isEqualTo(2);
        calls.replies.get(0).refuse(ControlFailureCode.CF_OBJECT_NOT_KNOWN, 41);
        assertThat(failure(first)).hasMessage("ANSWER_CALL_REQ was refused: CF_OBJECT_NOT_KNOWN (4), "
                + "peripheral error 41");
        assertThatIllegalStateException().isThrownBy(() -> calls.replies.get(0).confirm(confirmation -> { }))
                .withMessage("ANSWER_CALL_REQ with the identifier 1 has its answer already");
        assertThatIllegalStateException().isThrownBy(() -> calls.replies.get(1).refuse(1));
        assertThatIllegalStateException().isThrownBy(() -> calls.replies.get(1).unsupported());
        assertThat(session.received).hasSize(2);
    }

    @Test
    void anAnswerThatDoesNotFitHasNotAnswered() {
        CompletableFuture<AnswerCallConfDecoder> future = client.clientControl().answerCall(request -> { });
        Reply<AnswerCallConfEncoder> reply = calls.replies.get(0);
        assertThatExceptionOfType(EncodingException.class).isThrownBy(() -> reply.refuse(70_000));
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> reply.confirm(confirmation -> confirmation.invokeID(-1)));
        assertThat(future).isNotDone();
        reply.confirm(confirmation -> { });
        assertThat(future.join().invokeID()).isEqualTo(1);
    }

    /** The confirmation is written while its handler runs, and may answer another request meanwhile. */
    @Test
    void anAnswerMayBeGivenWhileAnotherIsWritten() {
        for (int call = 0; call < 3; call++) {
            client.clientControl().answerCall(request -> { });
        }
        calls.replies.get(2).confirm(first -> { });
        calls.replies.get(0).confirm(confirmation -> calls.replies.get(1).confirm(other -> { }));
        assertThat(session.received).extracting(bytes -> bytes[11])
                .containsExactly((byte) 3, (byte) 2, (byte) 1);
    }

    @Test
    void textsAreWrittenInTheSessionsCharacterSet() {
        assertThat(client.clientControl().queryAgentState(request -> request.agentID("M\u00fcller")).join().agentID()
                .toString()).isEqualTo("M\u00fcller");
    }

    @Test
    void aRequestThatNoHandlerCarriesOutIsUnsupported() {
        RequestFailedException failed = failure(client.clientControl().holdCall(request -> { }));
        assertThat(failed.code()).isEqualTo(ControlFailureCode.CF_GENERIC_OPERATION);
        assertThat(failed.symbol()).isEqualTo("CF_GENERIC_OPERATION");
        failed = failure(client.miscellaneous().queryAgentStatistics(request -> { }));
        assertThat(failed.code()).isEqualTo(StatusCode.E_CTI_FUNCTION_NOT_AVAILABLE);
        assertThat(failed.symbol()).isEqualTo("E_CTI_FUNCTION_NOT_AVAILABLE");
        assertThat(failed.requestName()).isEqualTo("QUERY_AGENT_STATISTICS_REQ");
    }

    @Test
    void aServiceThatWasNotGrantedIsRefusedByItsOwnMessage() {
        assertThat(failure(client.supervisor().superviseCall(request -> { })).symbol())
                .isEqualTo("E_CTI_INVALID_SERVICE_MASK");
        byte[] answerCall = HexFormat.of().parseHex("0000000e0000002a00000007" + "00".repeat(10));
        assertThat(requests.dispatch(answerCall, 0, answerCall.length, VERSION, 0, session.serverPort())).isTrue();
        assertThat(lastReceived()).isEqualTo("0000000a" + "00000023" + "00000007" + "0002" + "00000000");
        assertThat(calls.replies).isEmpty();
    }

    @Test
    void aMessageThatTheVersionDoesNotHaveIsRefusedByTheIdentifierAtItsStart() {
        assertThat(receive("000000040000022b00000063")).isTrue();
        assertThat(lastReceived()).isEqualTo("0000000a" + "00000001" + "00000063" + "0030" + "00000000");
        assertThat(receive("000000030000022b000000")).isFalse();
        assertThat(session.received).hasSize(1);
    }

    @Test
    void aMessageThatIsNoRequestIsLeftToTheCaller() {
        assertThat(receive("000000040000000600000001")).isFalse();
        assertThat(receive("000000080000000200000000")).isFalse();
        assertThat(session.received).isEmpty();
    }

    @Test
    void aRequestThatIsNotWellFormedDoesNotReachItsHandler() {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> receive("000000040000002a00000001")).withMessageContaining("ANSWER_CALL_REQ");
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> receive("000000120000002a00000001" + "00".repeat(10) + "00010009"));
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> receive("00000000"))
                .withMessageContaining("header");
        assertThat(calls.replies).isEmpty();
    }

    @Test
    void anAnswerThatIsNotWellFormedFailsTheRequest() {
        for (String answer : List.of("000000050000002b" + "00000001" + "00", "000000040000002f" + "00000001",
                "0000000400000001" + "00000001", "0000000400000023" + "00000001")) {
            InMemorySession[] broken = new InMemorySession[1];
            broken[0] = new InMemorySession(new Ged188SessionRoles(), VERSION, 1, (buffer, offset, length, port) -> {
                byte[] bytes = HexFormat.of().parseHex(answer);
                broken[0].toClient(bytes, 0, bytes.length);
            });
            RequestFailedException failed = failure(new Ged188Client(broken[0]).clientControl()
                    .answerCall(request -> { }));
            assertThat(failed.reason()).as(answer)
                    .isEqualTo(RequestFailedException.Reason.UNREADABLE_ANSWER);
            assertThat(failed).hasCauseInstanceOf(MalformedMessageException.class);
        }
    }

    /** Whether servers send the new layout is not known: 8 bytes are read as version 23 has them. */
    @Test
    void aFailureInTheOldLayoutIsReadInANewVersion() {
        InMemorySession[] old = new InMemorySession[1];
        old[0] = new InMemorySession(new Ged188SessionRoles(), 25, 1, (buffer, offset, length, port) -> {
            byte[] bytes = HexFormat.of().parseHex("00000008" + "00000001" + "00000001" + "00000025");
            old[0].toClient(bytes, 0, bytes.length);
        });
        RequestFailedException failed = failure(new Ged188Client(old[0]).clientControl().answerCall(request -> { }));
        assertThat(failed).hasMessage("ANSWER_CALL_REQ was refused: E_CTI_CLIENT_DISCONNECTED (37)");
        assertThat(failed.peripheralErrorCode()).isEqualTo(-1);
    }

    @Test
    void whatTheServerAsksForStaysUnansweredWhereTheProtocolHasNoRefusal() {
        byte[] question = HexFormat.of().parseHex("000000040000011600000009");
        assertThat(new Ged188ServerRequests().dispatch(question, 0, question.length, VERSION, session)).isTrue();
        assertThat(session.sent).isEmpty();
        Ged188ServerRequests refusing = new Ged188ServerRequests().activeStandby(new ActiveStandbyClientHandler() {
            @Override
            public void activeMaintenance(ActiveMaintenanceReqMsgDecoder request,
                                          Reply<ActiveMaintenanceRespMsgEncoder> reply) {
                reply.refuse(1);
            }
        });
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> refusing.dispatch(question, 0, question.length, VERSION, session))
                .withMessage("ACTIVE_MAINTENANCE_REQ_MSG cannot be refused: the protocol has no message for that");
        assertThat(refusing.dispatch(question, 0, question.length, 23, session)).isFalse();
    }
}
