package org.ledgermock.server.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.ledgermock.contract.UnwritableFile;

/** A file with all that a client is to trust: a server's authority, and those that this Java trusts anyway. */
final class TrustBundle {

    // A trust store of this kind is read without its password.
    private static final String JAVA = "JKS";
    private static final String JAVA_FILE = ".jks";
    private static final char[] PASSWORD = "changeit".toCharArray();

    private TrustBundle() {}

    static void write(Path file, X509Certificate own) {
        try {
            List<X509Certificate> all = Stream.concat(Stream.of(own), trusted()).toList();
            if (file.toString().endsWith(JAVA_FILE)) {
                writeStore(file, all);
            } else {
                UnwritableFile.write(file, all.stream().map(Pem::text).collect(Collectors.joining()));
            }
        } catch (IOException e) {
            throw UnwritableFile.of(file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java does not tell whom it trusts: " + e.getMessage(), e);
        }
    }

    private static Stream<X509Certificate> trusted() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()));
    }

    private static void writeStore(Path file, List<X509Certificate> all) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(JAVA);
        store.load(null, null);
        for (X509Certificate one : all) {
            store.setCertificateEntry("authority-" + store.size(), one);
        }
        try (OutputStream stream = Files.newOutputStream(file)) {
            store.store(stream, PASSWORD);
        }
    }
}
