package org.ledgermock.server.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.contract.UnwritableFile;

/** The certificates of a server are as RFC 5280 has them, for all hosts of all families. */
class ServerTlsTest {

    private static final List<String> DOMAINS = domains();
    private static final String LONG = "a.".repeat(60) + "pospal.cn";

    @TempDir
    private Path folder;

    private static List<String> domains() {
        ClassPathFiles files = new ClassPathFiles(ServerTlsTest.class.getClassLoader());
        return FamilyContract.families(files).stream()
                .flatMap(family -> FamilyContract.load(family, files).domains().stream())
                .toList();
    }

    static Stream<String> hosts() {
        return Stream.concat(
                DOMAINS.stream(),
                Stream.of(
                        "localhost",
                        "intlpartnersmgt.tencentcloudapi.com",
                        "intlpartnersmgt.intl.tencentcloudapi.com",
                        "intlpartnersmgt.ap-guangzhou.tencentcloudapi.com",
                        "area12-win.pospal.cn",
                        "openapi3.pospal.cn",
                        LONG));
    }

    private static X509Certificate[] chain(Authority authority, String host) throws Exception {
        return new HostKeys(authority, name -> true).getCertificateChain(host);
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void a_certificate_leads_to_the_authority_and_is_for_its_host_alone(String host) throws Exception {
        Authority authority = Authority.make(DOMAINS);
        X509Certificate[] chain = chain(authority, host);
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(authority.certificate(), null)));
        parameters.setRevocationEnabled(false);

        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(chain[0])), parameters);

        assertThat(chain[1]).isEqualTo(authority.certificate());
        assertThat(chain[0].getSubjectAlternativeNames())
                .extracting(name -> String.valueOf(name.get(1)))
                .startsWith(host)
                .hasSize(host.equals("localhost") ? 3 : 1);
        assertThat(Duration.between(
                        chain[0].getNotBefore().toInstant(),
                        chain[0].getNotAfter().toInstant()))
                .isLessThanOrEqualTo(Duration.ofDays(397));
        assertThat(chain[0].getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(chain[0].getBasicConstraints()).isNegative();
        assertThat(authority.certificate().getBasicConstraints()).isZero();
        assertThat(authority.certificate().getCriticalExtensionOIDs()).contains("2.5.29.30");
    }

    @Test
    void openssl_finds_nothing_to_blame_even_when_it_is_strict() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "left out, for there is no openssl");
        Authority authority = Authority.make(DOMAINS);
        List<String> said = new ArrayList<>();
        for (String host : hosts().toList()) {
            said.add(verified(authority, host));
        }

        assertThat(said).allSatisfy(one -> assertThat(one).isEqualTo("leaf.pem: OK\n"));
        assertThat(verified(authority, "example.com")).contains("permitted subtree violation");
    }

    private String verified(Authority authority, String host) throws Exception {
        Files.writeString(folder.resolve("ca.pem"), Pem.text(authority.certificate()));
        Files.writeString(folder.resolve("leaf.pem"), Pem.text(chain(authority, host)[0]));
        Process openssl = new ProcessBuilder(
                        "/usr/bin/openssl",
                        "verify",
                        "-x509_strict",
                        "-purpose",
                        "sslserver",
                        "-verify_hostname",
                        host,
                        "-CAfile",
                        "ca.pem",
                        "leaf.pem")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (InputStream output = openssl.getInputStream()) {
            return new String(output.readAllBytes(), US_ASCII);
        }
    }

    @Test
    void a_name_is_the_families_when_it_ends_in_one_of_their_domains() {
        ServerTls tls = ServerTls.made(DOMAINS);

        assertThat(List.of("area12-win.POSPAL.cn", "pospal.cn", "a.b.tencentcloudapi.com"))
                .allMatch(tls::isFor);
        assertThat(List.of("notpospal.cn", "pospal.cn.evil.example", "localhost", "", "cn"))
                .noneMatch(tls::isFor);
    }

    @Test
    void a_kept_authority_is_the_same_in_each_run_and_its_owners_alone() throws Exception {
        Path file = folder.resolve("keys").resolve("authority.p12");

        String first = ServerTls.kept(DOMAINS, file).pem().orElseThrow();

        assertThat(ServerTls.kept(List.of("pospal.cn"), file).pem()).contains(first);
        assertThat(ServerTls.made(DOMAINS).pem().orElseThrow()).isNotEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(file.getParent())).containsExactly(file);
    }

    @Test
    void a_kept_authority_that_cannot_be_used_is_told() throws Exception {
        Path file = folder.resolve("authority.p12");
        ServerTls.kept(DOMAINS, file).pem();
        Path other = Files.writeString(folder.resolve("other.p12"), "no key store");

        assertThatThrownBy(() -> ServerTls.kept(List.of("pospal.cn", "vendor.example"), file)
                        .pem())
                .isInstanceOf(InvalidFile.class)
                .hasMessage(
                        file
                                + ": this authority was made for other families: it may not sign 'vendor.example'; remove the file, and trust the one that is made then");
        assertThatThrownBy(() -> ServerTls.kept(DOMAINS, other).context())
                .isInstanceOf(InvalidFile.class)
                .hasMessageStartingWith(other + ": it is no authority that a server has made (");
        assertThatThrownBy(() ->
                        ServerTls.kept(DOMAINS, other.resolve("authority.p12")).pem())
                .isInstanceOf(UnwritableFile.class);
    }

    @Test
    void a_kept_authority_that_has_expired_is_told() throws Exception {
        Path file = folder.resolve("authority.p12");
        KeyPair keys = Authority.keys();
        X500Principal name = new X500Principal("CN=old");
        X509Certificate expired = new CertificateForm(
                        name,
                        keys.getPublic(),
                        name,
                        keys.getPublic(),
                        Instant.parse("2020-01-01T00:00:00Z"),
                        Duration.ofDays(1),
                        CertificateForm.ofAuthority(DOMAINS))
                .sign(keys.getPrivate());
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("ledgermock", keys.getPrivate(), "ledgermock".toCharArray(), new Certificate[] {expired});
        try (var stream = Files.newOutputStream(file)) {
            store.store(stream, "ledgermock".toCharArray());
        }

        assertThatThrownBy(() -> ServerTls.kept(DOMAINS, file).pem())
                .hasMessage(
                        file + ": this authority has expired; remove the file, and trust the one that is made then");
    }

    @Test
    void a_bundle_has_the_authority_before_all_that_this_java_trusts() throws Exception {
        ServerTls tls = ServerTls.made(DOMAINS);
        Path pem = folder.resolve("bundle.pem");
        Path store = folder.resolve("trust.jks");

        tls.writeBundle(pem);
        tls.writeBundle(store);

        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<Certificate> inPem = List.copyOf(factory.generateCertificates(Files.newInputStream(pem)));
        assertThat(inPem)
                .hasSizeGreaterThan(20)
                .first()
                .isEqualTo(factory.generateCertificate(
                        new ByteArrayInputStream(tls.pem().orElseThrow().getBytes(US_ASCII))));
        // As a client reads it that is given no password.
        KeyStore read = KeyStore.getInstance("JKS");
        read.load(Files.newInputStream(store), null);
        assertThat(read.size()).isEqualTo(inPem.size());
    }

    @Test
    void a_key_store_that_cannot_be_read_is_told() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.p12"), "no key store");

        assertThatThrownBy(() -> ServerTls.given(DOMAINS, file, "p").context())
                .isInstanceOf(InvalidFile.class)
                .hasMessageStartingWith(file + ": it cannot be read as a key store: ");
        assertThat(ServerTls.given(DOMAINS, file, "p").pem()).isEmpty();
    }

    @Test
    void times_beyond_2049_and_long_values_are_written_as_der_has_them() {
        assertThat(Der.time(Instant.parse("2049-12-31T23:59:59Z")))
                .isEqualTo("\u0017\r491231235959Z".getBytes(US_ASCII));
        assertThat(Der.time(Instant.parse("2050-01-01T00:00:00Z")))
                .isEqualTo("\u0018\u000f20500101000000Z".getBytes(US_ASCII));
        assertThat(Der.octets(new byte[128]))
                .startsWith(4, (byte) 0x81, (byte) 128)
                .hasSize(131);
        assertThat(Der.octets(new byte[256])).startsWith(4, (byte) 0x82, 1, 0).hasSize(260);
        assertThat(Der.identifier("1.2.840.10045.4.3.2")).containsExactly(6, 8, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 4, 3, 2);
    }
}
