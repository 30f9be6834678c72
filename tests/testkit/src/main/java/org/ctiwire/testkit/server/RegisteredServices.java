package org.ctiwire.testkit.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ctiwire.testkit.model.Refusal;
import org.ctiwire.testkit.model.RefusedException;

/** The services, such as recording, that clients offer to other clients. */
final class RegisteredServices {

    private record Offer(String name, SimulatedSession session) {
    }

    private final Map<Long, Offer> offers = new LinkedHashMap<>();
    private long nextId = 1;

    long register(String name, SimulatedSession session) {
        if (name.isEmpty()) {
            throw new RefusedException(Refusal.DATA_MISSING, "a service without a name");
        }
        boolean taken = offers.values().stream().anyMatch(offer -> offer.name.equals(name));
        if (taken) {
            throw new RefusedException(Refusal.SERVICE_TAKEN, "service " + name);
        }
        offers.put(nextId, new Offer(name, session));
        return nextId++;
    }

    void unregister(long id, SimulatedSession session) {
        Offer offer = offers.get(id);
        if (offer == null || offer.session != session) {
            throw new RefusedException(Refusal.UNKNOWN_SERVICE, "service " + id);
        }
        offers.remove(id);
    }

    void removeAll(SimulatedSession session) {
        offers.values().removeIf(offer -> offer.session == session);
    }

    /** The client that offered its service first, null if there is none. */
    SimulatedSession provider() {
        return offers.isEmpty() ? null : offers.values().iterator().next().session;
    }
}
