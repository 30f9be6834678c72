package org.ctiwire.testkit.message;

import java.nio.charset.StandardCharsets;
import org.ctiwire.ged188.AgentStateMask;
import org.ctiwire.ged188.CallMsgMask;
import org.ctiwire.ged188.Ged188Constants;
import org.ctiwire.ged188.OpenReqEncoder;
import org.ctiwire.session.OpenWriter;

/**
 * What a client says when it asks for a session. Start from {@link #of} and change what differs.
 *
 * @param services    the services asked for, bits of {@link org.ctiwire.ged188.CTIServiceMasks}
 * @param callMask    the call events asked for, bits of {@link org.ctiwire.ged188.CallMsgMask}
 * @param agentMask   the agent states asked for, bits of {@link org.ctiwire.ged188.AgentStateMask}
 * @param peripheral  the agent's peripheral, {@link Ged188Constants#NULL_PERIPHERAL_ID} without Client Events
 * @param instrument  the agent's device, empty without Client Events
 * @param clientId    the user name
 * @param password    the password
 * @param signature   what the client calls itself
 * @param idleSeconds the seconds of silence after which the server may end the session
 */
public record OpenRequest(long services, long callMask, long agentMask, long peripheral, String instrument,
                          String clientId, String password, String signature, long idleSeconds) implements OpenWriter {

    /** In place of a mask: every bit that the protocol version has. */
    public static final long EVERYTHING = -1;

    private static final long WITHOUT_HEARTBEATS = 0xFFFFFFFFL;

    /** A client without heartbeats that wants all events. */
    public static OpenRequest of(long services, String clientId) {
        return new OpenRequest(services, EVERYTHING, EVERYTHING, Ged188Constants.NULL_PERIPHERAL_ID, "",
                clientId, "", clientId, WITHOUT_HEARTBEATS);
    }

    /** Works with an agent's device, as Client Events needs it. */
    public OpenRequest at(long agentsPeripheral, String device) {
        return new OpenRequest(services, callMask, agentMask, agentsPeripheral, device, clientId, password, signature,
                idleSeconds);
    }

    /** Wants these call events. */
    public OpenRequest withCallMask(long mask) {
        return new OpenRequest(services, mask, agentMask, peripheral, instrument, clientId, password, signature,
                idleSeconds);
    }

    /** Wants events of these agent states. */
    public OpenRequest withAgentMask(long mask) {
        return new OpenRequest(services, callMask, mask, peripheral, instrument, clientId, password, signature,
                idleSeconds);
    }

    /** Gives a password. */
    public OpenRequest withPassword(String secret) {
        return new OpenRequest(services, callMask, agentMask, peripheral, instrument, clientId, secret, signature,
                idleSeconds);
    }

    /** Lets the server end the session after so many seconds of silence. */
    public OpenRequest withIdleSeconds(long seconds) {
        return new OpenRequest(services, callMask, agentMask, peripheral, instrument, clientId, password, signature,
                seconds);
    }

    @Override
    public int write(byte[] buffer, int offset, int version, long correlation) {
        byte[] secret = password.getBytes(StandardCharsets.ISO_8859_1);
        OpenReqEncoder e = new OpenReqEncoder().wrap(buffer, offset, version).invokeID(correlation)
                .versionNumber(version).idleTimeout(idleSeconds).peripheralID(peripheral).servicesRequested(services)
                .callMsgMask(resolved(callMask, CallMsgMask::appendNames, version))
                .agentStateMask(resolved(agentMask, AgentStateMask::appendNames, version)).clientID(clientId)
                .clientPassword(secret, 0, secret.length).clientSignature(signature);
        if (!instrument.isEmpty()) {
            e.agentInstrument(instrument);
        }
        return e.finish();
    }

    private static long resolved(long mask, MaskBits.Names names, int version) {
        return mask == EVERYTHING ? MaskBits.known(names, version) : mask;
    }
}
