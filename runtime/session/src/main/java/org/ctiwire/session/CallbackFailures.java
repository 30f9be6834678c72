package org.ctiwire.session;

import java.lang.reflect.UndeclaredThrowableException;
import java.util.function.Consumer;
import org.ctiwire.runtime.MalformedMessageException;

/** Keeps what callbacks throw until the session has done its work, then throws it from the outermost call. */
final class CallbackFailures {

    private final Consumer<MalformedMessageException> unreadable;
    private int depth;
    private Throwable first;

    /** @param unreadable takes what says that one message could not be read, which is no failure of the callback */
    CallbackFailures(Consumer<MalformedMessageException> unreadable) {
        this.unreadable = unreadable;
    }

    /** A call on the session begins; follow it by {@link #leave} in every case. */
    void enter() {
        depth++;
    }

    /** A callback that was handed a message, or the outcome of a request, has thrown this. */
    void thrown(Throwable thrown) {
        if (thrown instanceof MalformedMessageException malformed) {
            try {
                unreadable.accept(malformed);
            } catch (Throwable second) {
                add(second);
            }
        } else {
            add(thrown);
        }
    }

    void add(Throwable thrown) {
        if (first == null) {
            first = thrown;
        } else if (first != thrown) {
            first.addSuppressed(thrown);
        }
    }

    /** A call on the session ends; the outermost throws what was kept. */
    void leave() {
        depth--;
        if (depth > 0 || first == null) {
            return;
        }
        Throwable thrown = first;
        first = null;
        if (thrown instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        // Other languages throw checked exceptions through methods that do not declare them.
        throw new UndeclaredThrowableException(thrown);
    }
}
