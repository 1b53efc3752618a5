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

class UpdateTest {

    private static final String SET = "\"set\":{\"name\":{\"$\":\"/request/name\",\"or\":\"\"},"
            + "\"phone\":{\"$\":\"/request/phone\",\"or\":\"\"}}";
    private static final EntityKind MEMBER = new EntityKind("member", false, "id", List.of(), List.of());
    private static final EntityKind CATEGORY = new EntityKind("category", false, "id", List.of(), List.of());

    private final State state = State.empty(Model.of(List.of(MEMBER, CATEGORY), List.of()), 1)
            .after(List.of(
                    put(MEMBER, "{\"id\":1,\"name\":\"One\",\"phone\":\"111\",\"other\":5}"),
                    put(MEMBER, "{\"id\":2,\"name\":\"Two\",\"phone\":\"222\"}"),
                    put(CATEGORY, "{\"id\":7}")));

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "keeps | {\"id\":1,\"name\":\"New\"} | {\"id\":1,\"name\":\"New\",\"phone\":\"111\",\"other\":5}",
                "keeps | {\"id\":\"1\",\"name\":\"\",\"phone\":\"9\"} | {\"id\":1,\"name\":\"One\",\"phone\":\"9\",\"other\":5}",
                "keeps | {\"id\":1,\"name\":\"  \",\"phone\":null} | {\"id\":1,\"name\":\"One\",\"phone\":\"111\",\"other\":5}",
                "keeps | {\"id\":1,\"name\":0} | {\"id\":1,\"name\":0,\"phone\":\"111\",\"other\":5}",
                "empties | {\"id\":1,\"name\":\"New\"} | {\"id\":1,\"name\":\"New\",\"phone\":\"\",\"other\":5}",
                "empties | {\"id\":1,\"name\":null,\"phone\":\"9\"} | {\"id\":1,\"name\":\"\",\"phone\":\"9\",\"other\":5}"
            })
    void fields_are_set_and_blanks_keep_or_empty(String blank, String request, String expected) {
        State after =
                state.after(answered(update("\"checks\":[]", blank), request).changes());

        assertThat(after.find("member", "1").orElseThrow().values()).hasToString(expected);
        assertThat(after.find("member", "2").orElseThrow())
                .isEqualTo(state.find("member", "2").orElseThrow());
        assertThat(after.ledger().count()).isZero();
    }

    @Test
    void a_list_is_changed_wholly_or_not_at_all() {
        Behaviour each = update("\"each\":\"/list\"", "keeps");
        State after = state.after(answered(each, "{\"list\":[{\"id\":1,\"name\":\"A\"},{\"id\":2,\"name\":\"B\"}]}")
                .changes());

        assertThat(after.find("member", "1").orElseThrow().values().text("name"))
                .contains("A");
        assertThat(after.find("member", "2").orElseThrow().values().text("name"))
                .contains("B");
        assertThat(each.act(
                        Calls.call("{\"list\":[{\"id\":1,\"name\":\"A\"},{\"id\":3,\"name\":\"B\"}]}", Map.of()),
                        state))
                .isEqualTo(new BehaviourResult.Refused(
                        "unknown", Map.of(), Explanation.of("There is no member 3 in this sandbox.")));
        assertThat(answered(each, "{\"list\":[]}").changes()).isEmpty();
    }

    @Test
    void two_changes_of_one_entity_are_both_made() {
        Behaviour each = update("\"each\":\"/list\"", "keeps");
        State after = state.after(answered(
                        each,
                        "{\"list\":[{\"id\":1,\"name\":\"A\",\"phone\":\"\"},{\"id\":1,\"name\":\"\",\"phone\":\"5\"}]}")
                .changes());

        assertThat(after.find("member", "1").orElseThrow().values())
                .hasToString("{\"id\":1,\"name\":\"A\",\"phone\":\"5\",\"other\":5}");
    }

    @ParameterizedTest
    @CsvSource({"9", "null", "\"\"", "\"x\"", "1.5", "-1"})
    void an_entity_that_is_not_there_is_unknown(String id) {
        Situations.assertRefused(
                update("\"checks\":[]", "keeps").act(Calls.call("{\"id\":" + id + "}", Map.of()), state), "unknown");
        assertThat(update("\"checks\":[]", "keeps").act(Calls.call("{}", Map.of()), state))
                .isInstanceOf(BehaviourResult.Refused.class);
    }

    @Test
    void a_check_is_made_of_each_change() {
        Behaviour each = update(
                "\"each\":\"/list\",\"checks\":[{\"at\":\"/request/category\",\"known\":\"category\","
                        + "\"situation\":\"noCategory\"}]",
                "keeps");

        assertThat(each.act(
                        Calls.call("{\"list\":[{\"id\":1,\"category\":7},{\"id\":2,\"category\":\"7\"}]}", Map.of()),
                        state))
                .isInstanceOf(BehaviourResult.Answered.class);
        assertThat(each.act(
                        Calls.call("{\"list\":[{\"id\":1,\"category\":7},{\"id\":2,\"category\":8}]}", Map.of()),
                        state))
                .isEqualTo(new BehaviourResult.Refused(
                        "noCategory",
                        Map.of(),
                        Explanation.of("/category has to be the key of a category, and there is none of it.")));
    }

    @Test
    void what_a_change_names_besides_has_to_be_there_and_its_fields_are_at_hand() {
        Behaviour related = update(
                "\"related\":{\"of\":\"category\",\"key\":\"/category\",\"situation\":\"noCategory\"},"
                        + "\"answer\":{\"$\":\"/related/id\"}",
                "keeps");

        assertThat(answered(related, "{\"id\":1,\"category\":\"7\"}").answer()).hasToString("7");
        assertThat(related.act(Calls.call("{\"id\":1,\"category\":8}", Map.of()), state))
                .isEqualTo(new BehaviourResult.Refused(
                        "noCategory", Map.of(), Explanation.of("There is no category 8 in this sandbox.")));
        Situations.assertRefused(related.act(Calls.call("{\"id\":1}", Map.of()), state), "noCategory");
    }

    @Test
    void an_answer_may_be_without_data_or_of_the_last_entity() {
        assertThat(answered(update("\"checks\":[]", "keeps"), "{\"id\":1,\"name\":\"N\"}")
                        .answer())
                .isEqualTo(JsonNull.NULL);
        assertThat(answered(
                                update("\"each\":\"/list\",\"answer\":{\"Name\":{\"$\":\"/entity/name\"}}", "keeps"),
                                "{\"list\":[{\"id\":1,\"name\":\"A\"},{\"id\":2}]}")
                        .answer())
                .hasToString("{\"Name\":\"Two\"}");
    }

    private BehaviourResult.Answered answered(Behaviour update, String arguments) {
        return (BehaviourResult.Answered) update.act(Calls.call(arguments, Map.of()), state);
    }

    private static Behaviour update(String more, String blank) {
        return Calls.behaviour(
                new Update.Type(),
                "{\"of\":\"member\",\"key\":\"/id\"," + SET + ",\"blank\":\"" + blank + "\"," + more + "}");
    }

    private static Change put(EntityKind kind, String values) {
        return new Change.Put(Entity.of(kind, JsonText.object(values)));
    }

    @Test
    void its_situations_are_unknown_and_those_of_its_checks() {
        assertThat(new Update.Type()
                        .situations(org.ledgermock.message.RecordReader.read(
                                JsonText.value("{\"of\":\"member\",\"key\":\"/id\"," + SET + ",\"blank\":\"keeps\","
                                        + "\"checks\":[{\"at\":\"/request/a\",\"situation\":\"a\"},"
                                        + "{\"at\":\"/request/b\",\"situation\":\"b\"}]}"),
                                Update.Parameters.class)))
                .containsExactlyInAnyOrder("unknown", "a", "b");
        assertThat(new ArrayList<>(List.of(Update.Blank.values()))).hasSize(2);
    }
}
