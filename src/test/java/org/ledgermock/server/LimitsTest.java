package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.KybioClient;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.sandbox.ByHand;
import org.ledgermock.state.Change;

/** Five calls a second for each action and credential, and the daily quota of an appId, however many call at once. */
class LimitsTest {

    private static final Credential SECOND = new Credential("AKIDSECONDEXAMPLE", "second-example-key");
    private static final int CALLERS = 24;
    private static final int QUOTA = 10;
    private static final String USED_UP = "\u60a8\u5df2\u7528\u5b8c\u5f53\u65e5\u8bf7\u6c42\u91cf";

    @TempDir
    private Path folder;

    private Served served;

    @BeforeEach
    void start() throws IOException {
        Path credentials = Files.writeString(folder.resolve("credentials.json"), """
                {"credentials": [
                  {"family": "tencent-partner", "id": "%s", "secret": "%s"},
                  {"family": "tencent-partner", "id": "%s", "secret": "%s"},
                  {"family": "kybio-member", "id": "%s", "secret": "%s"}
                ]}""".formatted(
                        Served.PARTNER.id(),
                        Served.PARTNER.secret(),
                        SECOND.id(),
                        SECOND.secret(),
                        Served.SHOP.id(),
                        Served.SHOP.secret()));
        served = Served.start(Setup.builder()
                .credentials(credentials)
                .limit(Served.KYBIO, QUOTA)
                .build());
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private void assertFiveOf(String action, String body, TencentClient client) throws Exception {
        List<TencentClient.Answer> answers = Crowd.of(CALLERS, caller -> client.call(action, body));

        assertThat(answers.stream().filter(answer -> answer.errorCode().isEmpty()))
                .hasSize(5);
        assertThat(answers.stream()
                        .flatMap(answer -> answer.errorCode().stream())
                        .distinct())
                .containsExactly("RequestLimitExceeded");
        assertThat(answers.stream().flatMap(answer -> answer.errorMessage().stream()))
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(6, CALLERS)
                        .mapToObj(count -> ("Your current request times equals to `%d` in a second, which exceeds the"
                                        + " frequency limit `5` for a second. Please reduce the frequency of calls.")
                                .formatted(count))
                        .toList());
    }

    @Test
    void of_the_calls_in_one_second_five_are_admitted_for_each_action_and_credential() throws Exception {
        assertFiveOf(Served.ALLOCATE, Served.ONE, served.tencent());
        assertThat(served.credit("Credit")).isEqualByComparingTo("95");
        assertFiveOf(Served.QUERY, "{}", served.tencent());
        assertFiveOf(Served.ALLOCATE, Served.ONE, served.tencent(SECOND));
        assertThat(served.credit("Credit")).isEqualByComparingTo("100");
        assertThat(served.state(Served.TENCENT).ledger().count()).isEqualTo(10);
    }

    @Test
    void the_next_second_admits_five_again() throws Exception {
        served.clock.to(Instant.parse("2026-03-01T04:05:06.999Z"));
        assertFiveOf(Served.ALLOCATE, Served.ONE, served.tencent());
        served.clock.forward(Duration.ofMillis(1));
        assertFiveOf(Served.ALLOCATE, Served.ONE, served.tencent());
        assertThat(served.credit("Credit")).isEqualByComparingTo("100");
    }

    @Test
    void a_call_that_the_schema_or_an_earlier_check_refuses_does_not_count() {
        for (int call = 0; call < 7; call++) {
            assertThat(served.tencent().call(Served.ALLOCATE, "{}").errorCode()).contains("MissingParameter");
            assertThat(served.tencent()
                            .call(Served.ALLOCATE, Served.ONE, o -> o.secretKey("x"))
                            .errorCode())
                    .contains("AuthFailure.SignatureFailure");
        }
        for (int call = 0; call < 5; call++) {
            assertThat(served.tencent().call(Served.ALLOCATE, Served.ONE).errorCode())
                    .isEmpty();
        }
        assertThat(served.tencent().call(Served.ALLOCATE, Served.ONE).errorCode())
                .contains("RequestLimitExceeded");
    }

