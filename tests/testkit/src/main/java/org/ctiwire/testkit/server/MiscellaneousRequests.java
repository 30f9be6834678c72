package org.ctiwire.testkit.server;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.ctiwire.ged188.AgentDeskSettingsConfEncoder;
import org.ctiwire.ged188.AgentDeskSettingsReqDecoder;
import org.ctiwire.ged188.ClientEventReportConfEncoder;
import org.ctiwire.ged188.ClientEventReportReqDecoder;
import org.ctiwire.ged188.Ged188Constants;
import org.ctiwire.ged188.MiscellaneousHandler;
import org.ctiwire.ged188.QueryAgentStatisticsConfEncoder;
import org.ctiwire.ged188.QueryAgentStatisticsReqDecoder;
import org.ctiwire.ged188.QuerySkillGroupStatisticsConfEncoder;
import org.ctiwire.ged188.QuerySkillGroupStatisticsReqDecoder;
import org.ctiwire.ged188.RegisterVariablesConfEncoder;
import org.ctiwire.ged188.RegisterVariablesReqDecoder;
import org.ctiwire.ged188.SetAgentServiceDataConfEncoder;
import org.ctiwire.ged188.SetAgentServiceDataReqDecoder;
import org.ctiwire.ged188.SetAppDataConfEncoder;
import org.ctiwire.ged188.SetAppDataReqDecoder;
import org.ctiwire.ged188.StartRecordingConfEncoder;
import org.ctiwire.ged188.StartRecordingReqDecoder;
import org.ctiwire.ged188.StatusCode;
import org.ctiwire.ged188.StopRecordingConfEncoder;
import org.ctiwire.ged188.StopRecordingReqDecoder;
import org.ctiwire.ged188.UserMessageConfEncoder;
import org.ctiwire.ged188.UserMessageReqDecoder;
import org.ctiwire.runtime.Reply;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.CallData;
import org.ctiwire.testkit.model.ContactCentre;
import org.ctiwire.testkit.model.DeskSettings;
import org.ctiwire.testkit.model.Refusal;
import org.ctiwire.testkit.model.RefusedException;
import org.ctiwire.testkit.model.SkillGroup;

/** Answers the requests of the Miscellaneous service. */
final class MiscellaneousRequests implements MiscellaneousHandler {

    private static final int EVERY_CALL_VARIABLE = (1 << CallData.VARIABLES) - 1;

    private final Supplier<SimulatedSession> caller;
    private final ContactCentre centre;
    private final AgentLookup lookup;
    private final UserMessages messages;
    private final RecordingRelay recording;

    MiscellaneousRequests(SimulatedCtiServer server, Supplier<SimulatedSession> caller, RecordingRelay recording) {
        this.caller = caller;
        this.centre = server.centre();
        this.lookup = new AgentLookup(centre.configuration());
        this.messages = new UserMessages(server);
        this.recording = recording;
    }

    @Override
    public void clientEventReport(ClientEventReportReqDecoder r, Reply<ClientEventReportConfEncoder> reply) {
        Answers.answerDone(reply, () -> require(r.text().length() > 0, Refusal.DATA_MISSING, "a report without text"));
    }

    @Override
    public void userMessage(UserMessageReqDecoder r, Reply<UserMessageConfEncoder> reply) {
        Answers.answerDone(reply, () -> messages.send(caller.get(), r));
    }

    @Override
    public void queryAgentStatistics(QueryAgentStatisticsReqDecoder r, Reply<QueryAgentStatisticsConfEncoder> reply) {
        Answers.answer(reply, () -> {
            lookup.checkPeripheral(r.peripheralID());
            Agent agent = lookup.agent(r.agentID(), r.agentExtension(), r.agentInstrument());
            return e -> AgentStatisticsAnswer.write(e, agent, r.peripheralID(), r.protocolVersion());
        });
    }

