package org.ledgermock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.RecordReader;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

class CheckTest {

    private static final EntityKind CARD = new EntityKind("card", false, "id", List.of(), List.of());
    private static final JsonObject SOURCE = JsonText.object("""
            {"request": {"uid": "99999999999999999999", "word": "hush-hush", "again": "hush", "number": 7, "card": 3,
              "sent": "2022-10-13 20:08:03", "before": "2022-10-13 20:08:02"},
             "count": {"card": 2}}""");

    private static final AdmittedCall CALL = Calls.call("{}", Map.of());

    private final State state = State.empty(Model.of(List.of(CARD), List.of()), 1)
            .after(List.of(put("{\"id\":1,\"number\":7}"), put("{\"id\":2,\"number\":7}")));

    private static Change put(String values) {
        return new Change.Put(Entity.of(CARD, JsonText.object(values)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uid | \"most\": 9223372036854775807 | has to be at most 9223372036854775807, and is 99999999999999999999",
                "number | \"below\": \"/count/card\" | has to be below 2, and is 7",
                "word | \"pattern\": \"[a-z]+\" | has to match '[a-z]+', and does not",
                "again | \"pattern\": \"hush 8\", \"with\": \"/request/number\" | with /number has to match 'hush 8', and does not",
                "again | \"same\": \"/request/word\" | has to be the same as /word, and is not",
                "number | \"noneOf\": [\"6\", \"7\"] | may not be 7",
                "number | \"taken\": {\"of\": \"card\", \"field\": \"number\", \"most\": 2} | has to be new as the number of a card, and 2 have it, as many as may",
                "number | \"taken\": {\"of\": \"card\", \"field\": \"number\", \"most\": 1} | has to be new as the number of a card, and one has it",
                "sent | \"longerAgo\": 60 | has to be more than 60 seconds ago, and is 2022-10-13 20:08:03 at 2022-10-13 20:09:03",
                "card | \"known\": \"card\" | has to be the key of a card, and there is none of it"
            })
    void what_is_broken_is_told_with_what_was_expected(String field, String rule, String says) {
        assertThat(Check.firstBroken(List.of(check(field, rule)), CALL, SOURCE, state))
                .contains(new BehaviourResult.Refused(
                        "wrong", Map.of(), Explanation.of("/%s %s.".formatted(field, says))));
    }

    @Test
    void what_is_as_it_has_to_be_or_is_not_there_passes() {
        assertThat(Check.firstBroken(
                        List.of(
                                check("number", "\"most\": 7"),
                                check("number", "\"noneOf\": [\"6\"]"),
                                check("again", "\"pattern\": \"hush 7\", \"with\": \"/request/number\""),
                                check("nothing", "\"pattern\": \"x\""),
                                check("before", "\"longerAgo\": 60"),
                                check("word", "\"longerAgo\": 60"),
                                check("number", "\"known\": \"card\"")),
                        CALL,
                        SOURCE,
                        state.after(List.of(put("{\"id\":7,\"number\":9}")))))
                .isEmpty();
    }

    @Test
    void a_value_may_be_taken_in_any_case_where_the_check_says_so() {
        State there = state.after(List.of(put("{\"id\":8,\"mail\":\"HUSH\"}")));
        String taken = "\"taken\": {\"of\": \"card\", \"field\": \"mail\", \"most\": 1%s}";

        assertThat(Check.firstBroken(List.of(check("again", taken.formatted(""))), CALL, SOURCE, there))
                .isEmpty();
        assertThat(Check.firstBroken(
                        List.of(check("again", taken.formatted(", \"anyCase\": true"))), CALL, SOURCE, there))
                .isPresent();
    }

    private static Check check(String field, String rule) {
        return RecordReader.read(
                JsonText.value("{\"at\": \"/request/%s\", \"situation\": \"wrong\", %s}".formatted(field, rule)),
                Check.class);
    }
}
