package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.kybio.protocol.DataSignature;
import org.ledgermock.oracle.KybioPageSigner;
import org.ledgermock.oracle.PublishedVectors;
import org.ledgermock.oracle.PublishedVectors.KybioVector;
import org.ledgermock.oracle.PublishedVectors.Tc3Vector;
import org.ledgermock.oracle.PublishedVectors.V1Vector;
import org.ledgermock.oracle.TencentPageSigner;
import org.ledgermock.oracle.TencentPageSigner.Step;
import org.ledgermock.tencent.protocol.Tc3Signature;
import org.ledgermock.tencent.protocol.V1Signature;

/** The server's own signature algorithms against the known answers, at each step on the way that they let be seen. */
class MainVectorsTest {

    static List<Tc3Vector> tc3() {
        return PublishedVectors.tc3();
    }

    static List<V1Vector> v1() {
        return PublishedVectors.v1();
    }

    static List<KybioVector> kybio() {
        return PublishedVectors.kybio();
    }

    @Test
    void the_vectors_are_all_there() {
        assertThat(tc3()).extracting(vector -> vector.name().substring(0, 1)).contains("A", "B", "C", "D", "F");
        assertThat(tc3()).hasSize(8);
        assertThat(v1()).hasSize(4);
        assertThat(kybio()).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("tc3")
    void tc3_comes_to_every_step_that_is_known(Tc3Vector vector) {
        Tc3Signature signature = signature(vector);
        TencentPageSigner.Tc3Signature page =
                TencentPageSigner.tc3(vector.request(), vector.credential(), vector.timestamp(), vector.service());
        Map<Step, String> steps = vector.steps();
        String[] stringToSign = signature.stringToSign().split("\n", -1);

        assertThat(signature.payloadHash()).isEqualTo(steps.getOrDefault(Step.PAYLOAD_HASH, page.payloadHash()));
        assertThat(signature.canonicalRequest())
                .isEqualTo(steps.getOrDefault(Step.CANONICAL_REQUEST, page.canonicalRequest()));
        assertThat(signature.scope()).isEqualTo(steps.getOrDefault(Step.CREDENTIAL_SCOPE, page.credentialScope()));
        assertThat(stringToSign)
                .containsExactly(
                        "TC3-HMAC-SHA256",
                        Long.toString(vector.timestamp()),
                        page.credentialScope(),
                        steps.getOrDefault(Step.HASHED_CANONICAL_REQUEST, page.hashedCanonicalRequest()));
        assertThat(signature.stringToSign()).isEqualTo(steps.getOrDefault(Step.STRING_TO_SIGN, page.stringToSign()));
        assertThat(signature.sign(vector.credential().secret())).isEqualTo(vector.signature());
        assertThat(signature.authorization(
                        vector.credential().id(), vector.credential().secret()))
                .isEqualTo(page.authorization())
                .endsWith(", Signature=" + vector.signature());
    }

    @ParameterizedTest
    @MethodSource("tc3")
    void tc3_gives_the_same_again_and_another_with_another_key_date_or_service(Tc3Vector vector) {
        Tc3Signature right = signature(vector);
        String secret = vector.credential().secret();

        assertThat(right.sign(secret)).isEqualTo(vector.signature());
        assertThat(right.sign(secret + "x")).isNotEqualTo(vector.signature());
        assertThat(right.sign(secret)).isEqualTo(vector.signature());
        assertThat(new Tc3Signature(
                                right.method(),
                                right.query(),
                                right.headers(),
                                right.payloadHash(),
                                right.timestamp(),
                                "2000-01-01",
                                right.service())
                        .sign(secret))
                .isNotEqualTo(vector.signature());
        assertThat(new Tc3Signature(
                                right.method(),
                                right.query(),
                                right.headers(),
                                right.payloadHash(),
                                right.timestamp(),
                                right.date(),
                                right.service() + "x")
                        .sign(secret))
                .isNotEqualTo(vector.signature());
    }

    private static Tc3Signature signature(Tc3Vector vector) {
        byte[] payload =
                (vector.unsignedPayload() ? TencentPageSigner.UNSIGNED_PAYLOAD : vector.payload()).getBytes(UTF_8);
        return new Tc3Signature(
                vector.method(),
                vector.query(),
                vector.signedHeaders().stream()
                        .map(header -> Tc3Signature.Header.canonical(header.name(), header.value()))
                        .toList(),
                Tc3Signature.payloadHash(payload),
                vector.timestamp(),
                Tc3Signature.dateOf(vector.timestamp()),
                vector.service());
    }

    @ParameterizedTest
    @MethodSource("v1")
    void v1_comes_to_the_string_to_sign_and_the_signature(V1Vector vector) {
        Map<String, String> withOther = new TreeMap<>(vector.parameters());
        withOther.put("Signature", "is left out");
        V1Signature signature = new V1Signature(vector.method(), vector.host(), "/", withOther);

        assertThat(signature.stringToSign()).isEqualTo(vector.stringToSign());
        assertThat(signature.sign(vector.credential().secret())).isEqualTo(vector.signature());
    }

    @Test
    void v1_sorts_names_as_ascii_does() {
        V1Signature signature = new V1Signature(
                "POST", "h", "/", Map.of("InstanceIds.2", "c", "InstanceIds.12", "b", "a", "d", "Z", "a%20+&=\u4e2d"));

        assertThat(signature.stringToSign()).isEqualTo("POSTh/?InstanceIds.12=b&InstanceIds.2=c&Z=a%20+&=\u4e2d&a=d");
    }

    @ParameterizedTest
    @MethodSource("kybio")
    void the_data_signature_of_a_body(KybioVector vector) {
        String appKey = vector.trimmed() ? vector.appKey().trim() : vector.appKey();
        byte[] body = vector.trimmed() ? vector.body().trim().getBytes(UTF_8) : vector.bytes();

        assertThat(DataSignature.of(appKey, body)).isEqualTo(vector.signature());
        assertThat(DataSignature.of(appKey + " ", body)).isNotEqualTo(vector.signature());
    }

    @Test
    void the_data_signature_of_any_bytes_is_that_of_the_page() {
        byte[] body = new byte[1000];
        for (int at = 0; at < body.length; at++) {
            body[at] = (byte) (at * 31);
        }

        assertThat(DataSignature.of("ledgermock-\u4e2d-key", body))
                .isEqualTo(KybioPageSigner.sign("ledgermock-\u4e2d-key", body));
    }
}
