package org.ledgermock.server.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;

/**
 * A certificate as RFC 5280 has it, before its authority has signed it.
 *
 * @param issuerKey by whose key it is signed
 * @param from since when it holds, and for how long
 * @param extensions in DER
 */
record CertificateForm(
        X500Principal issuer,
        PublicKey issuerKey,
        X500Principal subject,
        PublicKey key,
        Instant from,
        Duration valid,
        List<byte[]> extensions) {

    private static final String ALGORITHM = "SHA256withECDSA";
    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.identifier("1.2.840.10045.4.3.2"));
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_ID_BYTES = 20;

    /** Of an authority: it signs certificates of servers, for these names and for this machine alone. */
    static List<byte[]> ofAuthority(List<String> domains) {
        byte[][] permitted = Stream.concat(
                        Stream.concat(domains.stream(), Stream.of("localhost")).map(CertificateForm::permitted),
                        Stream.of(
                                permittedAddress(new byte[] {127, 0, 0, 0}, new byte[] {-1, 0, 0, 0}),
                                permittedAddress(loopback6(), ones(16))))
                .toArray(byte[][]::new);
        return List.of(
                critical("2.5.29.19", Der.sequence(Der.yes(), Der.integer(BigInteger.ZERO))),
                // To sign certificates, and lists of those that are revoked.
                critical("2.5.29.15", Der.bits(1, new byte[] {0x06})),
                critical("2.5.29.30", Der.sequence(Der.implicitSequence(0, permitted))));
    }

    /** Of a server that is called by these names. */
    static List<byte[]> ofServer(List<byte[]> names) {
        return List.of(
                critical("2.5.29.19", Der.sequence()),
                // For signatures, and of these for those of a server.
                critical("2.5.29.15", Der.bits(7, new byte[] {(byte) 0x80})),
                extension("2.5.29.37", Der.sequence(Der.identifier("1.3.6.1.5.5.7.3.1"))),
                extension("2.5.29.17", Der.sequence(names.toArray(byte[][]::new))));
    }

    static byte[] name(String host) {
        return Der.implicit(2, host.getBytes(US_ASCII));
    }

    static List<byte[]> thisMachine() {
        return List.of(name("localhost"), Der.implicit(7, new byte[] {127, 0, 0, 1}), Der.implicit(7, loopback6()));
    }

    /** How an authority says that it may sign a name, and those below it. */
    static byte[] permitted(String domain) {
        return Der.sequence(name(domain));
    }

    private static byte[] permittedAddress(byte[] address, byte[] mask) {
        byte[] both = Arrays.copyOf(address, address.length + mask.length);
        System.arraycopy(mask, 0, both, address.length, mask.length);
        return Der.sequence(Der.implicit(7, both));
    }

    private static byte[] loopback6() {
        byte[] address = new byte[16];
        address[15] = 1;
        return address;
    }

    private static byte[] ones(int bytes) {
        byte[] ones = new byte[bytes];
        Arrays.fill(ones, (byte) -1);
        return ones;
    }

    X509Certificate sign(PrivateKey by) throws GeneralSecurityException {
        byte[] content = content();
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(by);
        signature.update(content);
        byte[] certificate = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(0, signature.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
    }

    private byte[] content() throws GeneralSecurityException {
        byte[][] all = Stream.concat(
                        extensions.stream(),
                        Stream.of(
                                extension("2.5.29.14", Der.octets(keyId(key))),
                                extension("2.5.29.35", Der.sequence(Der.implicit(0, keyId(issuerKey))))))
                .toArray(byte[][]::new);
        return Der.sequence(
                Der.explicit(0, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(126, RANDOM).setBit(126)),
                ECDSA_WITH_SHA256,
                issuer.getEncoded(),
                Der.sequence(Der.time(from), Der.time(from.plus(valid))),
                subject.getEncoded(),
                key.getEncoded(),
                Der.explicit(3, Der.sequence(all)));
    }

    /** By which a certificate names the key of its authority. */
    static byte[] keyId(PublicKey key) throws GeneralSecurityException {
        return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()), KEY_ID_BYTES);
    }

    private static byte[] critical(String id, byte[] value) {
        return Der.sequence(Der.identifier(id), Der.yes(), Der.octets(value));
    }

    private static byte[] extension(String id, byte[] value) {
        return Der.sequence(Der.identifier(id), Der.octets(value));
    }
}
