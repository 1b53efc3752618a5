package org.ledgermock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.JsonText;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.State;

/** Which member is moved, and by what. */
class IncrementTest {

    private final Member member = Member.withCredit();

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
        BehaviourResult.Answered answered = member.answered(fields, "2015-12-16 13:26:23");

        assertThat(answered.answer())
                .hasToString("{\"B\":%s,\"P\":%s,\"At\":\"2022-10-13 20:09:03\"}".formatted(balance, point));
    }

    @Test
    void the_change_is_one_entity_and_one_ledger_entry() {
        State after = member.state()
                .after(member.answered("\"b\":-28.8,\"p\":1", "2015-12-16 13:26:23")
                        .changes());
        Entity moved = after.find("member", Member.UID).orElseThrow();

        assertThat(moved.values())
                .hasToString(
                        "{\"uid\":%s,\"balance\":500.0,\"point\":672.20,\"ext\":{\"limit\":10}}".formatted(Member.UID));
        assertThat(after.ledger().newestFirst())
                .containsExactly(new Change.Entry(
                        Calls.TIME,
                        "Operation",
                        "request-1",
                        "member",
                        Member.UID,
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
        BehaviourResult outcome = member.act("{\"uid\":%s,\"at\":\"2015-12-16 13:26:23\",\"b\":1}".formatted(uid));

        assertThat(outcome instanceof BehaviourResult.Answered).isEqualTo(found);
        if (!found) {
            assertThat(((BehaviourResult.Refused) outcome).situation()).isEqualTo("unknown");
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
        Situations.assertRefused(member.act("{\"uid\":%s,\"at\":\"2015-12-16 13:26:23\"}".formatted(uid)), situation);
    }

    @Test
    void each_quantity_has_a_situation_of_its_own_name() {
        Increment.Type type = new Increment.Type();
        Increment.Parameters parameters =
                org.ledgermock.message.RecordReader.read(JsonText.value(Member.PARAMETERS), Increment.Parameters.class);

        assertThat(type.situations(parameters))
                .containsExactlyInAnyOrder("unknown", "keyOutOfRange", "amountOutOfRange", "noBalance", "noPoints");
    }

    @Test
    void an_increment_of_nothing_is_refused_when_it_is_made() {
        assertThatThrownBy(() -> org.ledgermock.message.RecordReader.read(
                        JsonText.value(
                                "{\"of\":\"m\",\"key\":\"/k\",\"quantities\":[]," + "\"details\":{},\"answer\":{}}"),
                        Increment.Parameters.class))
                .hasMessage("/: an increment needs at least one quantity");
    }
}
