package org.ctiwire.cli.live;

import java.util.Optional;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.ged188.OpenReqEncoder;
import org.ctiwire.session.OpenWriter;

/**
 * What a client that listens says to open a session: it wants to be told every call event and agent state.
 *
 * @param protocol    tells which bits a mask has in a version
 * @param services    the services asked for; those that a version does not have are left out
 * @param idleSeconds the seconds of silence after which the server may end the session
 * @param clientId    the user name
 * @param password    the password's bytes
 * @param peripheral  the agent's peripheral
 * @param agentId     the agent, where Client Events are to be had
 * @param extension   the agent's extension, or instead
 * @param instrument  the agent's device, or instead
 */
public record OpeningRequest(Protocol protocol, long services, long idleSeconds, String clientId, byte[] password,
                             long peripheral, Optional<String> agentId, Optional<String> extension,
                             Optional<String> instrument) implements OpenWriter {

    private static final String SIGNATURE = "ctiwire listen";

    @Override
    public int write(byte[] buffer, int offset, int version, long correlation) {
        OpenReqEncoder e = new OpenReqEncoder().wrap(buffer, offset, version).invokeID(correlation)
                .versionNumber(version).idleTimeout(idleSeconds).peripheralID(peripheral)
                .servicesRequested(services & every("CTIServiceMasks", version))
                .callMsgMask(every("CallMsgMask", version)).agentStateMask(every("AgentStateMask", version))
                .clientID(clientId).clientPassword(password, 0, password.length).clientSignature(SIGNATURE);
        extension.ifPresent(e::agentExtension);
        agentId.ifPresent(e::agentID);
        instrument.ifPresent(e::agentInstrument);
        return e.finish();
    }

    /** A server refuses a mask with a bit that the version does not have. */
    private long every(String mask, int version) {
        return protocol.enumerations().stream().filter(candidate -> candidate.name().equals(mask))
                .flatMap(found -> found.values().stream())
                .filter(value -> value.versions().contains(version))
                .mapToLong(Enumeration.Value::number).reduce(0, (bits, bit) -> bits | bit);
    }
}
