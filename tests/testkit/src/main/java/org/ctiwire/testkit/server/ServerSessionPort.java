package org.ctiwire.testkit.server;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.session.ServerSession;

/** Sends what the simulated server tells one client through the state machine of that client's session. */
public final class ServerSessionPort implements SessionPort {

    private final String address;
    private final int port;
    private final LongSupplier clock;
    private ServerSession session;

    /**
     * @param address where the client is
     * @param port    the port that it comes from
     * @param clock   the time, in nanoseconds
     */
    public ServerSessionPort(String address, int port, LongSupplier clock) {
        this.address = address;
        this.port = port;
        this.clock = clock;
    }

    /** The session, which can only be made when its listener is known, which can only be made when this is. */
    public void carries(ServerSession carried) {
        session = carried;
    }

    @Override
    public String clientAddress() {
        return address;
    }

    @Override
    public int clientPort() {
        return port;
    }

    @Override
    public int protocolVersion() {
        return session.protocolVersion();
    }

    @Override
    public <E extends MessageEncoder> void send(E encoder, Consumer<? super E> fields) {
        session.send(encoder, fields, clock.getAsLong());
    }

    @Override
    public void refuse(long correlation, long status) {
        session.refuse(correlation, status, clock.getAsLong());
    }

    @Override
    public void fail(long status) {
        session.fail(status, clock.getAsLong());
    }

    @Override
    public void drop() {
        session.drop();
    }
}
