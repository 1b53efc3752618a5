package org.ledgermock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonText;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

class LookupTest {

    private static final String ANSWER =
            "\"answer\":{\"All\":{\"$each\":\"/items\",\"item\":{\"$\":\"/id\"}},\"First\":{\"$\":\"/item/id\",\"or\":null}}";
    private static final EntityKind MEMBER = new EntityKind("member", false, "id", List.of(), List.of());
    private static final State STATE = state(
            MEMBER,
            "{\"id\":1,\"tel\":\"555\",\"enable\":1}",
            "{\"id\":2,\"tel\":\"555\",\"enable\":1}",
            "{\"id\":4,\"tel\":null,\"enable\":1}",
            "{\"id\":3,\"tel\":\"777\",\"enable\":-1}",
            "{\"id\":231607639459718452,\"tel\":\"007\",\"enable\":1}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | {\"All\":[1],\"First\":1}",
                "\"1\" | {\"All\":[1],\"First\":1}",
                "1.0 | {\"All\":[1],\"First\":1}",
                "\"0001\" | {\"All\":[1],\"First\":1}",
                "231607639459718452 | {\"All\":[231607639459718452],\"First\":231607639459718452}",
                "[1,2] | {\"All\":[1,2],\"First\":1}",
                "[2,1] | {\"All\":[2,1],\"First\":2}",
                "[2,2] | {\"All\":[2,2],\"First\":2}"
            })
    void entities_are_found_by_their_key_in_the_order_that_was_asked_for(String asked, String answer) {
        assertThat(answered(lookup("\"unknown\":\"refused\""), asked)).hasToString(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"555\" | {\"All\":[1,2],\"First\":1}",
                "555 | {\"All\":[1,2],\"First\":1}",
                "\"007\" | {\"All\":[231607639459718452],\"First\":231607639459718452}",
                "\"7\" | {\"All\":[],\"First\":null}",
                "\"\" | {\"All\":[],\"First\":null}",
                "\"null\" | {\"All\":[],\"First\":null}"
            })
    void or_by_another_field_which_several_may_share(String asked, String answer) {
        assertThat(answered(lookup("\"by\":\"tel\",\"unknown\":\"skipped\""), asked))
                .hasToString(answer);
    }

    @Test
    void what_is_not_there_is_refused_or_skipped() {
        assertThat(act(lookup("\"unknown\":\"refused\""), "[1,9,2]"))
                .isEqualTo(new BehaviourResult.Refused(
                        "unknown", Map.of(), Explanation.of("There is no member 9 in this sandbox.")));
        assertThat(answered(lookup("\"unknown\":\"skipped\""), "[1,9,2]")).hasToString("{\"All\":[1,2],\"First\":1}");
    }

    // 231607639459718460 is what JavaScript makes of it (docs/sources/kybio-member.md#types).
    @ParameterizedTest
    @CsvSource({
        "231607639459718460, true",
        "231607639459718464, true",
        "231607639459718500, false",
        "231607639459718430, false"
    })
    void digits_that_were_lost_in_double_precision_are_told(String asked, boolean lost) {
        BehaviourResult.Refused refused = (BehaviourResult.Refused) act(lookup("\"unknown\":\"refused\""), asked);
        String cause = "There is no member " + asked;

        assertThat(refused.why().cause())
                .isEqualTo(
                        lost
                                ? cause
                                        + ", but 231607639459718452: the digits were lost in double precision, as JavaScript has it. Read and send such ids as text."
                                : cause + " in this sandbox.");
    }

    @ParameterizedTest
    @CsvSource({"'[]', false", "'[1]', true", "'[1,2,1]', true", "'[1,2,1,2]', false", "1, true"})
    void so_many_may_be_asked_for(String asked, boolean granted) {
        BehaviourResult outcome = act(lookup("\"count\":{\"least\":1,\"most\":3},\"unknown\":\"refused\""), asked);

        if (granted) {
            assertThat(outcome).isInstanceOf(BehaviourResult.Answered.class);
        } else {
            assertThat(outcome)
                    .isEqualTo(new BehaviourResult.Refused(
                            "count",
                            Map.of(),
                            Explanation.of((asked.equals("[]") ? 0 : 4) + " were asked for; from 1 to 3 may be.")));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"blank | 3 | null", "error | 3 | unknown", "blank | 1 | {\"All\":[1],\"First\":1}"})
    void a_hidden_entity_is_blank_or_as_if_it_were_not_there(String option, String asked, String expected) {
        Behaviour hidden =
                lookup("\"unknown\":\"refused\",\"hidden\":{\"field\":\"enable\",\"value\":-1,\"option\":\"deleted\"}");
        BehaviourResult outcome = hidden.act(Calls.call("{\"k\":" + asked + "}", Map.of("deleted", option)), STATE);

        if (outcome instanceof BehaviourResult.Answered answered) {
            assertThat(answered.answer()).hasToString(expected);
            assertThat(answered.answer() == JsonNull.NULL).isEqualTo(expected.equals("null"));
        } else {
            assertThat(((BehaviourResult.Refused) outcome).situation()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"007", "000", "7", "A7", "'0 7'", "00000000000000000000000007"})
    void a_key_that_is_a_text_is_found_as_it_is_written(String id) {
        State texts = state(MEMBER, "{\"id\":\"" + id + "\",\"tel\":\"1\",\"enable\":1}");

        assertThat(lookup("\"unknown\":\"refused\"").act(Calls.call("{\"k\":\"" + id + "\"}", Map.of()), texts))
                .isInstanceOf(BehaviourResult.Answered.class);
    }

    @Test
    void its_situations_are_those_that_its_parameters_allow() {
        Lookup.Type type = new Lookup.Type();

        assertThat(type.situations(parameters("\"unknown\":\"skipped\""))).isEmpty();
        assertThat(type.situations(parameters("\"unknown\":\"refused\""))).containsExactly("unknown");
        assertThat(type.situations(parameters("\"unknown\":\"refused\",\"count\":{\"least\":1,\"most\":2}")))
                .containsExactlyInAnyOrder("unknown", "count");
    }

    private static Lookup.Parameters parameters(String more) {
        return org.ledgermock.message.RecordReader.read(
                JsonText.value("{\"of\":\"member\",\"at\":\"/k\"," + more + "," + ANSWER + "}"),
                Lookup.Parameters.class);
    }

    private static Behaviour lookup(String more) {
        return new Lookup.Type().create(parameters(more));
    }

    private static BehaviourResult act(Behaviour lookup, String asked) {
        return lookup.act(Calls.call("{\"k\":" + asked + "}", Map.of()), STATE);
    }

    private static org.ledgermock.message.JsonValue answered(Behaviour lookup, String asked) {
        BehaviourResult.Answered answered = (BehaviourResult.Answered) act(lookup, asked);
        assertThat(answered.changes()).isEmpty();
        return answered.answer();
    }

    private static State state(EntityKind kind, String... entities) {
        List<Change> changes = new ArrayList<>();
        for (String entity : entities) {
            changes.add(new Change.Put(Entity.of(kind, JsonText.object(entity))));
        }
        return State.empty(Model.of(List.of(kind), List.of()), 1).after(changes);
    }
}
