package org.ledgermock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.RecordReader;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

class CreateTest {

    private static final EntityKind CLIENT = new EntityKind("client", false, "id", List.of(), List.of("credit"));
    private static final EntityKind OWNER = new EntityKind("owner", true, "id", List.of(), List.of());
    private static final String PARAMETERS = """
            {"of": "client", "numbers": [{"field": "id", "from": 1000}, {"field": "row", "from": 1}],
             "checks": [
               {"at": "/request/mail", "pattern": "[^@]+@[^@]+", "situation": "badMail"},
               {"at": "/request/again", "same": "/request/password", "situation": "different"},
               {"at": "/request/country", "noneOf": ["7", "86"], "situation": "country"},
               {"at": "/request/phone", "taken": {"of": "client", "field": "phone", "most": 2}, "situation": "phone"},
               {"at": "/count/client", "below": "/owner/most", "situation": "full"}],
             "values": {"name": {"$": "/request/name", "or": ""}, "phone": {"$": "/request/phone", "or": ""},
                        "credit": 0, "since": {"$": "/time"}, "by": {"$": "/account/name"}},
             "answer": {"Id": {"$": "/entity/id", "as": "string"}, "Row": {"$": "/entity/row"}}}
            """;

    private State state = State.empty(Model.of(List.of(CLIENT, OWNER), List.of()), 1)
            .after(List.of(new Change.Put(Entity.of(OWNER, JsonText.object("{\"id\":1,\"most\":4}")))));

    @Test
    void an_entity_gets_the_next_free_number_and_the_fields_that_the_mapping_says() {
        BehaviourResult.Answered first = answered("{\"name\":\"A\",\"phone\":\"1\"}");
        state = state.after(first.changes());
        BehaviourResult.Answered second = answered("{\"name\":\"B\"}");
        state = state.after(second.changes());

        assertThat(first.answer()).hasToString("{\"Id\":\"1000\",\"Row\":1}");
        assertThat(second.answer()).hasToString("{\"Id\":\"1001\",\"Row\":2}");
        assertThat(state.find("client", "1000").orElseThrow().values())
                .hasToString("{\"name\":\"A\",\"phone\":\"1\",\"credit\":0,\"since\":\"2022-10-13 20:09:03\","
                        + "\"by\":\"Example Limited\",\"id\":1000,\"row\":1}");
        assertThat(state.count("client")).isEqualTo(2);
    }

