package org.ledgermock.explain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgermock.explain.SignedRequests.Form;
import org.ledgermock.explain.SignedRequests.Sent;
import org.ledgermock.message.Headers;
import org.ledgermock.oracle.PublishedVectors;
import org.ledgermock.oracle.PublishedVectors.KybioVector;
import org.ledgermock.oracle.PublishedVectors.Tc3Vector;
import org.ledgermock.oracle.PublishedVectors.V1Vector;
import org.ledgermock.oracle.TencentPageSigner;
import org.ledgermock.protocol.Examined;

/** Rightly signed requests, the vendors' vectors among them, are called right in whatever form they are pasted. */
class RoundTripTest {

    /** @param names of the vector, and of what makes it special */
    private record Right(String names, Sent sent, String secret) {}

    private static Stream<Right> all() {
        return Stream.concat(
                PublishedVectors.tc3().stream().map(RoundTripTest::tc3),
                Stream.concat(
                        PublishedVectors.v1().stream().map(RoundTripTest::v1),
                        PublishedVectors.kybio().stream().map(RoundTripTest::kybio)));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRightIsCalledRightAndNothingElse(Form form) {
        all().forEach(right -> {
            String pasted = form.of(right.sent);
            Examined examined = SignedRequests.examine(pasted, right.secret);

            assertThat(examined.verdict())
                    .as("%s of %s%n%s%n%s", form, right.names, pasted, examined.why())
                    .isEqualTo(Examined.Verdict.RIGHT);
            // A log adds a line end to a body that has one already.
            boolean doubled = form == Form.GO_LOG && right.sent.body().endsWith("\n");
            assertThat(examined.why().facts()).as(right.names).hasSizeLessThanOrEqualTo(doubled ? 1 : 0);
            assertThat(SignedRequests.examine(pasted, "").verdict())
                    .as("%s of %s without a key", form, right.names)
                    .isEqualTo(Examined.Verdict.OPEN);
        });
    }

    @Test
    void withAnotherKeyNoneIsRight() {
        Stream.of(
                        tc3(PublishedVectors.tc3().get(0)),
                        v1(PublishedVectors.v1().get(0)),
                        kybio(PublishedVectors.kybio().get(0)))
                .forEach(right -> assertThat(
                                SignedRequests.examine(Form.RAW.of(right.sent), "not-" + right.secret + "-at-all")
                                        .verdict())
                        .as(right.names)
                        .isEqualTo(Examined.Verdict.WRONG));
    }

    private static Right tc3(Tc3Vector vector) {
        Headers.Builder headers = new Headers.Builder(10);
        vector.signedHeaders()
                .forEach(header -> headers.add(
                        header.name().strip().equalsIgnoreCase("host")
                                ? "Host"
                                : header.name().strip(),
                        header.value().strip()));
        Headers sent = headers.build()
                .and("X-TC-Timestamp", Long.toString(vector.timestamp()))
                .and("X-TC-Version", "2017-03-12")
                .and(
                        "Authorization",
                        TencentPageSigner.tc3(
                                        vector.request(), vector.credential(), vector.timestamp(), vector.service())
                                .authorization());
        if (sent.first("X-TC-Action").isEmpty()) {
            sent = sent.and("X-TC-Action", "DescribeInstances");
        }
        if (vector.unsignedPayload()) {
            sent = sent.and("X-TC-Content-SHA256", "UNSIGNED-PAYLOAD");
        }
        return new Right(
                vector.name(),
                new Sent(vector.method(), "/", vector.query(), sent, vector.payload()),
                vector.credential().secret());
    }

    private static Right v1(V1Vector vector) {
        Map<String, String> parameters = new TreeMap<>(vector.parameters());
        parameters.put("Signature", vector.signature());
        String pairs = parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        boolean asks = vector.method().equals("GET");
        Headers headers = Headers.of("Host", vector.host());
        return new Right(
                vector.name(),
                new Sent(
                        vector.method(),
                        "/",
                        asks ? pairs : "",
                        asks ? headers : headers.and("Content-Type", "application/x-www-form-urlencoded"),
                        asks ? "" : pairs),
                vector.credential().secret());
    }

    private static Right kybio(KybioVector vector) {
        return new Right(
                vector.name(),
                new Sent(
                        "POST",
                        "/pospal-api2/openapi/v1/customerOpenApi/queryByUid",
                        "",
                        Headers.of("Host", "area12-win.pospal.cn")
                                .and("Content-Type", "application/json")
                                .and("Data-signature", vector.signature()),
                        vector.body()),
                vector.appKey());
    }
}
