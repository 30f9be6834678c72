package org.ctiwire.benchmarks.sessions;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.ctiwire.ged188.Ged188Protocol;
import org.ctiwire.ged188.Ged188SessionRoles;
import org.ctiwire.ged188.OpenReqDecoder;
import org.ctiwire.runtime.FrameReader;
import org.ctiwire.runtime.MessageRole;
import org.ctiwire.session.transport.TrafficTap;

/**
 * What the server puts on the wire, by the name that each client gives itself. What a session keeps to itself is not
 * counted: no client is handed the answer to a heartbeat.
 */
final class SentMessages implements TrafficTap {

    private final Ged188SessionRoles roles = new Ged188SessionRoles();
    private final int newest = Ged188Protocol.NEWEST_VERSION;
    private final Map<InetSocketAddress, Sent> connections = new HashMap<>();
    private final Map<String, Tally> sessions = new ConcurrentHashMap<>();
    private final LongAdder heartbeats = new LongAdder();
    private final LongAdder messages = new LongAdder();

    /** One connection, both directions. */
    private static final class Sent {

        private final FrameReader toServer = Ged188Protocol.frames();
        private final FrameReader toClient = Ged188Protocol.frames();
        private final Tally tally = new Tally();
        private boolean named;
    }

    @Override
    public void moved(InetSocketAddress from, InetSocketAddress to, byte[] bytes, int offset, int length) {
        Sent known = connections.get(to);
        if (known == null) {
            // The client speaks first.
            Sent asking = connections.computeIfAbsent(from, client -> new Sent());
            if (!asking.named) {
                opening(asking, bytes, offset, length);
            }
            return;
        }
        known.toClient.feed(bytes, offset, length);
        while (known.toClient.next()) {
            sent(known, known.toClient);
        }
    }

    private void opening(Sent asking, byte[] bytes, int offset, int length) {
        asking.toServer.feed(bytes, offset, length);
        if (asking.toServer.next()) {
            FrameReader frame = asking.toServer;
            long version = roles.requestedVersion(frame.array(), frame.offset(), frame.length());
            String name = new OpenReqDecoder().wrap(frame.array(), frame.offset(), frame.length(), (int) version)
                    .clientID().toString();
            asking.named = true;
            sessions.put(name, asking.tally);
        }
    }

    private void sent(Sent known, FrameReader frame) {
        long type = roles.type(frame.array(), frame.offset());
        MessageRole role = roles.role(type, newest);
        if (role == MessageRole.HEARTBEAT_CONFIRMATION) {
            heartbeats.increment();
        } else if (role != MessageRole.CLOSE_CONFIRMATION) {
            known.tally.add((int) type, frame.array(), frame.offset(), frame.length());
            messages.increment();
        }
    }

    /** What was sent to a client; an empty one for a client that never came. */
    Tally to(String client) {
        return sessions.getOrDefault(client, new Tally());
    }

    long heartbeats() {
        return heartbeats.sum();
    }

    /** All messages so far that clients are handed. */
    long messages() {
        return messages.sum();
    }
}
