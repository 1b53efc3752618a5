package org.ledgermock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonText;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

class ScrollTest {

    private static final EntityKind MEMBER = new EntityKind("member", false, "id", List.of("name"), List.of());
    private static final Behaviour SCROLL = Calls.behaviour(new Scroll.Type(), """
            {"of": "member", "after": "/back/value", "number": "row", "size": 3,
             "answer": {"Rows": {"$each": "/items", "item": {"$": "/row"}}, "last": {"$": "/last"}, "size": {"$": "/size"}}}
            """);

    // Eight members, whose names are in another order than their rows.
    private State state = State.empty(Model.of(List.of(MEMBER), List.of()), 1).after(members());

    private static List<Change> members() {
        List<Change> members = new ArrayList<>();
        for (int row : new int[] {5, 1, 8, 3, 2, 7, 4, 6}) {
            members.add(member(row));
        }
        return members;
    }

    private static Change member(int row) {
        return new Change.Put(Entity.of(
                MEMBER, JsonText.object("{\"id\":%d,\"name\":\"%d\",\"row\":%d}".formatted(row, 100 - row, row * 10))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | {\"Rows\":[10,20,30],\"last\":\"30\",\"size\":3}",
                "{\"back\":{\"value\":\"\"}} | {\"Rows\":[10,20,30],\"last\":\"30\",\"size\":3}",
                "{\"back\":{\"value\":0}} | {\"Rows\":[10,20,30],\"last\":\"30\",\"size\":3}",
                "{\"back\":{\"value\":\"30\"}} | {\"Rows\":[40,50,60],\"last\":\"60\",\"size\":3}",
                "{\"back\":{\"value\":35}} | {\"Rows\":[40,50,60],\"last\":\"60\",\"size\":3}",
                "{\"back\":{\"value\":\"60\"}} | {\"Rows\":[70,80],\"last\":\"80\",\"size\":3}",
                "{\"back\":{\"value\":\"80\"}} | {\"Rows\":[],\"last\":\"80\",\"size\":3}"
            })
    void a_piece_begins_after_the_last_number_of_the_one_before(String arguments, String answer) {
        assertThat(answer(arguments)).hasToString(answer);
    }

    @ParameterizedTest
    @CsvSource({"\"x\"", "\"-1\"", "\"1.5\"", "\"12345678901234567890\"", "{}", "true"})
    void a_place_that_no_answer_gave_is_refused(String value) {
        Situations.assertRefused(
                SCROLL.act(Calls.call("{\"back\":{\"value\":" + value + "}}", Map.of()), state), "notANumber");
    }

    @Test
    void an_opaque_place_leads_on_and_no_other_text_does() {
        Behaviour opaque = Calls.behaviour(new Scroll.Type(), """
                {"of": "member", "after": "/cursor", "number": "row", "size": 3, "asked": "/size", "opaque": true,
                 "answer": {"Rows": {"$each": "/items", "item": {"$": "/row"}}, "next": {"$": "/next", "or": ""}}}
                """);
        JsonObject first = (JsonObject)
                ((BehaviourResult.Answered) opaque.act(Calls.call("{\"size\": 6}", Map.of()), state)).answer();
        String next = first.text("next").orElseThrow();
        JsonObject second = (JsonObject) ((BehaviourResult.Answered)
                        opaque.act(Calls.call("{\"size\": 2, \"cursor\": \"%s\"}".formatted(next), Map.of()), state))
                .answer();

        assertThat(first.find("Rows")).hasToString("Optional[[10,20,30,40,50,60]]");
        assertThat(next).doesNotContain("60");
        assertThat(second).hasToString("{\"Rows\":[70,80],\"next\":\"\"}");
        for (String wrong : List.of("60", next + "A", next.substring(1), "YWZ0ZXI6eA", "!")) {
            Situations.assertRefused(
                    opaque.act(Calls.call("{\"cursor\": \"%s\"}".formatted(wrong), Map.of()), state), "notANumber");
        }
    }

    @Test
    void the_place_to_go_on_from_is_told_only_where_there_is_more() {
        Behaviour plain = Calls.behaviour(new Scroll.Type(), """
                {"of": "member", "after": "/after", "number": "row", "size": 4,
                 "answer": {"next": {"$": "/next", "or": "none"}}}
                """);

        assertThat(((BehaviourResult.Answered) plain.act(Calls.call("{}", Map.of()), state)).answer())
                .hasToString("{\"next\":\"40\"}");
        assertThat(((BehaviourResult.Answered) plain.act(Calls.call("{\"after\": 40}", Map.of()), state)).answer())
                .hasToString("{\"next\":\"none\"}");
        assertThat(((BehaviourResult.Answered) plain.act(Calls.call("{\"after\": null}", Map.of()), state)).answer())
                .hasToString("{\"next\":\"40\"}");
    }

    @Test
    void what_is_added_meanwhile_comes_at_the_end_and_nothing_twice() {
        List<String> rows = new ArrayList<>();
        String last = "";
        for (int piece = 0; piece < 5; piece++) {
            JsonObject answer = answer("{\"back\":{\"value\":\"" + last + "\"}}");
            ((JsonArray) answer.find("Rows").orElseThrow()).forEach(row -> rows.add(row.toString()));
            last = answer.text("last").orElseThrow();
            if (piece == 1) {
                state = state.after(List.of(member(9), new Change.Remove("member", "7")));
            }
        }
        assertThat(rows).containsExactly("10", "20", "30", "40", "50", "60", "80", "90");
    }

    private JsonObject answer(String arguments) {
        return (JsonObject) ((BehaviourResult.Answered) SCROLL.act(Calls.call(arguments, Map.of()), state)).answer();
    }
}
