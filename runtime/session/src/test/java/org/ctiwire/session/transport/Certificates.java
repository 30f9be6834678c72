package org.ctiwire.session.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Authorities and certificates, made by the keytool of the JDK that runs the test. */
public final class Certificates {

    private static final String PASSWORD = "changeit";

    private final Path store;

    public Certificates(Path folder) {
        store = folder.resolve("all.p12");
    }

    public void authority(String name) {
        keytool("-genkeypair", "-alias", name, "-dname", "CN=" + name, "-ext", "bc:c");
    }

    /** @param startDate as keytool wants it; the certificate is good for ten days from then on */
    public void certificate(String name, String authority, String subjectNames, String startDate) {
        keytool("-genkeypair", "-alias", name, "-dname", "CN=" + name, "-signer", authority, "-ext",
                "san=" + subjectNames, "-startdate", startDate, "-validity", "10");
    }

    private void keytool(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool")
                .toString(), "-J-XX:TieredStopAtLevel=1"));
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD, "-storetype", "PKCS12",
                "-keyalg", "EC", "-groupname", "secp256r1"));
        try {
            Path output = store.resolveSibling("keytool.txt");
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new AssertionError(command + ": " + Files.readString(output));
            }
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    /**
     * A context that speaks a version of TLS, presents one certificate and trusts one authority.
     *
     * @param own null for no certificate
     */
    public SSLContext context(String version, String own, String authority) {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore all = KeyStore.getInstance("PKCS12");
            all.load(in, PASSWORD.toCharArray());
            KeyStore keys = empty();
            if (own != null) {
                keys.setKeyEntry(own, all.getKey(own, PASSWORD.toCharArray()), PASSWORD.toCharArray(),
                        all.getCertificateChain(own));
            }
            KeyStore trusted = empty();
            trusted.setCertificateEntry(authority, all.getCertificate(authority));
            KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keyManagers.init(keys, PASSWORD.toCharArray());
            TrustManagerFactory trustManagers = TrustManagerFactory.getInstance("PKIX");
            trustManagers.init(trusted);
            SSLContext context = SSLContext.getInstance(version);
            context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
