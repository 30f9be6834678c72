package org.ctiwire.testkit.server;

import java.util.function.Consumer;
import org.ctiwire.ged188.ConferenceCallConfEncoder;
import org.ctiwire.ged188.ConferenceCallReqDecoder;
import org.ctiwire.ged188.ConnectionDeviceIDType;
import org.ctiwire.ged188.ConsultationCallConfEncoder;
import org.ctiwire.ged188.ConsultationCallReqDecoder;
import org.ctiwire.ged188.MakeCallConfEncoder;
import org.ctiwire.ged188.MakeCallReqDecoder;
import org.ctiwire.ged188.MakePredictiveCallConfEncoder;
import org.ctiwire.ged188.MakePredictiveCallReqDecoder;
import org.ctiwire.ged188.TransferCallConfEncoder;
import org.ctiwire.ged188.TransferCallReqDecoder;
import org.ctiwire.runtime.Text;
import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.CallData;
import org.ctiwire.testkit.model.Connection;
import org.ctiwire.testkit.model.ContactCentre;

/** Carries out the requests of Client Control that make or join calls; each tells what fills the confirmation in. */
final class CallPlacement {

    private final ContactCentre centre;
    private final AgentLookup lookup;
    private final CallDataReader data;

    CallPlacement(ContactCentre centre) {
        this.centre = centre;
        this.lookup = new AgentLookup(centre.configuration());
        this.data = new CallDataReader(centre.configuration());
    }

    Consumer<ConferenceCallConfEncoder> conference(ConferenceCallReqDecoder r) {
        Connection active = connection(r.peripheralID(), r.activeConnectionCallID(), r.activeConnectionDeviceID());
        CallData added = readConference(r);
        Call call = r.hasHeldConnectionDeviceID()
                ? centre.combining().conference(active, connection(r.peripheralID(), r.heldConnectionCallID(),
                        r.heldConnectionDeviceID()))
                : centre.combining().conference(active, r.dialedNumber().toString());
        call.data().take(added);
        return e -> QueryAnswers.conference(e, call, active.device());
    }

    private CallData readConference(ConferenceCallReqDecoder r) {
        ConferenceCallReqDecoder.NamedVariables variables = r.namedVariables();
        ConferenceCallReqDecoder.NamedArrays arrays = r.namedArrays();
        CallData read = data.read(r, variables, variables::namedVariable, arrays, arrays::namedArray);
        read.dialedNumber = null;
        return read;
    }

    Consumer<ConsultationCallConfEncoder> consultation(ConsultationCallReqDecoder r) {
        ConsultationCallReqDecoder.NamedVariables variables = r.namedVariables();
        ConsultationCallReqDecoder.NamedArrays arrays = r.namedArrays();
        Connection made = centre.combining().consult(
                connection(r.peripheralID(), r.activeConnectionCallID(), r.activeConnectionDeviceID()),
                r.dialedNumber().toString(),
                data.read(r, variables, variables::namedVariable, arrays, arrays::namedArray));
        return e -> e.newConnectionCallID(made.call().id()).lineType(CallTold.lineType(made.call()))
                .newConnectionDeviceIDType(ConnectionDeviceIDType.CONNECTION_ID_STATIC)
                .newConnectionDeviceID(made.device().id());
    }

    Consumer<MakeCallConfEncoder> call(MakeCallReqDecoder r) {
        lookup.checkPeripheral(r.peripheralID());
        MakeCallReqDecoder.NamedVariables variables = r.namedVariables();
        MakeCallReqDecoder.NamedArrays arrays = r.namedArrays();
        Connection made = centre.calls().makeCall(centre.configuration().device(r.agentInstrument().toString()),
                r.dialedNumber().toString(),
                data.read(r, variables, variables::namedVariable, arrays, arrays::namedArray));
        return e -> e.newConnectionCallID(made.call().id()).lineType(CallTold.lineType(made.call()))
                .newConnectionDeviceIDType(ConnectionDeviceIDType.CONNECTION_ID_STATIC)
                .newConnectionDeviceID(made.device().id());
    }

    Consumer<MakePredictiveCallConfEncoder> predictiveCall(MakePredictiveCallReqDecoder r) {
        lookup.checkPeripheral(r.peripheralID());
        MakePredictiveCallReqDecoder.NamedVariables variables = r.namedVariables();
        MakePredictiveCallReqDecoder.NamedArrays arrays = r.namedArrays();
        Connection made = centre.calls().makePredictiveCall(
                centre.configuration().device(r.originatingDeviceID().toString()), r.dialedNumber().toString(),
                data.read(r, variables, variables::namedVariable, arrays, arrays::namedArray));
        return e -> e.newConnectionCallID(made.call().id()).lineType(CallTold.lineType(made.call()))
                .newConnectionDeviceIDType(ConnectionDeviceIDType.CONNECTION_ID_STATIC)
                .newConnectionDeviceID(made.device().id());
    }

    Consumer<TransferCallConfEncoder> transfer(TransferCallReqDecoder r) {
        Connection active = connection(r.peripheralID(), r.activeConnectionCallID(), r.activeConnectionDeviceID());
        TransferCallReqDecoder.NamedVariables variables = r.namedVariables();
        TransferCallReqDecoder.NamedArrays arrays = r.namedArrays();
        CallData added = data.read(r, variables, variables::namedVariable, arrays, arrays::namedArray);
        added.dialedNumber = null;
        Call call = r.hasHeldConnectionDeviceID()
                ? centre.combining().transfer(active, connection(r.peripheralID(), r.heldConnectionCallID(),
                        r.heldConnectionDeviceID()))
                : centre.combining().transfer(active, r.dialedNumber().toString());
        call.data().take(added);
        return e -> QueryAnswers.transfer(e, call);
    }

    private Connection connection(long peripheral, long call, Text device) {
        lookup.checkPeripheral(peripheral);
        return centre.connection(call, device.toString());
    }
}
