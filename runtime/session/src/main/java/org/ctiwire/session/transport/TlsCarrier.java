package org.ctiwire.session.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import org.ctiwire.session.SendBuffer;

/** Bytes in TLS. What the engine has to compute it computes on the loop's thread. */
final class TlsCarrier implements Carrier {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    /** How often a channel that always has more is read before the others have their turn. */
    private static final int ROUNDS = 8;

    private final SocketChannel channel;
    private final SSLEngine engine;
    private final String peer;
    /** What the engine has decrypted; empty again after each step. */
    private final ByteBuffer plain;
    /** What has arrived and is not decrypted; to be filled. */
    private ByteBuffer arrived;
    /** What is encrypted and not sent; to be emptied. */
    private ByteBuffer leaving;
    /** Over the array of the session's output, which seldom is another. */
    private ByteBuffer source = NOTHING;
    private boolean ready;
    /** Whether this side has presented a certificate. */
    private boolean presented;
    /** Whether the other side has presented one: then both agree on everything else. */
    private boolean served;

    /** @param server for a client, the server; null for a server */
    TlsCarrier(SocketChannel channel, SessionLoop loop, TlsSettings tls, ServerAddress server, String peer)
            throws SSLException {
        this.channel = channel;
        this.peer = peer;
        plain = ByteBuffer.wrap(loop.bytes);
        engine = server == null ? tls.context().createSSLEngine()
                : tls.context().createSSLEngine(server.host(), server.port());
        engine.setUseClientMode(server != null);
        SSLParameters parameters = engine.getSSLParameters();
        if (server == null) {
            parameters.setNeedClientAuth(tls.clientCertificate());
        } else if (tls.hostNameCheck()) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        engine.setSSLParameters(parameters);
        int size = engine.getSession().getPacketBufferSize();
        arrived = ByteBuffer.allocate(size);
        leaving = ByteBuffer.allocate(size).flip();
        engine.beginHandshake();
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public boolean read(Link link) throws IOException {
        try {
            return readOn(link);
        } catch (SSLException failure) {
            throw explained(failure);
        }
    }

    private boolean readOn(Link link) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            int count = channel.read(arrived);
            advance(link);
            if (count < 0 && !ready) {
                throw new SSLException("the connection ended during the handshake");
            }
            if (count < 0 || engine.isInboundDone()) {
                return false;
            }
            if (count == 0) {
                return true;
            }
        }
        return true;
    }

    @Override
    public boolean flush(Link link, SendBuffer output) throws IOException {
        try {
            if (drain()) {
                advance(link);
                send(link, output);
            }
            return leaving.hasRemaining();
        } catch (SSLException failure) {
            throw explained(failure);
        } catch (IOException failure) {
            // A side that gives up says why before it resets the connection: read that, if it is there.
            read(link);
            throw failure;
        }
    }

    private void send(Link link, SendBuffer output) throws IOException {
        while (ready && !output.isEmpty() && !leaving.hasRemaining()) {
            if (source.isReadOnly() || !source.hasArray() || source.array() != output.array()) {
                source = ByteBuffer.wrap(output.array());
            }
            source.limit(output.offset() + output.length()).position(output.offset());
            boolean going = wrap(source);
            int count = source.position() - output.offset();
            link.sending(output, count);
            output.sent(count);
            if (!going) {
                return;
            }
        }
    }

    /** Goes on with the handshake and decrypts what has arrived, as far as that goes now. */
    private void advance(Link link) throws IOException {
        arrived.flip();
        try {
            boolean going = true;
            while (going) {
                going = switch (engine.getHandshakeStatus()) {
                    case NEED_TASK -> compute();
                    case NEED_WRAP -> wrap(NOTHING);
                    default -> unwrap(link);
                };
            }
        } finally {
            arrived.compact();
        }
        if (!arrived.hasRemaining()) {
            if (leaving.hasRemaining()) {
                throw new SSLException("it sends more and more, but reads nothing");
            }
            arrived = ByteBuffer.allocate(2 * arrived.capacity()).put(arrived.flip());
        }
    }

    private boolean compute() {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
        return true;
    }

    private boolean unwrap(Link link) throws IOException {
        if (!arrived.hasRemaining()) {
            return false;
        }
        SSLEngineResult result = engine.unwrap(arrived, plain.clear());
        finished(result);
        if (result.bytesProduced() > 0) {
            link.received(plain.array(), 0, result.bytesProduced());
        }
        return result.getStatus() == Status.OK;
    }

    /** @return whether it can go on: everything was sent, and the engine is not closed */
    private boolean wrap(ByteBuffer bytes) throws IOException {
        if (!drain()) {
            return false;
        }
        SSLEngineResult result;
        try {
            result = engine.wrap(bytes, leaving.clear());
        } finally {
            leaving.flip();
        }
        finished(result);
        notePresented(engine.getHandshakeSession());
        if (result.getStatus() == Status.BUFFER_OVERFLOW) {
            leaving = ByteBuffer.allocate(engine.getSession().getPacketBufferSize()).flip();
            return true;
        }
        return drain() && result.getStatus() == Status.OK;
    }

    private void finished(SSLEngineResult result) {
        if (result.getHandshakeStatus() == HandshakeStatus.FINISHED) {
            ready = true;
        }
    }

    /** Sends what is encrypted; returns whether all of it went. */
    private boolean drain() throws IOException {
        if (leaving.hasRemaining()) {
            channel.write(leaving);
        }
        return !leaving.hasRemaining();
    }

    /** The engine forgets it when it fails, and a problem is told by whether it was so. */
    private void notePresented(SSLSession session) {
        presented |= session != null && session.getLocalCertificates() != null;
        served |= session != null && hasPeerCertificates(session);
    }

    private static boolean hasPeerCertificates(SSLSession session) {
        try {
            return session.getPeerCertificates().length > 0;
        } catch (SSLPeerUnverifiedException none) {
            return false;
        }
    }

    private SSLException explained(SSLException failure) {
        notePresented(engine.getSession());
        boolean anonymous = engine.getUseClientMode() && !presented;
        return new SSLException(TlsProblem.describe(failure, peer, anonymous, served), failure);
    }

    @Override
    public void end() {
        engine.closeOutbound();
        try {
            while (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP && wrap(NOTHING)) {
                // Each round says one more of the things that are left to say.
            }
        } catch (IOException gone) {
            // The other side has gone, or the session has failed already: nobody listens to a goodbye.
        }
    }
}
