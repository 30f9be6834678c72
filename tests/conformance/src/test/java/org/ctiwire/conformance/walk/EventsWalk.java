package org.ctiwire.conformance.walk;

import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.CallData;
import org.ctiwire.testkit.model.Connection;
import org.ctiwire.testkit.model.ContactCentre;
import org.ctiwire.testkit.model.Recording;

/** Everything that can happen at the telephone of agent 1001, at 2001. */
final class EventsWalk {

    private static final String PHONE = "2001";

    private final WalkWorld world;

    private EventsWalk(WalkWorld world) {
        this.world = world;
    }

    static void walk(WalkWorld world) {
        EventsWalk walk = new EventsWalk(world);
        world.ready("1001", "1002");
        walk.inbound();
        walk.toTheQueue();
        walk.outside();
        walk.joined();
        walk.announced();
    }

    private Connection at(ContactCentre centre, long call) {
        return centre.connection(call, PHONE);
    }

    private void inbound() {
        long id = world.talking("1001", PHONE);
        world.simulator.run(centre -> {
            Connection own = at(centre, id);
            centre.calls().hold(own);
            centre.calls().retrieve(own);
            own.call().data().variable(1, "gold");
            centre.dataChanged(own.call());
            centre.routing().translationRoute(own.call());
            centre.recording().start(own);
            centre.recording().stop(own);
            centre.recording().fail(own, 3);
            centre.recording().greeting(own, Recording.Greeting.STARTED);
            centre.calls().clear(own.call());
        });
        long deflected = world.ringing("1001");
        world.simulator.run(centre -> {
            centre.calls().deflect(at(centre, deflected), "2002");
            centre.calls().clear(centre.call(deflected));
        });
    }

    /** The agent calls a service, and waits there as any caller. */
    private void toTheQueue() {
        world.simulator.run(centre -> {
            Call call = centre.calls().makeCall(centre.configuration().device(PHONE), "8005551313", new CallData())
                    .call();
            centre.routing().queue(call, call.service().skillGroups());
            centre.calls().answer(centre.routing().deliver(call, world.agent("1002")));
            centre.calls().clear(call);
        });
    }

    private void outside() {
        long outside = world.simulator.call(() -> world.centre().calls()
                .makeCall(world.centre().configuration().device(PHONE), "5550200", new CallData()).call().id());
        world.pass(3);
        world.simulator.run(centre -> centre.calls().clear(centre.call(outside)));
        world.talking("1002", "2002");
        world.simulator.run(centre -> {
            Connection refused = centre.calls().makeCall(centre.configuration().device(PHONE), "2002", new CallData());
            centre.calls().clear(refused.call());
        });
        world.clearAll();
    }

    /** One call becomes a conference, another is handed over. */
    private void joined() {
        for (boolean conference : new boolean[] {true, false}) {
            long id = world.talking("1001", PHONE);
            world.simulator.run(centre -> {
                Connection held = at(centre, id);
                Connection active = centre.combining().consult(held, "2002", new CallData());
                centre.calls().answer(centre.connection(active.call().id(), "2002"));
                Call joined = conference ? centre.combining().conference(active, held)
                        : centre.combining().transfer(active, held);
                if (conference) {
                    centre.calls().clear(centre.connection(joined.id(), "2002"));
                }
                centre.calls().clear(joined);
            });
        }
    }

    private void announced() {
        world.simulator.run(centre -> {
            Call call = centre.routing().arrive("5550100", "8005551212");
            centre.routing().announce(call, world.agent("1001"));
            centre.routing().abortAnnouncement(call, world.agent("1001"));
            centre.calls().clear(call);
        });
    }
}