    @Test
    void a_call_that_the_operation_itself_refuses_counts() {
        for (int call = 0; call < 5; call++) {
            assertThat(served.tencent()
                            .call(Served.ALLOCATE, "{\"ClientUin\":2,\"AddedCredit\":1}")
                            .errorCode())
                    .contains("UnauthorizedOperation.UinNoAuth");
        }
        assertThat(served.tencent().call(Served.ALLOCATE, Served.ONE).errorCode())
                .contains("RequestLimitExceeded");
        assertThat(served.credit("Credit")).isEqualByComparingTo("90");
    }

    @Test
    void both_ways_of_signing_share_the_five() {
        for (int call = 0; call < 5; call++) {
            assertThat(served.tencent()
                            .form(Served.ALLOCATE, Map.of("ClientUin", "1", "AddedCredit", "1"), o -> {})
                            .errorCode())
                    .isEmpty();
        }
        assertThat(served.tencent()
                        .call(Served.ALLOCATE, Served.ONE)
                        .errorMessage()
                        .orElse(""))
                .contains("equals to `6` in a second");
    }

    @Test
    void api_time_does_not_touch_the_five() {
        for (int call = 0; call < 5; call++) {
            served.tencent().call(Served.ALLOCATE, Served.ONE);
            ByHand.advance(served.sandbox(Served.TENCENT), Change.TimeSet.Time.API, Duration.ofDays(40));
        }
        assertThat(served.tencent().call(Served.ALLOCATE, Served.ONE).errorCode())
                .contains("RequestLimitExceeded");
    }

    @Test
    void of_the_calls_of_one_day_the_quota_is_admitted() throws Exception {
        KybioClient client = served.kybio();

        List<KybioClient.Answer> answers = Crowd.of(
                CALLERS, caller -> client.call(Served.INCREMENT, Served.increment(caller, "\"balanceIncrement\":1")));

        assertThat(answers.stream().filter(KybioClient.Answer::isSuccess)).hasSize(QUOTA);
        assertThat(answers.stream().filter(answer -> !answer.isSuccess())).allSatisfy(answer -> {
            assertThat(answer.messages()).containsExactly(USED_UP);
            assertThat(answer.errorCode()).contains(0);
        });
        assertThat(served.member("balance")).isEqualByComparingTo("410");
    }

    @Test
    void the_day_of_the_quota_ends_at_midnight_of_api_time_at_utc_plus_8() {
        served.clock.to(Instant.parse("2026-03-01T15:59:59Z"));
        for (int call = 0; call < QUOTA; call++) {
            assertThat(increment(call).isSuccess()).isTrue();
        }
        assertThat(increment(100).messages()).containsExactly(USED_UP);
        ByHand.advance(served.sandbox(Served.KYBIO), Change.TimeSet.Time.WIRE, Duration.ofDays(1));
        assertThat(increment(101).messages()).containsExactly(USED_UP);

        ByHand.advance(served.sandbox(Served.KYBIO), Change.TimeSet.Time.API, Duration.ofSeconds(1));

        for (int call = 0; call < QUOTA; call++) {
            assertThat(increment(200 + call).isSuccess()).isTrue();
        }
        assertThat(increment(300).messages()).containsExactly(USED_UP);
        assertThat(served.member("balance")).isEqualByComparingTo("420");
    }

    @Test
    void a_wrong_parameter_uses_up_the_quota_and_a_wrong_signature_does_not() {
        for (int call = 0; call < 20; call++) {
            assertThat(served.kybio()
                            .call(Served.INCREMENT, Served.increment(call, ""), o -> o.signature(s -> "0" + s))
                            .errorCode())
                    .contains(1032);
        }
        for (int call = 0; call < QUOTA; call++) {
            assertThat(served.kybio()
                            .call(Served.INCREMENT, served.kybio().body(""))
                            .errorCode())
                    .contains(9003);
        }
        assertThat(increment(1).messages()).containsExactly(USED_UP);
    }

    private KybioClient.Answer increment(int stamp) {
        return served.kybio().call(Served.INCREMENT, Served.increment(stamp, "\"balanceIncrement\":1"));
    }
}
