package org.ledgermock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonText;
import org.ledgermock.sandbox.Change;
import org.ledgermock.sandbox.Entity;
import org.ledgermock.sandbox.EntityKind;
import org.ledgermock.sandbox.Model;
import org.ledgermock.sandbox.State;

class IncrementTest {

    private static final String PARAMETERS = """
            {"of": "member", "key": "/uid", "changedAt": "/at",
             "quantities": [
               {"field": "balance", "by": "/b", "checked": "/checkB", "credit": "/ext/limit", "insufficient": "noBalance"},
               {"field": "point", "by": "/p", "checked": "/checkP", "insufficient": "noPoints"}],
             "details": {"at": {"$": "/request/at"}},
             "answer": {"B": [{"$": "/before/balance"}, {"$": "/increment/balance"}, {"$": "/after/balance"}],
                        "P": [{"$": "/before/point"}, {"$": "/increment/point"}, {"$": "/after/point"}],
                        "At": {"$": "/time"}}}
            """;
    private static final EntityKind MEMBER =
            new EntityKind("member", false, "uid", List.of(), List.of("balance", "point"));
    private static final String UID = "231607639459718452";
    private static final Behaviour INCREMENT = Calls.behaviour(new Increment.Type(), PARAMETERS);

    private State state = state("{\"uid\":%s,\"balance\":528.8,\"point\":671.20,\"ext\":{\"limit\":10}}");

