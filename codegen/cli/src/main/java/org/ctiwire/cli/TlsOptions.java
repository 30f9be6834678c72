package org.ctiwire.cli;

import java.io.File;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.ctiwire.session.transport.TlsSettings;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how a client does TLS. */
final class TlsOptions {

    private static final char[] NO_PASSWORD = null;

    @Option(names = "--tls", description = "Speaks TLS with both sides; their certificates must name their hosts.")
    private boolean tls;

    @Option(names = "--truststore", paramLabel = "FILE",
            description = "The authorities to trust, PKCS12 or JKS (default: those of the Java that runs this).")
    private File trustStore;

    @Option(names = "--truststore-password-file", paramLabel = "FILE", description = "Its password, in the first line.")
    private String trustStorePassword;

    @Option(names = "--keystore", paramLabel = "FILE",
            description = "The certificate to present and its key, where the server asks for one.")
    private File keyStore;

    @Option(names = "--keystore-password-file", paramLabel = "FILE", description = "Its password, in the first line.")
    private String keyStorePassword;

    /** @throws IOException if a store cannot be read */
    Optional<TlsSettings> settings(Streams streams, CommandLine commandLine) throws IOException {
        checkUsage(commandLine);
        if (!tls) {
            return Optional.empty();
        }
        File store = trustStore;
        try {
            TrustManager[] trusted = trustStore == null ? null : trusted(streams);
            store = keyStore;
            KeyManager[] own = keyStore == null ? null : own(streams);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own, trusted, null);
            return Optional.of(TlsSettings.client(context));
        } catch (GeneralSecurityException unusable) {
            throw new IOException((store == null ? "TLS" : store) + ": " + unusable.getMessage(), unusable);
        }
    }

    private void checkUsage(CommandLine commandLine) {
        if (!tls && (trustStore != null || keyStore != null)) {
            throw new ParameterException(commandLine, "--truststore and --keystore are for --tls");
        }
        if (trustStore == null && trustStorePassword != null || keyStore == null && keyStorePassword != null) {
            throw new ParameterException(commandLine, "a password file without the store that it is for");
        }
    }

    private TrustManager[] trusted(Streams streams) throws IOException, GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(load(trustStore, password(trustStorePassword, streams)));
        return factory.getTrustManagers();
    }

    private KeyManager[] own(Streams streams) throws IOException, GeneralSecurityException {
        char[] password = password(keyStorePassword, streams);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(load(keyStore, password), password);
        return factory.getKeyManagers();
    }

    private static char[] password(String file, Streams streams) throws IOException {
        return file == null ? NO_PASSWORD : SecretFile.readText(file, streams);
    }

    private static KeyStore load(File file, char[] password) throws IOException, GeneralSecurityException {
        if (!file.isFile()) {
            throw new IOException(file + ": there is no such file");
        }
        try {
            return KeyStore.getInstance(file, password);
        } catch (IOException unreadable) {
            throw new IOException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
