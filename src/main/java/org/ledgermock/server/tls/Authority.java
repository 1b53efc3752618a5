package org.ledgermock.server.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/**
 * An authority for the hosts of the families. Who trusts it trusts it for these and for this machine, and for nothing
 * else: its own certificate says so.
 */
record Authority(PrivateKey key, X509Certificate certificate) {

    private static final Duration VALID = Duration.ofDays(3_650);
    // Clients refuse a server's certificate that is valid for longer than 398 days.
    private static final Duration SERVER_VALID = Duration.ofDays(397);
    // The clock of a client may be behind.
    private static final Duration BEFORE = Duration.ofDays(1);
    private static final String NAME_CONSTRAINTS = "2.5.29.30";
    private static final X500Principal SERVER = new X500Principal("CN=Ledgermock");

    static Authority make(List<String> domains) throws GeneralSecurityException {
        KeyPair keys = keys();
        String mark = HexFormat.of().formatHex(CertificateForm.keyId(keys.getPublic()), 0, 4);
        X500Principal name = new X500Principal("CN=Ledgermock authority " + mark);
        CertificateForm form = new CertificateForm(
                name, keys.getPublic(), name, keys.getPublic(), begin(), VALID, CertificateForm.ofAuthority(domains));
        return new Authority(keys.getPrivate(), form.sign(keys.getPrivate()));
    }

    static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static Instant begin() {
        return Instant.now().minus(BEFORE);
    }

    /** The certificate of a server, and this one behind it. */
    X509Certificate[] chain(PublicKey server, List<byte[]> names) throws GeneralSecurityException {
        CertificateForm form = new CertificateForm(
                certificate.getSubjectX500Principal(),
                certificate.getPublicKey(),
                SERVER,
                server,
                begin(),
                SERVER_VALID,
                CertificateForm.ofServer(names));
        return new X509Certificate[] {form.sign(key), certificate};
    }

    /** Whether clients take its certificates for this name and those below it. */
    boolean maySign(String domain) {
        byte[] constraints = certificate.getExtensionValue(NAME_CONSTRAINTS);
        return constraints != null
                && new String(constraints, ISO_8859_1)
                        .contains(new String(CertificateForm.permitted(domain), ISO_8859_1));
    }
}
