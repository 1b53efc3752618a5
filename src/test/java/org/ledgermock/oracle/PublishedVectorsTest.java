package org.ledgermock.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.oracle.PublishedVectors.KybioVector;
import org.ledgermock.oracle.PublishedVectors.Tc3Vector;
import org.ledgermock.oracle.PublishedVectors.V1Vector;
import org.ledgermock.oracle.TencentPageSigner.SignedHeader;
import org.ledgermock.oracle.TencentPageSigner.Step;
import org.ledgermock.oracle.TencentPageSigner.Tc3Request;
import org.ledgermock.oracle.TencentPageSigner.Tc3Signature;

/** Proves the page signers against the known answers, and that the known answers notice a single changed byte. */
class PublishedVectorsTest {

    static List<Tc3Vector> tc3() {
        return PublishedVectors.tc3();
    }

    static List<V1Vector> v1() {
        return PublishedVectors.v1();
    }

    static List<KybioVector> kybio() {
        return PublishedVectors.kybio();
    }

    @ParameterizedTest
    @MethodSource("tc3")
    void every_stated_step_and_the_signature_of_a_tc3_vector_are_reproduced(Tc3Vector vector) {
        Tc3Signature signed = sign(vector, vector.request());

        vector.steps()
                .forEach((step, value) ->
                        assertThat(signed.at(step)).as("%s", step).isEqualTo(value));
        assertThat(signed.signature()).isEqualTo(vector.signature());
    }

    @Test
    void the_authorization_header_has_the_documented_form() {
        Tc3Vector a = tc3().get(0);

        assertThat(sign(a, a.request()).authorization())
                .isEqualTo("TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request,"
                        + " SignedHeaders=content-type;host,"
                        + " Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168");
    }

    @ParameterizedTest
    @MethodSource("tc3")
    void any_changed_byte_of_what_is_signed_gives_another_tc3_signature(Tc3Vector vector) {
        Set<String> signatures = new HashSet<>(Set.of(vector.signature()));

        List<Tc3Request> altered = altered(vector.request()).toList();
        altered.forEach(request -> signatures.add(sign(vector, request).signature()));
        signatures.add(
                TencentPageSigner.tc3(vector.request(), vector.credential(), vector.timestamp() + 1, vector.service())
                        .signature());
        signatures.add(
                TencentPageSigner.tc3(vector.request(), vector.credential(), vector.timestamp(), vector.service() + "x")
                        .signature());
        signatures.add(TencentPageSigner.tc3(
                        vector.request(), lastChanged(vector.credential()), vector.timestamp(), vector.service())
                .signature());

        assertThat(signatures).hasSize(1 + altered.size() + 3);
    }

    @Test
    void an_unsigned_payload_leaves_the_body_free_and_says_so_only_in_the_hash() {
        Tc3Request one = Tc3Request.post("application/json", "h", "one".getBytes(UTF_8));
        Tc3Request other = Tc3Request.post("application/json", "h", "other".getBytes(UTF_8));
        Credential credential = new Credential("AKIDmadeup", "madeup");

        assertThat(TencentPageSigner.tc3(one.unsigned(), credential, 1, "s"))
                .isEqualTo(TencentPageSigner.tc3(other.unsigned(), credential, 1, "s"));
        assertThat(TencentPageSigner.tc3(one, credential, 1, "s").signature())
                .isNotEqualTo(TencentPageSigner.tc3(other, credential, 1, "s").signature());
    }

    @ParameterizedTest
    @MethodSource("v1")
    void the_string_and_the_signature_of_a_v1_vector_are_reproduced(V1Vector vector) {
        var signed = TencentPageSigner.v1(
                vector.method(),
                vector.host(),
                "/",
                vector.parameters(),
                vector.credential().secret());

        assertThat(signed.stringToSign()).isEqualTo(vector.stringToSign());
        assertThat(signed.signature()).isEqualTo(vector.signature());
    }

