package org.ledgermock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonText;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

class HistoryTest {

    private static final EntityKind CLIENT =
            new EntityKind("client", false, "id", List.of(), List.of("credit", "point"));
    private static final Behaviour HISTORY = Calls.behaviour(new History.Type(), """
            {"of": "client", "key": "/who", "quantity": "credit",
             "page": {"number": "/Page", "size": "/PageSize", "defaultSize": 2, "largest": 3},
             "answer": {"Total": {"$": "/total"}, "List": {"$each": "/items", "item": [
               {"$": "/amount"}, {"$": "/before"}, {"$": "/after"}, {"$": "/details/by"}, {"$": "/time"}]}}}
            """);

    // Five movements of credit of client 1, one of client 2, and one of points alone.
    private static State state() {
        State state = State.empty(Model.of(List.of(CLIENT), List.of()), 100).after(List.of(client(1), client(2)));
        BigDecimal before = BigDecimal.ZERO;
        for (int number = 1; number <= 5; number++) {
            BigDecimal amount = new BigDecimal(number).movePointLeft(1);
            state = state.after(List.of(entry("1", "credit", before, amount, number)));
            before = before.add(amount);
        }
        return state.after(List.of(
                entry("1", "point", BigDecimal.ZERO, BigDecimal.ONE, 6),
                entry("2", "credit", BigDecimal.ZERO, BigDecimal.TEN, 7)));
    }

    private static Change client(int id) {
        return new Change.Put(Entity.of(CLIENT, JsonText.object("{\"id\":" + id + ",\"credit\":0,\"point\":0}")));
    }

    private static Change entry(String key, String quantity, BigDecimal before, BigDecimal amount, int number) {
        return new Change.Entry(
                Calls.TIME.plusSeconds(number),
                "Do",
                "r" + number,
                "client",
                key,
                List.of(new Change.Movement(quantity, before, amount)),
                JsonText.object("{\"by\":\"" + number + "\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"who\":1} | {\"Total\":5,\"List\":[[0.5,1.0,1.5,\"5\",\"2022-10-13 20:09:08\"],[0.4,0.6,1.0,\"4\",\"2022-10-13 20:09:07\"]]}",
                "{\"who\":\"1\",\"Page\":3} | {\"Total\":5,\"List\":[[0.1,0,0.1,\"1\",\"2022-10-13 20:09:04\"]]}",
                "{\"who\":1,\"Page\":4} | {\"Total\":5,\"List\":[]}",
                "{\"who\":1,\"Page\":9223372036854775807,\"PageSize\":3} | {\"Total\":5,\"List\":[]}",
                "{\"who\":2,\"PageSize\":1} | {\"Total\":1,\"List\":[[10,0,10,\"7\",\"2022-10-13 20:09:10\"]]}"
            })
    void the_movements_of_one_quantity_of_one_entity_newest_first(String arguments, String answer) {
        BehaviourResult.Answered answered =
                (BehaviourResult.Answered) HISTORY.act(Calls.call(arguments, Map.of()), state());

        assertThat(answered.answer()).hasToString(answer);
        assertThat(answered.changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 'Page 0 of size 1 was asked for; pages are numbered from 1, and have 1 to 3 entries.'",
        "-1, 1, 'Page -1 of size 1 was asked for; pages are numbered from 1, and have 1 to 3 entries.'",
        "1, 0, 'Page 1 of size 0 was asked for; pages are numbered from 1, and have 1 to 3 entries.'",
        "1, 4, 'Page 1 of size 4 was asked for; pages are numbered from 1, and have 1 to 3 entries.'",
        "1, 99999999999, 'Page 1 of size 2147483647 was asked for; pages are numbered from 1, and have 1 to 3 entries.'"
    })
    void a_page_that_cannot_be_is_out_of_bounds(long page, long size, String cause) {
        assertThat(HISTORY.act(
                        Calls.call("{\"who\":1,\"Page\":%d,\"PageSize\":%d}".formatted(page, size), Map.of()), state()))
                .isEqualTo(new BehaviourResult.Refused("pageOutOfBounds", Map.of(), Explanation.of(cause)));
    }

    @Test
    void who_is_not_there_is_told_before_what_is_wrong_with_the_page() {
        assertThat(HISTORY.act(Calls.call("{\"who\":3,\"Page\":0}", Map.of()), state()))
                .isEqualTo(new BehaviourResult.Refused(
                        "unknown", Map.of(), Explanation.of("There is no client 3 in this sandbox.")));
    }

    @Test
    void what_somebody_wrote_into_the_state_by_hand_is_no_movement_that_the_vendor_knows_of() {
        State written = state().after(List.of(new Change.Entry(
                Calls.TIME,
                Change.Entry.BY_HAND,
                "",
                "client",
                "2",
                List.of(new Change.Movement("credit", BigDecimal.ZERO, BigDecimal.ONE)),
                JsonText.object("{\"by\":\"hand\"}"))));

        assertThat(((BehaviourResult.Answered) HISTORY.act(Calls.call("{\"who\":2}", Map.of()), written)).answer())
                .hasToString("{\"Total\":1,\"List\":[[10,0,10,\"7\",\"2022-10-13 20:09:10\"]]}");
    }
}