    @Override
    public void querySkillGroupStatistics(QuerySkillGroupStatisticsReqDecoder r,
                                          Reply<QuerySkillGroupStatisticsConfEncoder> reply) {
        Answers.answer(reply, () -> {
            lookup.checkPeripheral(r.peripheralID());
            SkillGroup group = r.skillGroupNumber() == Ged188Constants.NULL_SKILL_GROUP
                    ? groupById(r.skillGroupID()) : centre.configuration().skillGroup(r.skillGroupNumber());
            return e -> SkillGroupStatisticsAnswer.write(e, group, centre, r.peripheralID());
        });
    }

    private SkillGroup groupById(long id) {
        return centre.configuration().skillGroups().stream().filter(group -> group.id() == id).findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN_SKILL_GROUP, "skill group number " + id));
    }

    @Override
    public void registerVariables(RegisterVariablesReqDecoder r, Reply<RegisterVariablesConfEncoder> reply) {
        Answers.answerDone(reply, () -> {
            require((r.callVariableMask() & ~EVERY_CALL_VARIABLE) == 0, Refusal.WRONG_VARIABLE_MASK,
                    "call variables " + r.callVariableMask());
            Set<String> variables = new HashSet<>();
            RegisterVariablesReqDecoder.NamedVariables named = r.namedVariables();
            while (named.next()) {
                String name = named.namedVariable().name().toString();
                require(centre.configuration().namedVariables().contains(name), Refusal.UNKNOWN_NAMED_VARIABLE, name);
                variables.add(name);
            }
            Set<String> arrays = new HashSet<>();
            RegisterVariablesReqDecoder.NamedArrays elements = r.namedArrays();
            while (elements.next()) {
                String name = elements.namedArray().name().toString();
                require(centre.configuration().namedArrays().contains(name), Refusal.UNKNOWN_NAMED_ARRAY, name);
                arrays.add(name);
            }
            caller.get().variables().register(r.callVariableMask(), variables, arrays);
        });
    }

    @Override
    public void setAppData(SetAppDataReqDecoder r, Reply<SetAppDataConfEncoder> reply) {
        Answers.answerDone(reply, () -> require(r.hasApplicationPathID(), Refusal.DATA_MISSING,
                "no application path"));
    }

    @Override
    public void startRecording(StartRecordingReqDecoder r, Reply<StartRecordingConfEncoder> reply) {
        recording.start(caller.get(), r, reply);
    }

    @Override
    public void stopRecording(StopRecordingReqDecoder r, Reply<StopRecordingConfEncoder> reply) {
        recording.stop(caller.get(), r, reply);
    }

    @Override
    public void agentDeskSettings(AgentDeskSettingsReqDecoder r, Reply<AgentDeskSettingsConfEncoder> reply) {
        Answers.answer(reply, () -> {
            lookup.checkPeripheral(r.peripheralID());
            Agent own = caller.get().device() == null ? null : caller.get().device().agent();
            Agent agent = r.hasAgentID() || own == null ? centre.configuration().agent(r.agentID().toString()) : own;
            DeskSettings settings = agent.deskSettings();
            return e -> {
                e.peripheralID(r.peripheralID()).deskSettingsMask(settings.mask())
                        .ringNoAnswerTime(settings.ringNoAnswerTime()).workModeTimer(settings.wrapUpTime())
                        .defaultDevicePortAddress("");
                if (r.protocolVersion() >= FieldVersions.DESK_TONES) {
                    e.playZipTone(0).acdSharedLineUsage(0);
                }
            };
        });
    }

    @Override
    public void setAgentServiceData(SetAgentServiceDataReqDecoder r, Reply<SetAgentServiceDataConfEncoder> reply) {
        Answers.answer(reply, () -> {
            centre.configuration().agent(r.agentSkillTargetID());
            return e -> e.status(StatusCode.E_CTI_NO_ERROR);
        });
    }

    private static void require(boolean condition, Refusal refusal, String detail) {
        if (!condition) {
            throw new RefusedException(refusal, detail);
        }
    }
}
