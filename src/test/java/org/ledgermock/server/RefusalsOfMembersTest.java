package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.oracle.KybioClient;
import org.ledgermock.oracle.KybioOptions;
import org.ledgermock.oracle.KybioPageSigner;
import org.ledgermock.oracle.RawAnswer;
import tools.jackson.databind.JsonNode;

/** The known mistakes of a KYBIO client, and what holds for all that the admin API tells of refused calls. */
class RefusalsOfMembersTest {

    private static final String TIME_STAMP = "1437528688233";
    private static final String BODY = Served.increment(1, "\"remark\":\"\u4e2d/\"");

    @AutoClose
    private final Served served = Served.start(Served.unlimited());

    /** What a client does wrongly, the code it gets, and words that its developer has to read. */
    private record Mistake(String name, String body, Consumer<KybioOptions> made, int code, String... words) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Consumer<KybioOptions> signing(String text) {
        return options ->
                options.timeStamp(TIME_STAMP).signature(right -> KybioPageSigner.sign("", text.getBytes(UTF_8)));
    }

    static Stream<Mistake> mistakes() {
        String key = Served.SHOP.secret();
        String spaced = BODY.replace("\":", "\": ").replace(",\"", ", \"");
        return Stream.of(
                new Mistake("compact signed", spaced, signing(key + BODY), 1032, "encoded again", "compact"),
                new Mistake(
                        "escapes signed",
                        BODY,
                        signing(key + BODY.replace("\u4e2d", "\\u4e2d")),
                        1032,
                        "encoded again",
                        "\\u"),
                new Mistake(
                        "slashes signed", BODY, signing(key + BODY.replace("/", "\\/")), 1032, "encoded again", "\\/"),
                new Mistake("nothing signed", BODY, signing(key), 1032, "empty body"),
                new Mistake("line end signed", BODY, signing(key + BODY + "\n"), 1032, "trimmed"),
                new Mistake(
                        "key with a line end",
                        BODY,
                        signing(key + "\n" + BODY),
                        1032,
                        "White space",
                        "the key has some at its end"),
                new Mistake("time signed", BODY, signing(key + TIME_STAMP + BODY), 1032, "timestamp"),
                new Mistake("V3 signed", BODY, signing(Served.SHOP.id() + key + TIME_STAMP + BODY), 1032, "V3"),
                new Mistake("key behind", BODY, signing(BODY + key), 1032, "before the key"),
                new Mistake("id as key", BODY, signing(Served.SHOP.id() + BODY), 1032, "appId was used as the key"),
                new Mistake("anything", BODY, signing("no known mistake"), 1032, "another key"),
                new Mistake(
                        "no MD5",
                        BODY,
                        o -> o.signature(right -> right + right),
                        1032,
                        "32 hex digits",
                        "64 characters"),
                new Mistake("no signature", BODY, o -> o.unsigned(), 1031, "Data-signature"),
                new Mistake("empty signature", BODY, o -> o.signature(right -> ""), 1031, "Data-signature"),
                new Mistake(
                        "unknown shop",
                        BODY.replace(Served.SHOP.id(), "NOBODY"),
                        o -> o.answerSignatureUnchecked(),
                        1034,
                        "NOBODY"),
                new Mistake("no shop", "{\"customerUid\":1}", o -> o.answerSignatureUnchecked(), 1034, "appId"),
                new Mistake("no JSON", "appId=x", o -> o.answerSignatureUnchecked(), 9003, "not JSON"),
                new Mistake("no interface", BODY, o -> o.path("/openapi/v1/customerOpenApi/queryAll"), 0, "queryAll"),
                new Mistake(
                        "no time",
                        "{\"appId\":\"LEDGERMOCKEXAMPLE\",\"customerUid\":1}",
                        o -> {},
                        9003,
                        "dataChangeTime"),
                new Mistake("no member", BODY.replace(Served.MEMBER, "5"), o -> {}, 2015, "5"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_known_mistake_is_named(Mistake mistake) throws IOException {
        KybioClient.Answer answer = served.kybio().call(Served.INCREMENT, mistake.body, mistake.made);

        assertThat(answer.errorCode()).contains(mistake.code);
        JsonNode refusal = Admin.refusals(served).get(0);
        assertThat(refusal.path("cause").stringValue()).contains(mistake.words);
        assertThat(refusal.path("code").stringValue()).isEqualTo(Integer.toString(mistake.code));
        assertThat(refusal.path("text").stringValue())
                .isEqualTo(answer.messages().get(0));
        assertThat(refusal.path("family").stringValue()).isEqualTo(Served.KYBIO);
        assertThat(Admin.refusal(served, refusal.path("requestId").stringValue()))
                .isEqualTo(refusal);
        assertThat(refusal.toString()).doesNotContain(Served.SHOP.secret());
    }

    @Test
    void capitals_are_the_cause_only_where_they_are_asked_for() throws IOException {
        try (Served strict = Served.start(Served.strict())) {
            KybioClient.Answer answer = strict.kybio()
                    .call(
                            Served.INCREMENT,
                            Served.increment(1, "\"balanceIncrement\":1,\"pointIncrement\":1"),
                            o -> o.signature(right -> right.toLowerCase(Locale.ROOT)));

            assertThat(answer.errorCode()).contains(1032);
            assertThat(Admin.refusals(strict).get(0).path("cause").stringValue())
                    .contains("upper case");
        }
    }

    @Test
    void a_time_in_seconds_is_recognised_where_time_is_looked_at() throws IOException {
        try (Served fresh = Served.start(Served.unlimited().toBuilder()
                .option(Served.KYBIO, "freshnessSeconds", "60")
                .build())) {
            String seconds = Long.toString(fresh.clock.seconds());

            assertThat(fresh.kybio()
                            .call(Served.INCREMENT, BODY, o -> o.timeStamp(seconds))
                            .errorCode())
                    .contains(9003);
            assertThat(Admin.refusals(fresh).get(0).path("cause").stringValue())
                    .endsWith("allows 60000 ms. It seems to be in seconds: the page has milliseconds.");
            assertThat(fresh.kybio()
                            .call(Served.INCREMENT, BODY, o -> o.timeStamp(seconds + "000"))
                            .isSuccess())
                    .isTrue();
        }
    }

    @Test
    void the_key_of_another_store_is_told_from_any_other(@TempDir Path folder) throws IOException {
        Path stores =
                Files.writeString(folder.resolve("stores.json"), """
                {"credentials": [
                  {"family": "kybio-member", "id": "%s", "secret": "%s"},
                  {"family": "kybio-member", "id": "SECONDSTORE", "secret": "second-store-key"}
                ]}""".formatted(Served.SHOP.id(), Served.SHOP.secret()));
        try (Served chain =
                Served.start(Served.unlimited().toBuilder().credentials(stores).build())) {
            chain.kybio().call(Served.INCREMENT, BODY, o -> o.appKey("second-store-key"));

            JsonNode refusal = Admin.refusals(chain).get(0);
            assertThat(refusal.path("cause").stringValue())
                    .isEqualTo("The key is that of another store, of appId 'SECONDSTORE'.");
            assertThat(refusal.at("/facts/signed here").stringValue()).isEqualTo("appKey + " + BODY);
            assertThat(refusal.at("/facts/first difference").stringValue()).isEqualTo("none: the key differs");
            assertThat(Admin.refusalsText(chain)).doesNotContain("second-store-key", Served.SHOP.secret());
        }
    }

    @Test
    void refusals_of_both_families_stand_newest_first_and_successes_not_at_all() throws IOException {
        served.tencent().call(Served.ALLOCATE, Served.ONE);
        served.tencent().call(Served.ALLOCATE, "{}");
        served.clock.forward(java.time.Duration.ofSeconds(1));
        served.kybio().call(Served.INCREMENT, BODY);
        served.kybio().call(Served.INCREMENT, BODY);
        served.clock.forward(java.time.Duration.ofSeconds(1));
        served.tencent().call(Served.ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":-92}");

        assertThat(Admin.refusals(served))
                .extracting(refusal -> refusal.path("code").stringValue())
                .containsExactly("FailedOperation.BalanceInsufficient", "2013", "MissingParameter");
        assertThat(Admin.refusals(served))
                .extracting(refusal -> refusal.path("stage").stringValue())
                .doesNotContain("", "answered");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"FilterType\":{\"a\":[1,2]}}", "{\"FilterType\":[]}", "{\"Page\":-0.5,\"PageSize\":\"\"}"})
    void a_parameter_that_is_wrong_in_two_ways_does_not_hide_the_refusals(String body) throws IOException {
        String requestId = served.tencent().call(Served.QUERY, body).requestId().orElseThrow();

        assertThat(Admin.refusal(served, requestId).path("facts").size()).isPositive();
        assertThat(Admin.refusals(served)).hasSize(1);
    }

    @Test
    void a_secret_that_was_sent_where_it_does_not_belong_is_not_shown() throws IOException {
        String key = Served.PARTNER.secret();
        HandClock clock = served.clock;
        for (RawRequest request : new RawRequest[] {
            RawRequest.tencent(clock, "{}").with("Authorization", a -> a.replace(Served.PARTNER.id(), key)),
            RawRequest.tencent(clock, "{}").with("Authorization", a -> a.replace("tc3_request", key)),
            RawRequest.tencent(clock, "{}").with("Authorization", a -> a.replace("content-type;host", key)),
            RawRequest.tencent(clock, "{}").with("X-TC-Timestamp", key),
            RawRequest.tencent(clock, "{}").with("X-TC-Version", key),
            RawRequest.tencent(clock, "{}").with("X-TC-Action", key),
            RawRequest.tencent(clock, "{\"" + key + "\":1}"),
            RawRequest.tencent(clock, "{\"ClientUin\":1,\"AddedCredit\":\"" + key + "\"}"),
            RawRequest.kybio(BODY.replace(Served.SHOP.id(), Served.SHOP.secret())),
            RawRequest.kybio(BODY).with("Data-signature", Served.SHOP.secret()),
            RawRequest.kybio(BODY.replace(Served.MEMBER, "\"" + Served.SHOP.secret() + "\""))
        }) {
            served.exchange(request.bytes());
        }

        assertThat(Admin.refusals(served)).hasSize(11);
        assertThat(Admin.refusalsText(served)).doesNotContain(Served.PARTNER.secret(), Served.SHOP.secret());
    }

    @Test
    void what_is_not_in_the_journal_is_not_found() throws IOException {
        for (String path : new String[] {"/refusals/", "/refusals/nothing", "/refusals/a/b", "/other", "/refusalsx"}) {
            RawAnswer answer = Admin.get(served, "/__admin/ledgermock" + path);

            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.bodyText()).startsWith("{\n  \"problem\": \"").endsWith("\"\n}\n");
        }
        RawAnswer posted = served.exchange(RawRequest.bare("POST /__admin/ledgermock/refusals HTTP/1.1")
                .with("Host", served.authority())
                .bytes());
        assertThat(posted.status()).isEqualTo(405);
        assertThat(posted.bodyText()).contains("GET");
    }
}
