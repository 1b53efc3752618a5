package org.ledgermock.tencent.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;
import org.ledgermock.protocol.StubGateway;

/** A signer that makes the mistake a test asks for, and whether the mock finds it. */
final class Tc3Signer {

    static final long TIME = StubGateway.NOW.getEpochSecond();
    static final String OFFICIAL = "intlpartnersmgt.tencentcloudapi.com";
    static final TencentSettings SETTINGS = new TencentSettings(
            "intlpartnersmgt",
            List.of("2022-09-28"),
            List.of(OFFICIAL, "intlpartnersmgt.intl.tencentcloudapi.com"),
            "/",
            Optional.empty());

    // What is sent; what is signed is the same until a test says otherwise.
    String method = "POST";
    String query = "";
    String body = "{\"ClientUin\": 1, \"Remark\": \"中\"}";
    String contentType = "application/json";
    String host = "127.0.0.1:18080";
    String service = "intlpartnersmgt";
    String date = Tc3Signature.dateOf(TIME);
    String signedHeaders = "content-type;host";
    String key = StubGateway.OWN.secret();
    Headers more = Headers.NONE;
    String verification = "lenient";
    String signedHosts = "none";
    Optional<String> handMade = Optional.empty();

    static Tc3Signature over(Tc3Signature signed, String signedBody) {
        return signed.withPayloadHash(Digests.sha256Hex(signedBody));
    }

    /** All that an explanation tells as a cause: the cause, and what would be one as well. */
    static List<String> told(Explanation why) {
        List<String> told = new ArrayList<>(List.of(why.cause()));
        why.facts().stream()
                .filter(fact -> fact.key().equals("or"))
                .map(Explanation.Fact::value)
                .forEach(told::add);
        return told;
    }

    void assertCause(UnaryOperator<Tc3Signature> mistake, String cause) {
        Refusal refusal = refusal(mistake).orElseThrow();

        assertThat(refusal.error()).isEqualTo("error.AuthFailure.SignatureFailure");
        assertThat(refusal.why().cause()).isEqualTo(cause);
    }

    Optional<Refusal> refusal(UnaryOperator<Tc3Signature> mistake) {
        return examine(request(mistake));
    }

    Optional<Refusal> examine(Request request) {
        TencentCall call =
                new TencentCall(request, new StubGateway("verification", verification, "signedHosts", signedHosts));
        call.authenticate(StubGateway.OWN);
        return new SignatureCheck(SETTINGS).examine(call);
    }

    Request request(UnaryOperator<Tc3Signature> mistake) {
        Headers sent = Headers.of("Content-Type", contentType)
                .and("Host", host)
                .and("X-TC-Action", "AllocateCustomerCredit")
                .and("X-TC-Timestamp", Long.toString(TIME));
        for (Headers.Field field : more.fields()) {
            sent = sent.and(field.name(), field.value());
        }
        List<Tc3Signature.Header> headers = new ArrayList<>();
        for (String name : signedHeaders.split(";")) {
            headers.add(Tc3Signature.Header.canonical(name, sent.first(name).orElse("")));
        }
        Tc3Signature right = new Tc3Signature(
                method,
                method.equals("GET") ? query : "",
                headers,
                Digests.sha256Hex(body),
                TIME,
                Tc3Signature.dateOf(TIME),
                service);
        String authorization = "TC3-HMAC-SHA256 Credential=%s/%s/%s/tc3_request, SignedHeaders=%s, Signature=%s"
                .formatted(
                        StubGateway.OWN.id(),
                        date,
                        service,
                        signedHeaders,
                        handMade.orElseGet(() -> mistake.apply(right).sign(key)));
        return Request.whole(method, "/", query, sent.and("Authorization", authorization), body.getBytes(UTF_8));
    }
}
