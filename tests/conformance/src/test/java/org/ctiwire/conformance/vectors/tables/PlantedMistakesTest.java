package org.ctiwire.conformance.vectors.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison with the tables finds mistakes: each of these is made in a copy of a vector, in memory. */
class PlantedMistakesTest {

    private static final GuideTables TABLES = new GuideTables();
    private static final Map<String, String> TEXTS = GivenVectors.texts();

    /** Replaces a text wherever it stands in the file, and expects what is reported. */
    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
            HEARTBEAT_REQ => 0000000b  MessageLength 11 => 0000000a  MessageLength 10 => is not MessageLength 11
            HEARTBEAT_REQ => 00000005  MessageType 5 => 00000006  MessageType 6 => is not MessageType 5
            HEARTBEAT_REQ => 00000005  MessageType => 05000000  MessageType => is not MessageType 5
            HEARTBEAT_REQ => 81020304  InvokeID => 04030281  InvokeID => has the value 67306113
            HEARTBEAT_REQ => 81020304  InvokeID => 8102  InvokeID => has not 4 bytes
            HEARTBEAT_REQ => (UINT) 2164392708 => (UINT) -2130574588 => has the value 2164392708
            HEARTBEAT_REQ => (UINT) 2164392708 => (INT) -2130574588 => is not of type UINT
            HEARTBEAT_REQ => "value":2164392708 => "value":2164392709 => its JSON is not what
            HEARTBEAT_REQ => "tag":65535 => "tag":65534 => its JSON is not what
            HEARTBEAT_REQ => ffff 0003 cafe00 => ffff 0003 cafe01 => has other bytes than
            FAILURE_CONF => "readAs":23 => "readAs":22 => no table lets it have
            AGENT_STATE_EVENT => 0003  PeripheralType => 00000003  PeripheralType => has not 2 bytes
            AGENT_STATE_EVENT => PeripheralType (USHORT) => PeripheralType (UINT) => is not of type USHORT
            AGENT_STATE_EVENT => 3 PT_G2 => 3 PT_GEOTEL => has a name that no table
            AGENT_STATE_EVENT => MRDID (INT) -1658970336 => MRDID (UINT) 2635996960 => is not of type INT
            AGENT_STATE_EVENT => 0005 0008 41676 => 0006 0008 41676 => has another tag than its
            AGENT_STATE_EVENT => 0005 0008 41676 => 05 08 41676 => has not a header of 2+2
            AGENT_STATE_EVENT => 05 08 41676 => 0005 0008 41676 => has not a header of 1+1
            AGENT_STATE_EVENT => 0005 0008 41676 => 0005 0009 41676 => and another length
            AGENT_STATE_EVENT => 4167656e74494400 => 4167656e74494444 => has not one NUL
            AGENT_STATE_EVENT => 4167656e74494400 => 4167656e00494400 => has not one NUL
            AGENT_STATE_EVENT => 4167656e74494400 => 4167656e74494441414141414100 => has not at most 12 bytes
            AGENT_STATE_EVENT => AgentID (tag 5, STRING(12) => AgentID (tag 5, STRING(13) => not of type STRING(12)
            AGENT_STATE_EVENT => AgentID (tag 5, STRING => AgentID (tag 4, STRING => has another tag than its
            AGENT_STATE_EVENT => 0002  NumFltSkill => 0003  NumFltSkill => has FltSkillGroupNumber
            AGENT_STATE_EVENT => 0002  NumFltSkill => 0000  NumFltSkill => NumFltSkillGroups is 0
            AGENT_STATE_EVENT => 0002  NumFltSkill => 0001  NumFltSkill => has MaxBeyondTaskLimit
            AGENT_STATE_EVENT => protocol 19 => protocol 18 => DepartmentID
            AGENT_STATE_EVENT => protocol 18 => protocol 19 => has DepartmentID INT
            AGENT_STATE_EVENT => unknown (tag 65535 => unknown (tag 5 => is in no table
            BEGIN_CALL_EVENT => (tag 17, STRING(41) => (tag 17, STRING(40) => is not of type STRING(41)
            BEGIN_CALL_EVENT => (tag 17, STRING(40) => (tag 17, STRING(41) => is not of type STRING(40)
            BEGIN_CALL_EVENT => 6d6500 757365 => 6d650075 7365 => has not name as STRING(33)
            BEGIN_CALL_EVENT => 0052 0029 75736572 => 0052 0029 75736573 => has the value name
            BEGIN_CALL_EVENT => 0053 002e 01 => 0053 002e 03 => has the value index 3
            BEGIN_CALL_EVENT => (tag 24, TIME => (tag 24, UINT => is not of type TIME
            CLIENT_SESSION_OPENED_EVENT => STRING(16) => STRING(64) => is not of type STRING(16)
            BAD_CALL_REQ => protocol 9 => protocol 13 => has ConnectionDeviceIDType
            TEAM_CONFIG_EVENT => 000000f3 => 000000ed => is not MessageType 243
            TEAM_CONFIG_EVENT => 000000ed => 000000f3 => is not MessageType 237
            CONFIG_AGENT_EVENT => 00bf 0002 0002 => 00bf 0002 0003 => its counter says 3
            CONFIG_AGENT_EVENT => 0008 93141516 1718191a => 0008 9314 15161718191a => has not elements of 4 bytes
            CONFIG_AGENT_EVENT => 0002  NumRecords => 0001  NumRecords => is in no table
            CONFIG_AGENT_EVENT => 0002  NumRecords => 0003  NumRecords => has RecordType
            """)
    void isReported(String message, String correct, String wrong, String report) {
        String text = TEXTS.get(message);
        assertThat(text).contains(correct);
        assertThat(GivenCase.parse(message, text.replace(correct, wrong)))
                .flatExtracting(one -> CaseCheck.of(TABLES, one).problems())
                .anySatisfy(problem -> assertThat(problem.toString()).contains(report));
    }

    @ParameterizedTest
    @CsvSource({"HEARTBEAT_REQ,19", "HEARTBEAT_REQ,25", "AGENT_STATE_EVENT,18", "BEGIN_CALL_EVENT,13",
            "CONFIG_AGENT_EVENT,20", "FAILURE_CONF,23", "CONSULTATION_CALL_REQ,24", "OPEN_CONF,22"})
    void aMissingCaseIsReported(String message, int version) {
        List<GivenCase> others = GivenCase.parse(message, TEXTS.get(message)).stream()
                .filter(one -> one.protocol() != version).toList();
        assertThat(SharedCases.of(TABLES, message, others).problems())
                .anySatisfy(problem -> assertThat(problem).startsWith(message + " has no case for version " + version));
    }
}
