package org.ctiwire.testkit.server;

import java.util.function.Supplier;
import org.ctiwire.ged188.CallDataUpdateHandler;
import org.ctiwire.ged188.Ged188Constants;
import org.ctiwire.ged188.ReleaseCallConfEncoder;
import org.ctiwire.ged188.ReleaseCallReqDecoder;
import org.ctiwire.ged188.SetCallDataConfEncoder;
import org.ctiwire.ged188.SetCallDataReqDecoder;
import org.ctiwire.ged188.SetDeviceAttributesConfEncoder;
import org.ctiwire.ged188.SetDeviceAttributesReqDecoder;
import org.ctiwire.runtime.Reply;
import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.CallData;
import org.ctiwire.testkit.model.ContactCentre;
import org.ctiwire.testkit.model.DeviceAttributes;

/** Answers the requests of the Call Data Update service. */
final class CallDataRequests implements CallDataUpdateHandler {

    private final SimulatedCtiServer server;
    private final Supplier<SimulatedSession> caller;
    private final ContactCentre centre;
    private final CallDataReader data;

    CallDataRequests(SimulatedCtiServer server, Supplier<SimulatedSession> caller) {
        this.server = server;
        this.caller = caller;
        this.centre = server.centre();
        this.data = new CallDataReader(centre.configuration());
    }

    @Override
    public void setCallData(SetCallDataReqDecoder r, Reply<SetCallDataConfEncoder> reply) {
        Answers.answerDone(reply, () -> {
            centre.configuration().peripheral(r.peripheralID());
            Call call = centre.connection(r.connectionCallID(), r.connectionDeviceID().toString()).call();
            SetCallDataReqDecoder.NamedVariables variables = r.namedVariables();
            SetCallDataReqDecoder.NamedArrays arrays = r.namedArrays();
            CallData given = data.read(r, variables, variables::namedVariable, arrays, arrays::namedArray);
            CallData known = call.data();
            NamedDataBudget.check(known, given);
            known.take(given);
            if (r.calledPartyDisposition() != 0) {
                known.disposition = r.calledPartyDisposition();
            }
            known.campaignId = r.campaignID();
            known.queryRuleId = r.queryRuleID();
            if (r.callType() != (int) Ged188Constants.NULL_CALLTYPE) {
                centre.routing().changeType(call, r.callType());
            }
            join(known);
            centre.dataChanged(call);
        });
    }

    /** The client is one of those that are concerned with the call from now on. */
    private void join(CallData known) {
        String signature = caller.get().signature();
        boolean listed = known.clients().stream().anyMatch(client -> client.signature().equals(signature));
        if (!signature.isEmpty() && !listed && known.clients().size() < Ged188Constants.MAX_NUM_CTI_CLIENTS) {
            known.clients().add(new CallData.Client(signature, server.epochSeconds()));
        }
    }

    @Override
    public void releaseCall(ReleaseCallReqDecoder r, Reply<ReleaseCallConfEncoder> reply) {
        Answers.answerDone(reply, () -> {
            centre.configuration().peripheral(r.peripheralID());
            Call call = centre.connection(r.connectionCallID(), r.connectionDeviceID().toString()).call();
            call.data().clients().removeIf(client -> client.signature().equals(caller.get().signature()));
        });
    }

    @Override
    public void setDeviceAttributes(SetDeviceAttributesReqDecoder r, Reply<SetDeviceAttributesConfEncoder> reply) {
        Answers.answerDone(reply, () -> {
            centre.configuration().peripheral(r.peripheralID());
            if (r.skillGroupNumber() != Ged188Constants.NULL_SKILL_GROUP) {
                centre.configuration().skillGroup(r.skillGroupNumber());
            }
            centre.configuration().device(r.callingDeviceID().toString()).attributes(
                    new DeviceAttributes(r.serviceNumber(), r.skillGroupNumber(), r.callType()));
        });
    }
}
