package io.awsx.http;

import io.awsx.error.ClientException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Certificates and keys in files of PEM (RFC 7468), read when a transport is made.
 *
 * @param caBundle the certificates to trust in place of the JVM's, one after the other; null for the JVM's
 * @param clientCertificate the certificate to show to servers that ask for one, with those up to its root behind it; or null
 * @param clientKey its key, in PKCS #8 without password ({@code BEGIN PRIVATE KEY}); null where it is in the
 *     certificate's file
 */
public record TlsFiles(
        @Nullable Path caBundle,
        @Nullable Path clientCertificate,
        @Nullable Path clientKey) {

    private static final char[] NO_PASSWORD = new char[0];

    /** @throws IllegalArgumentException where a key is given without its certificate */
    public TlsFiles {
        if (clientKey != null && clientCertificate == null) {
            throw new IllegalArgumentException("clientKey needs its clientCertificate");
        }
    }

    /**
     * What the files say.
     *
     * @throws ClientException where one cannot be read or is not what it should be; names it
     */
    public SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    clientCertificate == null ? null : keys(clientCertificate),
                    caBundle == null ? null : trust(caBundle),
                    null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new ClientException("TLS cannot be set up with " + this + ": " + e.getMessage(), e);
        }
    }

    private static TrustManager[] trust(Path bundle) throws GeneralSecurityException, IOException {
        KeyStore trusted = emptyStore();
        int count = 0;
        for (Certificate certificate : certificates(bundle)) {
            trusted.setCertificateEntry("ca-" + count++, certificate);
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        return managers.getTrustManagers();
    }

    private KeyManager[] keys(Path certificate) throws GeneralSecurityException, IOException {
        Certificate[] chain = certificates(certificate).toArray(new Certificate[0]);
        Path file = clientKey == null ? certificate : clientKey;
        PrivateKey key = key(file, chain[0].getPublicKey().getAlgorithm());
        KeyStore own = emptyStore();
        own.setKeyEntry("client", key, NO_PASSWORD, chain);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(own, NO_PASSWORD);
        return managers.getKeyManagers();
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static List<Certificate> certificates(Path file) throws CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<Certificate> certificates = new ArrayList<>();
        for (byte[] der : blocks("CERTIFICATE", file)) {
            try {
                certificates.add(factory.generateCertificate(new ByteArrayInputStream(der)));
            } catch (CertificateException e) {
                throw new ClientException(
                        "Certificate " + (certificates.size() + 1) + " in " + file + " is broken: " + e.getMessage(),
                        e);
            }
        }
        if (certificates.isEmpty()) {
            throw new ClientException(file + " holds no certificate in PEM (BEGIN CERTIFICATE)");
        }
        return certificates;
    }

    private static PrivateKey key(Path file, String algorithm) {
        List<byte[]> keys = blocks("PRIVATE KEY", file);
        if (keys.isEmpty()) {
            throw new ClientException(
                    file + " holds no key in PKCS #8 without password (BEGIN PRIVATE KEY); openssl pkcs8"
                            + " -topk8 -nocrypt makes one of other kinds");
        }
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(keys.get(0)));
        } catch (GeneralSecurityException e) {
            // The cause may tell of the key
            throw new ClientException(file + " holds no " + algorithm + " key, as its certificate has");
        }
    }

    /** The contents of all blocks of a label, whatever is around them. */
    private static List<byte[]> blocks(String label, Path file) {
        String text = read(file);
        String first = "-----BEGIN " + label + "-----";
        String last = "-----END " + label + "-----";
        List<byte[]> blocks = new ArrayList<>();
        for (int begin = text.indexOf(first); begin >= 0; begin = text.indexOf(first, begin + 1)) {
            int end = text.indexOf(last, begin);
            if (end < 0) {
                throw new ClientException(file + " breaks off: a block has no line " + last);
            }
            try {
                // Skips whatever is not Base64, such as line ends
                blocks.add(Base64.getMimeDecoder().decode(text.substring(begin + first.length(), end)));
            } catch (IllegalArgumentException e) {
                throw new ClientException(file + " holds a block " + label + " that is not Base64", e);
            }
        }
        return blocks;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new ClientException("File " + file + " with certificates or keys cannot be read: " + e, e);
        }
    }
}
