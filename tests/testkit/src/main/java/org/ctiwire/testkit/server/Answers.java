package org.ctiwire.testkit.server;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.Reply;
import org.ctiwire.testkit.model.RefusedException;

/** Carries out requests: confirms them, or refuses them with the code that fits the message that refuses them. */
final class Answers {

    private Answers() {
    }

    /** A request of Client Control that has a result: what fills the confirmation in. */
    static <E extends MessageEncoder> void control(Reply<E> reply, Supplier<Consumer<? super E>> action) {
        Consumer<? super E> fields;
        try {
            fields = action.get();
        } catch (RefusedException refused) {
            reply.refuse(refused.refusal().controlFailure());
            return;
        }
        reply.confirm(fields);
    }

    /** A request of Client Control whose confirmation says nothing more. */
    static <E extends MessageEncoder> void controlDone(Reply<E> reply, Runnable action) {
        control(reply, () -> done(action));
    }

    /** A request of another service that has a result: what fills the confirmation in. */
    static <E extends MessageEncoder> void answer(Reply<E> reply, Supplier<Consumer<? super E>> action) {
        Consumer<? super E> fields;
        try {
            fields = action.get();
        } catch (RefusedException refused) {
            reply.refuse(refused.refusal().status());
            return;
        }
        reply.confirm(fields);
    }

    /** A request of another service whose confirmation says nothing more. */
    static <E extends MessageEncoder> void answerDone(Reply<E> reply, Runnable action) {
        answer(reply, () -> done(action));
    }

    private static <E> Consumer<E> done(Runnable action) {
        action.run();
        return confirmation -> { };
    }
}
