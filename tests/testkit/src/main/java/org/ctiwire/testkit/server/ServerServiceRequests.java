package org.ctiwire.testkit.server;

import java.util.function.Supplier;
import org.ctiwire.ged188.RegisterServiceConfEncoder;
import org.ctiwire.ged188.RegisterServiceReqDecoder;
import org.ctiwire.ged188.ServerServiceHandler;
import org.ctiwire.ged188.UnregisterServiceConfEncoder;
import org.ctiwire.ged188.UnregisterServiceReqDecoder;
import org.ctiwire.runtime.Reply;

/** Answers the requests of the Server Service. */
final class ServerServiceRequests implements ServerServiceHandler {

    private final SimulatedCtiServer server;
    private final Supplier<SimulatedSession> caller;

    ServerServiceRequests(SimulatedCtiServer server, Supplier<SimulatedSession> caller) {
        this.server = server;
        this.caller = caller;
    }

    @Override
    public void registerService(RegisterServiceReqDecoder r, Reply<RegisterServiceConfEncoder> reply) {
        Answers.answer(reply, () -> {
            long id = server.registeredServices().register(r.serviceName().toString(), caller.get());
            return e -> e.registeredServiceID(id);
        });
    }

    @Override
    public void unregisterService(UnregisterServiceReqDecoder r, Reply<UnregisterServiceConfEncoder> reply) {
        Answers.answerDone(reply, () -> server.registeredServices().unregister(r.registeredServiceID(), caller.get()));
    }
}