    @ParameterizedTest
    @MethodSource("v1")
    void any_changed_parameter_gives_another_v1_signature(V1Vector vector) {
        for (String name : vector.parameters().keySet()) {
            Map<String, String> altered = new HashMap<>(vector.parameters());
            altered.computeIfPresent(name, (key, value) -> value + "0");
            var signed = TencentPageSigner.v1(
                    vector.method(),
                    vector.host(),
                    "/",
                    altered,
                    vector.credential().secret());
            assertThat(signed.signature()).as(name).isNotEqualTo(vector.signature());
        }
    }

    @Test
    void v1_sorts_keys_by_ascii_and_leaves_the_signature_itself_out() {
        Map<String, String> parameters =
                Map.of("InstanceIds.2", "b", "InstanceIds.12", "a", "Action", "X", "Signature", "ignored", "a", "&=%");

        assertThat(TencentPageSigner.v1("GET", "h", "/", parameters, "k").stringToSign())
                .isEqualTo("GETh/?Action=X&InstanceIds.12=a&InstanceIds.2=b&a=&=%");
    }

    @ParameterizedTest
    @MethodSource("kybio")
    void a_kybio_vector_is_reproduced_and_a_changed_byte_is_noticed(KybioVector vector) {
        UnaryOperator<byte[]> oneByteChanged = bytes -> {
            bytes[bytes.length / 2] ^= 1;
            return bytes;
        };

        assertThat(sign(vector, vector.bytes())).isEqualTo(vector.signature());
        assertThat(sign(vector, oneByteChanged.apply(vector.bytes()))).isNotEqualTo(vector.signature());
    }

    @Test
    void an_answers_signature_holds_for_its_bytes_and_its_key_only_and_in_upper_case() {
        byte[] answer = "{\"status\":\"success\"}".getBytes(UTF_8);
        String signature = KybioPageSigner.sign("718070000000000001", answer);

        assertThat(KybioPageSigner.verifies("718070000000000001", answer, signature))
                .isTrue();
        assertThat(KybioPageSigner.verifies("718070000000000002", answer, signature))
                .isFalse();
        assertThat(KybioPageSigner.verifies("718070000000000001", answer, signature.toLowerCase()))
                .isFalse();
        assertThat(KybioPageSigner.verifies("718070000000000001", "{}".getBytes(UTF_8), signature))
                .isFalse();
    }

    @Test
    void no_row_of_the_reference_is_missing() {
        assertThat(tc3())
                .extracting(Tc3Vector::name)
                .extracting(name -> name.split(",")[0])
                .containsExactly("A", "B", "C", "D", "F1", "F2", "F3", "F4");
        assertThat(v1()).hasSize(4);
        assertThat(kybio()).hasSize(5);
        assertThat(tc3().get(0).steps()).containsOnlyKeys(Step.values());
    }

    private static Tc3Signature sign(Tc3Vector vector, Tc3Request request) {
        return TencentPageSigner.tc3(request, vector.credential(), vector.timestamp(), vector.service());
    }

    private static String sign(KybioVector vector, byte[] body) {
        return vector.trimmed()
                ? KybioPageSigner.signTrimmed(vector.appKey(), body)
                : KybioPageSigner.sign(vector.appKey(), body);
    }

    private static Stream<Tc3Request> altered(Tc3Request request) {
        byte[] payload = (new String(request.payload(), UTF_8) + " ").getBytes(UTF_8);
        SignedHeader first = request.signedHeaders().get(0);
        List<SignedHeader> otherValue = Stream.concat(
                        Stream.of(new SignedHeader(first.name(), first.value() + "x")),
                        request.signedHeaders().stream().skip(1))
                .toList();
        return Stream.of(
                new Tc3Request(request.method() + "X", request.query(), request.signedHeaders(), request.payload()),
                new Tc3Request(request.method(), request.query() + "x", request.signedHeaders(), request.payload()),
                new Tc3Request(request.method(), request.query(), otherValue, request.payload()),
                new Tc3Request(
                        request.method(),
                        request.query(),
                        request.signedHeaders().subList(0, 1),
                        request.payload()),
                new Tc3Request(request.method(), request.query(), request.signedHeaders(), payload));
    }

    private static Credential lastChanged(Credential credential) {
        return new Credential(credential.id(), credential.secret() + "x");
    }
}
