package org.ctiwire.session.transport;

import java.util.Objects;
import javax.net.ssl.SSLContext;

/**
 * How one side does TLS.
 *
 * @param context           brings the side's own certificate and the authorities that it trusts
 * @param hostNameCheck     for a client: whether the server's certificate must name the host that was connected to
 * @param clientCertificate for a server: whether a client must present a certificate
 */
public record TlsSettings(SSLContext context, boolean hostNameCheck, boolean clientCertificate) {

    public TlsSettings {
        Objects.requireNonNull(context);
    }

    /** For a client, which checks the host name. It presents the certificate of its context if it is asked for one. */
    public static TlsSettings client(SSLContext context) {
        return new TlsSettings(context, true, false);
    }

    /** For a server that asks its clients for no certificate. */
    public static TlsSettings server(SSLContext context) {
        return new TlsSettings(context, false, false);
    }

    /** For a server whose clients must present a certificate that its context trusts. */
    public static TlsSettings mutualServer(SSLContext context) {
        return new TlsSettings(context, false, true);
    }

    /** For a client that takes a trusted certificate whatever host it names. */
    public TlsSettings withoutHostNameCheck() {
        return new TlsSettings(context, false, clientCertificate);
    }
}
