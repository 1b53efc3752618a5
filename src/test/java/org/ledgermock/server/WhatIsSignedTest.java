package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.TencentClient;

/**
 * SignedHeaders, unsigned payloads, session tokens, skipped signing, and the window of time
 * (docs/sources/tencent-gateway.md#signatures).
 */
class WhatIsSignedTest {

    private static final Credential TEMPORARY = new Credential("AKIDTEMPORARYEXAMPLE", "temporary-example-key");
    private static final String TOKEN = "example-session-token==";
    private static final String FAILURE = "AuthFailure.SignatureFailure";

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        Path credentials = Files.writeString(folder.resolve("credentials.yaml"), """
                credentials:
                  - { family: tencent-partner, id: %s, secret: %s }
                  - { family: tencent-partner, id: %s, secret: %s, token: "%s" }
                """.formatted(
                        Served.PARTNER.id(), Served.PARTNER.secret(), TEMPORARY.id(), TEMPORARY.secret(), TOKEN));
        served = Served.start(
                Served.unlimited().toBuilder().credentials(credentials).build());
    }

    @BeforeEach
    void again() {
        served.again();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void signed_headers_are_followed_whatever_they_are_and_in_whatever_order() {
        TencentClient client = served.tencent();

        assertThat(client.call(Served.ALLOCATE, Served.ONE, o -> o.signedHeaders("content-type", "host", "x-tc-action"))
                        .errorCode())
                .isEmpty();
        assertThat(client.call(Served.ALLOCATE, Served.ONE, o -> o.signedHeaders("host", "content-type"))
                        .errorCode())
                .isEmpty();
        assertThat(client.call(
                                Served.ALLOCATE,
                                Served.ONE,
                                o -> o.header("X-Mixed", " A  B ")
                                        .signedHeaders(
                                                "x-tc-timestamp", "x-mixed", "host", "x-tc-version", "content-type"))
                        .errorCode())
                .isEmpty();
        assertThat(served.credit("Credit")).isEqualByComparingTo("93");
    }

    @Test
    void a_header_that_is_signed_may_not_be_changed_and_one_that_is_not_may() {
        TencentClient client = served.tencent();

        assertThat(client.call(
                                Served.ALLOCATE,
                                Served.ONE,
                                o -> o.signedHeaders("content-type", "host", "x-tc-action", "x-other")
                                        .header("X-Other", "a")
                                        .headerAfterSigning("X-Other", "b"))
                        .errorCode())
                .contains(FAILURE);
        assertThat(client.call(
                                Served.ALLOCATE,
                                Served.ONE,
                                o -> o.signedHeaders("content-type", "host", "x-tc-action")
                                        .headerAfterSigning("X-TC-Action", Served.QUERY))
                        .errorCode())
                .contains(FAILURE);
        assertThat(client.call(
                                Served.QUERY,
                                "{}",
                                o -> o.header("X-TC-Action", Served.ALLOCATE)
                                        .headerAfterSigning("X-TC-Action", Served.QUERY)
                                        .headerAfterSigning("X-TC-Language", "en-US"))
                        .errorCode())
                .isEmpty();
    }

    @Test
    void a_signed_header_that_is_not_sent_and_a_missing_obligatory_one_are_refused() {
        TencentClient client = served.tencent();

        assertThat(client.call(Served.ALLOCATE, Served.ONE, o -> o.signedHeaders("content-type", "host", "x-absent"))
                        .errorCode())
                .contains(FAILURE);
        for (String only : new String[] {"content-type", "host", "x-tc-action"}) {
            assertThat(client.call(Served.ALLOCATE, Served.ONE, o -> o.signedHeaders(only))
                            .errorCode())
                    .contains("AuthFailure.InvalidAuthorization");
        }
        assertThat(served.credit("Credit")).isEqualByComparingTo("90");
    }

    @Test
    void an_empty_name_among_the_signed_headers_is_refused() {
        for (String changed : new String[] {"content-type;host;", "content-type;;host", ";content-type;host"}) {
            TencentClient.Answer answer = served.tencent()
                    .call(
                            Served.ALLOCATE,
                            Served.ONE,
                            o -> o.authorization(signed -> signed.replace("content-type;host", changed)));

            assertThat(answer.errorCode().orElse("accepted " + changed))
                    .isIn(FAILURE, "AuthFailure.InvalidAuthorization");
        }
    }

    @Test
    void a_payload_that_is_declared_unsigned_may_be_any() {
        byte[] other = "{\"ClientUin\":1,\"AddedCredit\":7}".getBytes(UTF_8);

        TencentClient.Answer answer = served.tencent()
                .call(Served.ALLOCATE, Served.ONE, o -> o.unsignedPayload().bodyAfterSigning(signed -> other));

        assertThat(answer.response().path("TotalCredit").toString()).isEqualTo("97");
    }

    @Test
    void a_payload_is_unsigned_only_if_both_header_and_signature_say_so() {
        TencentClient client = served.tencent();

        assertThat(client.call(
                                Served.ALLOCATE,
                                Served.ONE,
                                o -> o.unsignedPayload().withoutHeader("X-TC-Content-SHA256"))
                        .errorCode())
                .contains(FAILURE);
        assertThat(client.call(
                                Served.ALLOCATE,
                                Served.ONE,
                                o -> o.headerAfterSigning("X-TC-Content-SHA256", "UNSIGNED-PAYLOAD"))
                        .errorCode())
                .contains(FAILURE);
        assertThat(served.credit("Credit")).isEqualByComparingTo("90");
    }

    @Test
    void a_temporary_credential_comes_with_its_token() {
        TencentClient client = served.tencent(TEMPORARY);

        assertThat(client.call(Served.ALLOCATE, Served.ONE, o -> o.token(TOKEN)).errorCode())
                .isEmpty();
        assertThat(client.form(
                                Served.ALLOCATE,
                                java.util.Map.of("ClientUin", "1", "AddedCredit", "1"),
                                o -> o.token(TOKEN))
                        .errorCode())
                .isEmpty();
        assertThat(served.credit("Credit")).isEqualByComparingTo("92");
    }

    @Test
    void a_token_that_is_missing_wrong_or_not_wanted_is_refused() {
        for (TencentClient.Answer answer : new TencentClient.Answer[] {
            served.tencent(TEMPORARY).call(Served.ALLOCATE, Served.ONE),
            served.tencent(TEMPORARY).call(Served.ALLOCATE, Served.ONE, o -> o.token("other")),
            served.tencent(TEMPORARY).call(Served.ALLOCATE, Served.ONE, o -> o.token("")),
            served.tencent().call(Served.ALLOCATE, Served.ONE, o -> o.token(TOKEN))
        }) {
            assertThat(answer.errorCode()).contains("AuthFailure.TokenFailure");
            assertThat(answer.errorMessage())
                    .contains("Token verification failed. Please check your Token is correct.");
        }
        assertThat(served.credit("Credit")).isEqualByComparingTo("90");
    }

    @Test
    void signing_that_was_skipped_is_refused() {
        TencentClient.Answer answer = served.tencent().call(Served.ALLOCATE, Served.ONE, o -> o.skipSigning());

        assertThat(answer.errorCode()).contains("AuthFailure.InvalidAuthorization");
        assertThat(answer.errorMessage()).contains("`Authorization` in the request header is invalid.");
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -299, -1, 0, 1, 299, 300})
    void a_timestamp_of_at_most_five_minutes_apart_is_accepted(long apart) {
        served.clock.forward(Duration.ofMillis(999));

        assertThat(served.tencent()
                        .call(Served.ALLOCATE, Served.ONE, o -> o.timestamp(served.clock.seconds() + apart))
                        .errorCode())
                .isEmpty();
        assertThat(served.tencent()
                        .formInQuery(Served.QUERY, java.util.Map.of(), o -> o.timestamp(served.clock.seconds() + apart))
                        .errorCode())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400, 86_400, -1_000_000_000})
    void a_timestamp_of_more_than_five_minutes_apart_is_refused_with_the_time_of_the_server(long apart) {
        TencentClient.Answer answer =
                served.tencent().call(Served.ALLOCATE, Served.ONE, o -> o.timestamp(served.clock.seconds() + apart));

        assertThat(answer.errorCode()).contains("AuthFailure.SignatureExpire");
        assertThat(answer.errorMessage())
                .contains("Signature expired. Please use local time and enable NTP service for time synchronization"
                        + " to avoid a deviation between `Timestamp` and the server time "
                        + served.clock.seconds() + ".");
        assertThat(served.credit("Credit")).isEqualByComparingTo("90");
    }

    @Test
    void the_date_of_the_scope_is_that_of_the_timestamp_on_either_side_of_midnight() {
        long midnight = Instant.parse("2026-03-02T00:00:00Z").getEpochSecond();

        served.clock.to(Instant.ofEpochSecond(midnight + 120));
        assertThat(served.tencent()
                        .call(Served.ALLOCATE, Served.ONE, o -> o.timestamp(midnight - 120))
                        .errorCode())
                .isEmpty();
        served.clock.to(Instant.ofEpochSecond(midnight - 120));
        assertThat(served.tencent()
                        .call(Served.ALLOCATE, Served.ONE, o -> o.timestamp(midnight + 120))
                        .errorCode())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28", "2026-03-02", "2025-03-01", "", "2026-3-1", "1970-01-01"})
    void another_date_in_the_scope_than_that_of_the_timestamp_is_refused(String date) {
        TencentClient.Answer answer = served.tencent()
                .call(Served.ALLOCATE, Served.ONE, o -> o.authorization(signed -> signed.replace("2026-03-01", date)));

        assertThat(answer.errorCode().orElse("accepted")).isIn(FAILURE, "AuthFailure.InvalidAuthorization");
        assertThat(served.credit("Credit")).isEqualByComparingTo("90");
    }
}