    private static State state(String member) {
        return State.empty(Model.of(List.of(MEMBER), List.of()), 2_000)
                .after(List.of(new Change.Put(Entity.of(MEMBER, JsonText.object(member.formatted(UID))))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"b\":100,\"p\":100 | [528.8,100,628.8] | [671.20,100,771.20]",
                "\"b\":-0.80,\"p\":0.8 | [528.8,-0.80,528.00] | [671.20,0.8,672.00]",
                "\"b\":1e2 | [528.8,100,628.8] | [671.20,0,671.20]",
                "\"p\":-671.2 | [528.8,0,528.8] | [671.20,-671.2,0.00]",
                "\"b\":0,\"p\":0 | [528.8,0,528.8] | [671.20,0,671.20]",
                "\"x\":1 | [528.8,0,528.8] | [671.20,0,671.20]",
                "\"b\":0.00000001 | [528.8,0.00000001,528.80000001] | [671.20,0,671.20]",
                "\"b\":-1000 | [528.8,-1000,-471.2] | [671.20,0,671.20]"
            })
    void after_is_before_plus_increment_and_the_scale_stays(String fields, String balance, String point) {
        Outcome.Answered answered = answered(fields, "2015-12-16 13:26:23");

        assertThat(answered.answer())
                .hasToString("{\"B\":%s,\"P\":%s,\"At\":\"2022-10-13 20:09:03\"}".formatted(balance, point));
    }

    @Test
    void the_change_is_one_entity_one_ledger_entry_and_a_mark() {
        State after = state.after(
                answered("\"b\":-28.8,\"p\":1", "2015-12-16 13:26:23").changes());
        Entity member = after.find("member", UID).orElseThrow();

        assertThat(member.values())
                .hasToString("{\"uid\":%s,\"balance\":500.0,\"point\":672.20,\"ext\":{\"limit\":10}}".formatted(UID));
        assertThat(member.marks().asList()).containsExactly("2015-12-16 13:26:23");
        assertThat(after.ledger().newestFirst())
                .containsExactly(new Change.Entry(
                        Calls.TIME,
                        "Operation",
                        "request-1",
                        "member",
                        UID,
                        List.of(
                                new Change.Movement("balance", new BigDecimal("528.8"), new BigDecimal("-28.8")),
                                new Change.Movement("point", new BigDecimal("671.20"), BigDecimal.ONE)),
                        JsonText.object("{\"at\":\"2015-12-16 13:26:23\"}")));
    }

    @ParameterizedTest
    @CsvSource({
        "231607639459718452, true",
        "\"231607639459718452\", true",
        "\"0231607639459718452\", true",
        "231607639459718452.0, true",
        "231607639459718453, false",
        "\"1\", false",
        "0, false",
        "-1, false"
    })
    void the_member_is_found_by_number_or_by_digits(String uid, boolean found) {
        Outcome outcome = INCREMENT.act(
                Calls.call("{\"uid\":%s,\"at\":\"2015-12-16 13:26:23\",\"b\":1}".formatted(uid), Map.of()), state);

        assertThat(outcome instanceof Outcome.Answered).isEqualTo(found);
        if (!found) {
            assertThat(((Outcome.Refused) outcome).situation()).isEqualTo("unknown");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807, unknown",
        "9223372036854775808, keyOutOfRange",
        "\"9223372036854775808\", keyOutOfRange",
        "\"9999999999999999999\", keyOutOfRange"
    })
    void a_number_that_is_no_long_is_out_of_range(String uid, String situation) {
        assertRefused("{\"uid\":%s,\"at\":\"2015-12-16 13:26:23\"}".formatted(uid), situation);
    }

    @ParameterizedTest
    @CsvSource({
        "2015-02-29 00:00:00, false",
        "2016-02-29 00:00:00, true",
        "2015-13-01 00:00:00, false",
        "2015-00-10 00:00:00, false",
        "2015-04-31 00:00:00, false",
        "2015-12-16 23:59:59, true",
        "2015-12-16 24:00:00, false",
        "2015-12-16 13:60:00, false",
        "2015-12-16 13:26:60, false",
        "9999-12-31 23:59:59, true",
        "0000-01-01 00:00:00, true"
    })
    void the_time_of_change_is_one_of_the_calendar(String at, boolean time) {
        Outcome outcome = INCREMENT.act(Calls.call("{\"uid\":%s,\"at\":\"%s\"}".formatted(UID, at), Map.of()), state);

        if (time) {
            assertThat(outcome).isInstanceOf(Outcome.Answered.class);
        } else {
            assertThat(outcome)
                    .isEqualTo(new Outcome.Refused(
                            "notATime",
                            Map.of(),
                            Explanation.of("'%s' is no time of any calendar day; yyyy-MM-dd HH:mm:ss.".formatted(at))));
        }
    }

    @Test
    void the_same_time_comes_once_for_a_member_whatever_the_amounts() {
        state = state.after(answered("\"b\":1", "2015-12-16 13:26:23").changes());

        assertThat(act("\"b\":2,\"p\":5", "2015-12-16 13:26:23"))
                .isEqualTo(new Outcome.Refused(
                        "duplicate",
                        Map.of(),
                        Explanation.of(
                                "A change of member %s stamped 2015-12-16 13:26:23 has already been made: its result stands, this one was not made again."
                                        .formatted(UID))));
        assertThat(act("\"b\":1", "2015-12-16 13:26:24")).isInstanceOf(Outcome.Answered.class);
    }

    @Test
    void a_time_is_remembered_only_after_a_success() {
        assertThat(act("\"b\":-1000,\"checkB\":1", "2015-12-16 13:26:23")).isInstanceOf(Outcome.Refused.class);
        assertThat(act("\"b\":-1", "2015-12-16 13:26:23")).isInstanceOf(Outcome.Answered.class);
    }

    @Test
    void the_newest_thousand_times_are_remembered() {
        for (int number = 0; number <= 1_000; number++) {
            state = state.after(answered(
                            "\"b\":1",
                            "2015-12-16 %02d:%02d:%02d".formatted(number / 3_600, number / 60 % 60, number % 60))
                    .changes());
        }
        assertThat(act("\"b\":1", "2015-12-16 00:00:00"))
                .as("the 1001st newest")
                .isInstanceOf(Outcome.Answered.class);
        assertThat(act("\"b\":1", "2015-12-16 00:00:01"))
                .as("the 1000th newest")
                .isInstanceOf(Outcome.Refused.class);
        assertThat(act("\"b\":1", "2015-12-16 00:16:40")).as("the newest").isInstanceOf(Outcome.Refused.class);
    }

    // Reference 3.1: 1 checks a decrease of the balance, down to the member's credit limit; 0 or empty does not.
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
        Outcome outcome = act(fields, "2015-12-16 13:26:23");

        if (situation.isEmpty()) {
            assertThat(outcome).isInstanceOf(Outcome.Answered.class);
        } else {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.situation()).isEqualTo(situation));
        }
    }

    @Test
    void an_increase_from_below_zero_is_never_checked() {
        state = state("{\"uid\":%s,\"balance\":-100,\"point\":-5}");

        assertThat(act("\"b\":1,\"p\":1,\"checkB\":1,\"checkP\":1", "2015-12-16 13:26:23"))
                .isInstanceOf(Outcome.Answered.class);
        assertThat(act("\"b\":0,\"p\":0,\"checkB\":1,\"checkP\":1", "2015-12-16 13:26:23"))
                .isInstanceOf(Outcome.Answered.class);
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
        state = state("{\"uid\":%s,\"balance\":5,\"point\":0" + ext + "}");
        Outcome outcome = act("\"b\":-6,\"checkB\":1", "2015-12-16 13:26:23");

        if (situation.isEmpty()) {
            assertThat(outcome).isInstanceOf(Outcome.Answered.class);
        } else {
            assertThat(outcome)
                    .isEqualTo(new Outcome.Refused(
                            situation,
                            Map.of(),
                            Explanation.of(
                                    "balance of member %s would be -1, and the request asks for that to be checked."
                                            .formatted(UID))));
        }
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
            Outcome outcome = act("\"b\":%s,\"checkB\":%d".formatted(by.toPlainString(), checked ? 1 : 0), at);
            boolean expected = !checked || by.signum() >= 0 || balance.add(by).compareTo(new BigDecimal("-10")) >= 0;

            assertThat(outcome instanceof Outcome.Answered).as("step %d", step).isEqualTo(expected);
            if (outcome instanceof Outcome.Answered answered) {
                balance = balance.add(by);
                state = state.after(answered.changes());
            }
        }
        assertThat(state.sum("member", "balance")).isEqualByComparingTo(balance);
        assertThat(state.ledger().moved("member", "balance"))
                .isEqualByComparingTo(balance.subtract(new BigDecimal("528.8")));
        assertThat(state.ledger().count()).isBetween(5_000L, 9_999L);
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
        state = state("{\"uid\":%s,\"balance\":" + before + ",\"point\":0}");
        Outcome outcome = act("\"b\":" + by, "2015-12-16 13:26:23");

        if (held) {
            assertThat(outcome).isInstanceOf(Outcome.Answered.class);
        } else {
            assertThat(outcome)
                    .isEqualTo(new Outcome.Refused(
                            "amountOutOfRange",
                            Map.of(),
                            Explanation.of("balance would be %s, beyond every amount that is kept."
                                    .formatted(new BigDecimal(before)
                                            .add(new BigDecimal(by))
                                            .toPlainString()))));
        }
    }

    @Test
    void each_quantity_has_a_situation_of_its_own_name() {
        Increment.Type type = new Increment.Type();
        Increment.Parameters parameters =
                org.ledgermock.message.RecordReader.read(JsonText.value(PARAMETERS), Increment.Parameters.class);

        assertThat(type.situations(parameters))
                .containsExactlyInAnyOrder(
                        "unknown",
                        "keyOutOfRange",
                        "duplicate",
                        "notATime",
                        "amountOutOfRange",
                        "noBalance",
                        "noPoints");
    }

    @Test
    void an_increment_of_nothing_is_refused_when_it_is_made() {
        assertThatThrownBy(() -> org.ledgermock.message.RecordReader.read(
                        JsonText.value("{\"of\":\"m\",\"key\":\"/k\",\"changedAt\":\"/t\",\"quantities\":[],"
                                + "\"details\":{},\"answer\":{}}"),
                        Increment.Parameters.class))
                .hasMessage("/: an increment needs at least one quantity");
    }

    private void assertRefused(String arguments, String situation) {
        assertThat(INCREMENT.act(Calls.call(arguments, Map.of()), state))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.situation()).isEqualTo(situation));
    }

    private Outcome.Answered answered(String fields, String at) {
        return (Outcome.Answered) act(fields, at);
    }

    private Outcome act(String fields, String at) {
        return INCREMENT.act(Calls.call("{\"uid\":%s,\"at\":\"%s\",%s}".formatted(UID, at, fields), Map.of()), state);
    }
}
