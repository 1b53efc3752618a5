package org.ledgermock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Explanation;

/** How far an increment may take an amount, down to the credit limit and up to the last digit. */
class IncrementBoundsTest {

    private Member member = Member.withCredit();

    // 1 checks a decrease of the balance, down to the member's credit limit; 0 or empty does not
    // (docs/sources/kybio-member.md#validate).
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"b\":-528.8,\"checkB\":1 | ``",
                "\"b\":-538.8,\"checkB\":1 | ``",
                "\"b\":-538.80000001,\"checkB\":1 | noBalance",
                "\"b\":-538.81,\"checkB\":\"1\" | noBalance",
                "\"b\":-538.81,\"checkB\":1.0 | noBalance",
                "\"b\":-538.81,\"checkB\":0 | ``",
                "\"b\":-538.81,\"checkB\":\"\" | ``",
                "\"b\":-538.81,\"checkB\":\"0\" | ``",
                "\"b\":-538.81,\"checkB\":null | ``",
                "\"b\":-538.81 | ``",
                "\"b\":-538.81,\"checkP\":1 | ``",
                "\"p\":-671.20,\"checkP\":1 | ``",
                "\"p\":-671.21,\"checkP\":1 | noPoints",
                "\"p\":-671.21,\"checkB\":1 | ``",
                "\"b\":-9999,\"p\":-9999,\"checkB\":1,\"checkP\":1 | noBalance",
                "\"b\":1,\"p\":-9999,\"checkB\":1,\"checkP\":1 | noPoints"
            })
    void a_decrease_is_checked_when_the_request_asks_for_it(String fields, String situation) {
        Situations.assertCameTo(member.act(fields, "2015-12-16 13:26:23"), situation);
    }

    @Test
    void an_increase_from_below_zero_is_never_checked() {
        member = Member.of("{\"uid\":%s,\"balance\":-100,\"point\":-5}");

        assertThat(member.act("\"b\":1,\"p\":1,\"checkB\":1,\"checkP\":1", "2015-12-16 13:26:23"))
                .isInstanceOf(BehaviourResult.Answered.class);
        assertThat(member.act("\"b\":0,\"p\":0,\"checkB\":1,\"checkP\":1", "2015-12-16 13:26:23"))
                .isInstanceOf(BehaviourResult.Answered.class);
    }

    // The example of the vendor's comment: balance 5, minus 6, no credit, is an error.
    @ParameterizedTest
    @CsvSource({
        "'', noBalance",
        "',\"ext\":null', noBalance",
        "',\"ext\":{\"limit\":null}', noBalance",
        "',\"ext\":{\"limit\":1}', ''"
    })
    void without_a_credit_limit_it_is_zero(String ext, String situation) {
        member = Member.of("{\"uid\":%s,\"balance\":5,\"point\":0" + ext + "}");
        BehaviourResult outcome = member.act("\"b\":-6,\"checkB\":1", "2015-12-16 13:26:23");

        if (situation.isEmpty()) {
            assertThat(outcome).isInstanceOf(BehaviourResult.Answered.class);
        } else {
            assertThat(outcome)
                    .isEqualTo(new BehaviourResult.Refused(
                            situation,
                            Map.of(),
                            Explanation.of(
                                    "balance of member %s would be -1, and the request asks for that to be checked."
                                            .formatted(Member.UID))));
        }
    }

    @Test
    void a_quantity_that_names_no_place_to_ask_is_always_checked() {
        Behaviour strict =
                Calls.behaviour(new Increment.Type(), Member.PARAMETERS.replace("\"checked\": \"/checkB\", ", ""));

        assertThat(strict.act(
                        Calls.call(
                                "{\"uid\":%s,\"at\":\"2015-12-16 13:26:23\",\"b\":-538.81}".formatted(Member.UID),
                                Map.of()),
                        member.state()))
                .isInstanceOf(BehaviourResult.Refused.class);
        assertThat(strict.act(
                        Calls.call(
                                "{\"uid\":%s,\"at\":\"2015-12-16 13:26:23\",\"b\":-538.8}".formatted(Member.UID),
                                Map.of()),
                        member.state()))
                .isInstanceOf(BehaviourResult.Answered.class);
    }

    @Test
    void ten_thousand_random_increments_are_exact() {
        Random random = new Random(5);
        BigDecimal balance = new BigDecimal("528.8");
        for (int step = 0; step < 10_000; step++) {
            BigDecimal by = new BigDecimal(new BigInteger(43, random), 2 + random.nextInt(7));
            by = random.nextBoolean() ? by : by.negate();
            boolean checked = random.nextInt(3) == 0;
            String at = "2016-%02d-%02d %02d:%02d:%02d"
                    .formatted(1 + step / 28 % 12, 1 + step % 28, step / 336 % 24, step / 8064, 0);
            BehaviourResult outcome =
                    member.act("\"b\":%s,\"checkB\":%d".formatted(by.toPlainString(), checked ? 1 : 0), at);
            boolean expected = !checked || by.signum() >= 0 || balance.add(by).compareTo(new BigDecimal("-10")) >= 0;

            assertThat(outcome instanceof BehaviourResult.Answered)
                    .as("step %d", step)
                    .isEqualTo(expected);
            if (outcome instanceof BehaviourResult.Answered answered) {
                balance = balance.add(by);
                member.keep(answered);
            }
        }
        assertThat(member.state().sum("member", "balance")).isEqualByComparingTo(balance);
        assertThat(member.state().ledger().moved("member", "balance"))
                .isEqualByComparingTo(balance.subtract(new BigDecimal("528.8")));
        assertThat(member.state().ledger().count()).isBetween(5_000L, 9_999L);
    }

    @ParameterizedTest
    @CsvSource({
        "999999999999999.99999999, 0, true",
        "999999999999999, 0.99999999, true",
        "999999999999999, 1, false",
        "-999999999999999.99999999, -0.00000001, false",
        "-999999999999999.99999999, 0.00000001, true",
        "999999999999999.99999999, -999999999999999.99999999, true"
    })
    void no_amount_grows_beyond_fifteen_digits(String before, String by, boolean held) {
        member = Member.of("{\"uid\":%s,\"balance\":" + before + ",\"point\":0}");
        BehaviourResult outcome = member.act("\"b\":" + by, "2015-12-16 13:26:23");

        if (held) {
            assertThat(outcome).isInstanceOf(BehaviourResult.Answered.class);
        } else {
            assertThat(outcome)
                    .isEqualTo(new BehaviourResult.Refused(
                            "amountOutOfRange",
                            Map.of(),
                            Explanation.of("balance would be %s, beyond every amount that is kept."
                                    .formatted(new BigDecimal(before)
                                            .add(new BigDecimal(by))
                                            .toPlainString()))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.00000000000000000000000000000001, true",
        "0.000000000000000000000000000000010, true",
        "0.000000000000000000000000000000001, false"
    })
    void no_increment_has_more_decimals_than_are_kept(String by, boolean held) {
        BehaviourResult outcome = member.act("\"b\":" + by, "2015-12-16 13:26:23");

        if (held) {
            assertThat(outcome).isInstanceOf(BehaviourResult.Answered.class);
        } else {
            Situations.assertRefused(outcome, "amountOutOfRange");
        }
    }

    @Test
    void what_is_checked_is_told_before_what_is_not_kept() {
        Situations.assertRefused(member.act("\"b\":-1e21,\"checkB\":1", "2015-12-16 13:26:23"), "noBalance");
        Situations.assertRefused(member.act("\"b\":-1e21", "2015-12-16 13:26:23"), "amountOutOfRange");
    }
}
