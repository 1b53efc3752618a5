package org.ledgermock.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both clients over https, with a certificate made for the occasion by the JDK's keytool. */
class TrustedCaTest {

    private static final Credential CREDENTIAL = new Credential("madeupid", "madeupkey");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    @Test
    void both_clients_reach_a_server_whose_certificate_they_were_given_and_no_other() throws Exception {
        Path pem = certificate("served");
        Path other = certificate("other");

        try (HttpStub stub = HttpStub.secure(serverContext("served"), request -> signedEmptyObject())) {
            URI endpoint = stub.endpoint();
            SSLContext trusting = TrustedCa.sslContext(pem);

            assertThat(new TencentClient(endpoint, CREDENTIAL, CLOCK, trusting)
                            .call("X", "{}")
                            .body())
                    .isEqualTo("{}");
            assertThat(new KybioClient(endpoint, CREDENTIAL, CLOCK, trusting)
                            .call("x", "{}")
                            .body())
                    .isEqualTo("{}");

            TencentClient stranger = new TencentClient(endpoint, CREDENTIAL, CLOCK, TrustedCa.sslContext(other));
            assertThatThrownBy(() -> stranger.call("X", "{}"))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(SSLException.class);
        }
    }

    @Test
    void a_file_without_certificates_is_named() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "-----BEGIN CERTIFICATE-----\nx\n");

        assertThatThrownBy(() -> TrustedCa.sslContext(empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("empty.pem");
    }

    private static HttpStub.Reply signedEmptyObject() {
        byte[] body = "{}".getBytes(UTF_8);
        return new HttpStub.Reply(200, Map.of("Data-signature", KybioPageSigner.sign(CREDENTIAL.secret(), body)), body);
    }

    private Path certificate(String name) throws IOException, GeneralSecurityException, InterruptedException {
        keytool(name, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=ip:127.0.0.1");
        byte[] certificate = keyStore(name).getCertificate(name).getEncoded();
        return Files.writeString(folder.resolve(name + ".pem"), """
                -----BEGIN CERTIFICATE-----
                %s
                -----END CERTIFICATE-----
                """.formatted(
                        Base64.getMimeEncoder().encodeToString(certificate)));
    }

    private void keytool(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString()),
                        Stream.concat(
                                Stream.of(arguments),
                                Stream.of(
                                        "-alias",
                                        name,
                                        "-storetype",
                                        "PKCS12",
                                        "-storepass",
                                        PASSWORD,
                                        "-keystore",
                                        folder.resolve(name + ".p12").toString())))
                .toList();
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), UTF_8);
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).as(output).isZero();
    }

    private SSLContext serverContext(String name) throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(keyStore(name), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private KeyStore keyStore(String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(name + ".p12"))) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }
}
