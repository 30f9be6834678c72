package org.ctiwire.session.transport;

import java.io.IOException;
import org.ctiwire.session.SendBuffer;

/** How a session's bytes travel over its connected channel. Used on the loop's thread, under the session's lock. */
interface Carrier {

    /** Whether the session's bytes may travel: what has to be settled before is settled. */
    boolean isReady();

    /**
     * Reads what has arrived and hands it to the link.
     *
     * @return false if the other side has ended its stream
     */
    boolean read(Link link) throws IOException;

    /**
     * Sends as much as the channel takes.
     *
     * @return whether something is left
     */
    boolean flush(Link link, SendBuffer output) throws IOException;

    /** Says goodbye, if the other side still listens. */
    void end();
}
