package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.fault.Pause;
import org.ledgermock.scorecard.Finding;
import org.ledgermock.scorecard.Mistake;
import org.ledgermock.scorecard.Scorecard;
import org.ledgermock.state.Change;

/** The case that makes clients credit twice: the change is made, and the answer does not arrive. */
class LostAnswersTest {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static Served served;

    @BeforeAll
    static void start() {
        served = Served.start();
    }

    @BeforeEach
    void again() {
        served.again();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    static List<Deviation> losses() {
        return List.of(
                new Deviation.Lost(Optional.of(Deviation.Break.RESET)),
                new Deviation.Lost(Optional.of(Deviation.Break.CLOSED)),
                new Deviation.Late(new Pause.Fixed(60_000)),
                Deviation.Plain.CUT_BODY);
    }

    private void lose(String family, String operation, Deviation loss) {
        served.order(family, FaultOrder.next(operation, loss));
    }

    private static void assertNoAnswer(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(UncheckedIOException.class);
    }

    private void allocate() {
        served.tencent().call(Served.ALLOCATE, Served.ONE, o -> o.timeout(PATIENCE));
    }

    private boolean increment(String body) {
        return served.kybio()
                .call(Served.INCREMENT, body, o -> o.timeout(PATIENCE))
                .isSuccess();
    }

    private List<Finding> findings(String family) {
        return Scorecard.of(
                        served.server.families().find(family).orElseThrow().contract(),
                        served.sandbox(family).journal())
                .findings();
    }

    private List<String> ledger(String family) {
        return served.state(family)
                .ledger()
                .newestFirst()
                .map(Change.Entry::requestId)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void a_partner_that_repeats_blindly_credits_twice_and_is_named(Deviation loss) {
        lose(Served.TENCENT, Served.ALLOCATE, loss);

        assertNoAnswer(this::allocate);
        served.clock.forward(Duration.ofSeconds(2));
        allocate();

        assertThat(served.credit("Credit")).isEqualByComparingTo("92");
        List<String> entries = ledger(Served.TENCENT);
        assertThat(entries).hasSize(2);
        assertThat(findings(Served.TENCENT)).singleElement().satisfies(finding -> {
            assertThat(finding.mistake()).isEqualTo(Mistake.BLIND_REPEAT);
            assertThat(finding.requestIds()).containsExactly(entries.get(1), entries.get(0));
        });
    }

    @ParameterizedTest
    @MethodSource("losses")
    void a_partner_that_reads_back_first_credits_once_and_is_not_named(Deviation loss) {
        lose(Served.TENCENT, Served.ALLOCATE, loss);

        assertNoAnswer(this::allocate);
        served.clock.forward(Duration.ofSeconds(2));
        boolean made = served.tencent()
                        .call(Served.QUERY, "{\"FilterType\":\"ClientUin\",\"Filter\":\"1\"}")
                        .response()
                        .at("/Data/0/Credit")
                        .intValue()
                == 91;
        if (!made) {
            allocate();
        }

        assertThat(served.credit("Credit")).isEqualByComparingTo("91");
        assertThat(ledger(Served.TENCENT)).hasSize(1);
        assertThat(findings(Served.TENCENT)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void a_shop_that_sends_the_same_body_again_is_told_so_and_moves_once(Deviation loss) {
        String body = Served.increment(1, "\"balanceIncrement\":1");
        lose(Served.KYBIO, Served.INCREMENT, loss);

        assertNoAnswer(() -> increment(body));
        served.clock.forward(Duration.ofSeconds(2));
        List<String> messages = served.kybio().call(Served.INCREMENT, body).messages();

        assertThat(messages).containsExactly("重复提交修改");
        assertThat(served.member("balance")).isEqualByComparingTo("401");
        assertThat(ledger(Served.KYBIO)).hasSize(1);
        assertThat(findings(Served.KYBIO)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void a_shop_that_stamps_its_repetition_anew_moves_twice_and_is_named(Deviation loss) {
        lose(Served.KYBIO, Served.INCREMENT, loss);

        assertNoAnswer(() -> increment(Served.increment(1, "\"balanceIncrement\":1")));
        served.clock.forward(Duration.ofSeconds(2));
        assertThat(increment(Served.increment(3, "\"balanceIncrement\":1"))).isTrue();

        assertThat(served.member("balance")).isEqualByComparingTo("402");
        List<String> entries = ledger(Served.KYBIO);
        assertThat(entries).hasSize(2);
        assertThat(findings(Served.KYBIO)).singleElement().satisfies(finding -> {
            assertThat(finding.mistake()).isEqualTo(Mistake.BLIND_REPEAT);
            assertThat(finding.requestIds()).containsExactly(entries.get(1), entries.get(0));
        });
    }

    // Its HTTP library sends again by itself on a connection that was used before: one call, two deliveries.
    @Test
    void the_official_sdk_credits_twice_in_one_call_and_reports_success() throws Exception {
        served.clock.to(Instant.now());
        HttpProfile http = new HttpProfile();
        http.setProtocol(HttpProfile.REQ_HTTP);
        http.setEndpoint(served.authority());
        ClientProfile profile = new ClientProfile();
        profile.setHttpProfile(http);
        CommonClient sdk = new CommonClient(
                "intlpartnersmgt",
                "2022-09-28",
                new Credential(Served.PARTNER.id(), Served.PARTNER.secret()),
                "",
                profile);
        sdk.call(Served.QUERY, "{}");
        lose(Served.TENCENT, Served.ALLOCATE, new Deviation.Lost(Optional.empty()));

        String answer = sdk.call(Served.ALLOCATE, Served.ONE);

        assertThat(answer).contains("\"TotalCredit\":92");
        List<String> entries = ledger(Served.TENCENT);
        assertThat(entries).hasSize(2);
        assertThat(findings(Served.TENCENT))
                .hasSize(2)
                .allSatisfy(
                        finding -> assertThat(finding.requestIds()).containsExactly(entries.get(1), entries.get(0)));
        assertThat(findings(Served.TENCENT))
                .filteredOn(finding -> finding.mistake() == Mistake.SENT_AGAIN)
                .singleElement()
                .extracting(Finding::says)
                .asString()
                .contains("by the HTTP library on its own, or by the program");
    }

    @Test
    void two_increments_of_a_member_within_a_second_are_named() {
        assertThat(served.kybio()
                        .call(Served.INCREMENT, Served.increment(1, "\"balanceIncrement\":1"))
                        .isSuccess())
                .isTrue();
        assertThat(served.kybio()
                        .call(Served.INCREMENT, Served.increment(1, "\"balanceIncrement\":5"))
                        .isSuccess())
                .isFalse();

        assertThat(served.member("balance")).isEqualByComparingTo("401");
        assertThat(findings(Served.KYBIO)).extracting(Finding::mistake).containsExactly(Mistake.SHARED_STAMP);
    }
}
