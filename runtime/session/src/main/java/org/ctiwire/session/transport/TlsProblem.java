package org.ctiwire.session.transport;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;

/** Says what went wrong with TLS so that whoever installs certificates knows which one, and why. */
final class TlsProblem {

    private TlsProblem() {
    }

    /**
     * @param peer      who is at the other end
     * @param anonymous whether this side is a client that presented no certificate
     * @param served    whether the other side has presented a certificate
     */
    static String describe(SSLException failure, String peer, boolean anonymous, boolean served) {
        return "TLS with " + peer + " failed: " + reason(failure, anonymous, served);
    }

    private static String reason(SSLException failure, boolean anonymous, boolean served) {
        String certificate = certificateReason(failure);
        if (certificate != null) {
            return certificate;
        }
        String message = String.valueOf(failure.getMessage());
        if (message.contains("Empty client certificate chain")) {
            return "it presented no client certificate";
        }
        if (message.contains("Unsupported or unrecognized SSL message") || message.contains("plaintext connection")) {
            return "it does not speak TLS";
        }
        int alert = message.indexOf("fatal alert: ");
        if (alert < 0) {
            return message;
        }
        String name = message.substring(alert + "fatal alert: ".length());
        if (anonymous && isAboutAbsence(name, served)) {
            return "it wants a client certificate, and this side presented none (" + name
                    + "): it has none, or none of an authority that the server trusts";
        }
        return "it refused this side (" + name + ")";
    }

    /** Newer servers of TLS 1.2 say so with an alert that has other reasons too, but only before their certificate. */
    private static boolean isAboutAbsence(String alert, boolean served) {
        return alert.equals("bad_certificate") || alert.equals("certificate_required")
                || served && alert.equals("handshake_failure");
    }

    /** What is wrong with the certificate of the other side; null if it is something else. */
    private static String certificateReason(Throwable failure) {
        String unknown = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return "its certificate has expired (" + cause.getMessage() + ")";
            }
            if (cause instanceof CertificateNotYetValidException) {
                return "its certificate is not valid yet (" + cause.getMessage() + ")";
            }
            if (cause instanceof CertPathBuilderException) {
                unknown = "its certificate comes from an authority that is not trusted here (" + cause.getMessage()
                        + ")";
            }
            if (cause instanceof CertificateException && isAboutName(String.valueOf(cause.getMessage()))) {
                return "its certificate is for another host (" + cause.getMessage() + ")";
            }
        }
        return unknown;
    }

    private static boolean isAboutName(String message) {
        return message.startsWith("No name matching") || message.startsWith("No subject alternative");
    }
}