    @Test
    void the_next_free_number_is_above_the_highest() {
        state = state.after(List.of(new Change.Put(
                Entity.of(CLIENT, JsonText.object("{\"id\":231607639459718452,\"row\":9,\"credit\":0}")))));

        assertThat(answered("{}").answer()).hasToString("{\"Id\":\"231607639459718453\",\"Row\":10}");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | ``",
                "{\"mail\":\"a@b\"} | ``",
                "{\"mail\":\"ab\"} | badMail",
                "{\"mail\":\"a@b@c\"} | badMail",
                "{\"mail\":\"\"} | badMail",
                "{\"password\":\"p\",\"again\":\"p\"} | ``",
                "{\"password\":\"p\",\"again\":\"q\"} | different",
                "{\"again\":\"q\"} | different",
                "{\"password\":\"p\"} | ``",
                "{\"country\":\"1\"} | ``",
                "{\"country\":\"86\"} | country",
                "{\"country\":86} | country",
                "{\"mail\":\"ab\",\"country\":\"86\"} | badMail"
            })
    void checks_are_made_in_their_order_of_what_is_there(String request, String situation) {
        Situations.assertCameTo(act(request), situation);
    }

    @Test
    void a_value_may_be_taken_so_often_and_there_may_be_so_many() {
        for (int number = 0; number < 2; number++) {
            state = state.after(answered("{\"phone\":\"5\"}").changes());
        }
        assertThat(((BehaviourResult.Refused) act("{\"phone\":\"5\"}")).situation())
                .isEqualTo("phone");
        assertThat(((BehaviourResult.Refused) act("{\"phone\":5}")).situation()).isEqualTo("phone");
        state = state.after(answered("{\"phone\":\"6\"}").changes());
        state = state.after(answered("{\"phone\":\"7\"}").changes());
        assertThat(((BehaviourResult.Refused) act("{\"phone\":\"8\"}")).situation())
                .isEqualTo("full");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "card_ | 3 | card_004 | card_005",
                "card_ | 3 | card_999 | card_1000",
                "card_ | 3 | kard_999 | card_002",
                "card_ | 3 | card_x9  | card_002",
                "card_ | 1 | card_004 | card_5"
            })
    void a_number_may_stand_behind_a_prefix(String prefix, int digits, String there, String next) {
        Behaviour cards = Calls.behaviour(new Create.Type(), """
                {"of": "client", "numbers": [{"field": "id", "from": 2, "prefix": "%s", "digits": %d}],
                 "values": {"credit": 0}, "answer": {"$": "/entity/id"}}
                """.formatted(prefix, digits));
        state = state.after(List.of(new Change.Put(
                Entity.of(CLIENT, JsonText.object("{\"id\": \"%s\", \"credit\": 0}".formatted(there))))));

        assertThat(cards.act(Calls.call("{}", Map.of()), state))
                .isInstanceOfSatisfying(
                        BehaviourResult.Answered.class,
                        made -> assertThat(made.answer()).hasToString("\"" + next + "\""));
    }

    // Of those beyond the last none counts: who begins with a million of his own gets the small ones all the same.
    @ParameterizedTest
    @CsvSource({"7, 17", "100, 110", "101, 5"})
    void only_numbers_up_to_the_last_are_counted_on_from(long there, long next) {
        Behaviour tens = Calls.behaviour(new Create.Type(), """
                {"of": "client", "numbers": [{"field": "id", "from": 5, "to": 100, "step": 10}],
                 "values": {"credit": 0}, "answer": {"$": "/entity/id"}}
                """);
        state = state.after(List.of(
                new Change.Put(Entity.of(CLIENT, JsonText.object("{\"id\": %d, \"credit\": 0}".formatted(there))))));

        assertThat(tens.act(Calls.call("{}", Map.of()), state))
                .isInstanceOfSatisfying(
                        BehaviourResult.Answered.class,
                        made -> assertThat(made.answer()).hasToString(Long.toString(next)));
    }

    @Test
    void digits_without_a_prefix_make_no_sense() {
        assertThatThrownBy(() -> RecordReader.read(
                        JsonText.value(PARAMETERS.replace("\"from\": 1}", "\"from\": 1, \"digits\": 3}")),
                        Create.Parameters.class))
                .hasMessage("/numbers/1: 'digits' are those behind a 'prefix'");
    }

    @Test
    void what_an_entity_begins_with_is_in_the_ledger_and_nothing_else_is() {
        Behaviour rich = Calls.behaviour(
                new Create.Type(), PARAMETERS.replace("\"credit\": 0", "\"credit\": {\"$\": \"/request/credit\"}"));

        assertThat(((BehaviourResult.Answered) rich.act(Calls.call("{\"credit\": 7}", Map.of()), state)).changes())
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(
                        Change.Entry.class,
                        entry -> assertThat(entry.movements())
                                .hasToString("[Movement[quantity=credit, before=0, amount=7]]"));
        assertThat(((BehaviourResult.Answered) rich.act(Calls.call("{\"credit\": 0.00}", Map.of()), state)).changes())
                .hasSize(1);
    }

    @Test
    void an_entity_takes_the_place_of_another_where_the_mapping_says_so() {
        Behaviour byName = Calls.behaviour(
                new Create.Type(),
                "{\"of\":\"client\",\"replaces\":true,\"values\":{\"id\":{\"$\":\"/request/id\"},\"credit\":7},\"answer\":{}}");
        state = state.after(
                List.of(new Change.Put(Entity.of(CLIENT, JsonText.object("{\"id\":\"x\",\"credit\":500}")))));

        BehaviourResult outcome = byName.act(Calls.call("{\"id\":\"x\"}", Map.of()), state);

        assertThat(((BehaviourResult.Answered) outcome).changes())
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(
                        Change.Entry.class,
                        entry -> assertThat(entry.movements())
                                .hasToString("[Movement[quantity=credit, before=500, amount=-493]]"));
        assertThat(state.after(((BehaviourResult.Answered) outcome).changes()).sum("client", "credit"))
                .isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"friend\":\"x\",\"word\":\"hush\"} | ``",
                "{\"friend\":\"x\",\"word\":\"other\"} | notTheirs",
                "{\"friend\":\"y\",\"word\":\"hush\"} | notTheirs",
                "{\"word\":\"hush\"} | notTheirs"
            },
            quoteCharacter = '`')
    void what_another_entity_has_can_be_asked_for(String request, String situation) {
        Behaviour related = Calls.behaviour(new Create.Type(), """
                {"of": "client", "related": {"of": "client", "key": "/friend"},
                 "checks": [{"at": "/request/word", "same": "/related/word", "situation": "notTheirs"}],
                 "numbers": [{"field": "id", "from": 1}],
                 "values": {"credit": 0, "of": {"$": "/related/word"}}, "answer": {}}
                """);
        state = state.after(List.of(
                new Change.Put(Entity.of(CLIENT, JsonText.object("{\"id\":\"x\",\"credit\":0,\"word\":\"hush\"}")))));

        Situations.assertCameTo(related.act(Calls.call(request, Map.of()), state), situation);
    }

    @Test
    void an_entity_that_is_there_is_not_replaced_where_nothing_says_so() {
        Behaviour byName = Calls.behaviour(
                new Create.Type(),
                "{\"of\":\"client\",\"values\":{\"id\":{\"$\":\"/request/id\"},\"credit\":0},\"answer\":{}}");
        state = state.after(
                List.of(new Change.Put(Entity.of(CLIENT, JsonText.object("{\"id\":\"x\",\"credit\":500}")))));

        assertThatThrownBy(() -> {
                    BehaviourResult outcome = byName.act(Calls.call("{\"id\":\"x\"}", Map.of()), state);
                    State after = state.after(((BehaviourResult.Answered) outcome).changes());
                    assertThat(after.sum("client", "credit"))
                            .as("500 were there")
                            .isEqualTo("500");
                })
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_pattern_that_is_none_is_refused_when_it_is_read() {
        assertThatThrownBy(() -> RecordReader.read(
                        JsonText.value(PARAMETERS.replace("[^@]+@[^@]+", "[")), Create.Parameters.class))
                .isInstanceOf(org.ledgermock.message.JsonMismatch.class)
                .hasMessageStartingWith("/checks/0: Unclosed character class");
    }

    @Test
    void its_situations_are_those_of_its_checks() {
        assertThat(new Create.Type().situations(RecordReader.read(JsonText.value(PARAMETERS), Create.Parameters.class)))
                .containsExactlyInAnyOrder("badMail", "different", "country", "phone", "full");
    }

    private BehaviourResult.Answered answered(String arguments) {
        return (BehaviourResult.Answered) act(arguments);
    }

    private BehaviourResult act(String arguments) {
        return Calls.behaviour(new Create.Type(), PARAMETERS).act(Calls.call(arguments, Map.of()), state);
    }
}
