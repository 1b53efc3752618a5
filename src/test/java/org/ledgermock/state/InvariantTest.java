package org.ledgermock.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.JsonText;

class InvariantTest {

    private static final Invariant BALANCED = new Invariant.Equal(
            "balanced",
            List.of(new Invariant.Term("purse", "left")),
            List.of(new Invariant.Term("thing", "amount"), new Invariant.Term("thing", "limit")));
    private static final Invariant ASCENDING =
            new Invariant.Ascending("ascending", "thing", List.of("amount", "limit"));

    @Test
    void two_sums_may_differ_in_their_scale_but_not_in_their_value() {
        State start = State.empty(Things.model(BALANCED), 10);
        State state = start.after(List.of(
                Things.put(Things.purse("10.00")),
                Things.put(Things.thing(1, "a", "2.5", "4")),
                Things.put(Things.thing(2, "a", "0.5", "3.000"))));

        assertThat(state.version()).isEqualTo(1);
        assertThatThrownBy(() -> state.after(List.of(Things.put(Things.thing(1, "a", "2.50000001", "4")))))
                .isInstanceOf(InvariantBroken.class)
                .hasMessage("balanced: [purse.left] is 10.00, but [thing.amount, thing.limit] is 10.00000001");
        assertThatThrownBy(() -> state.after(List.of(new Change.Remove("thing", "2"))))
                .isInstanceOf(InvariantBroken.class);
        assertThat(state.after(List.of(new Change.Remove("thing", "2"), Things.put(Things.purse("6.5"))))
                        .version())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, ''",
        "0.00, 0, ''",
        "1, 1.00, ''",
        "1, 2, ''",
        "-0.01, 2, 'ascending: of thing 1, amount is -0.01, below 0'",
        "2, 1.99, 'ascending: of thing 1, limit is 1.99, below amount'",
        "-1, -1, 'ascending: of thing 1, amount is -1, below 0'"
    })
    void in_each_entity_the_quantities_do_not_descend(String amount, String limit, String breach) {
        State start = State.empty(Things.model(ASCENDING), 10);
        List<Change> changes = List.of(Things.put(Things.thing(1, "a", amount, limit)));

        if (breach.isEmpty()) {
            assertThat(start.after(changes).count("thing")).isEqualTo(1);
        } else {
            assertThatThrownBy(() -> start.after(changes))
                    .isInstanceOf(InvariantBroken.class)
                    .hasMessage(breach);
        }
    }

    @Test
    void one_wrong_entity_among_many_is_found_and_other_kinds_are_let_be() {
        State start = State.empty(Things.model(ASCENDING), 10);

        assertThatThrownBy(() -> start.after(List.of(
                        Things.put(Things.thing(1, "a", "1", "2")),
                        Things.put(Things.purse("-5")),
                        Things.put(Things.thing(2, "a", "3", "2")),
                        Things.put(Things.thing(3, "a", "1", "2")))))
                .hasMessage("ascending: of thing 2, limit is 2, below amount");
        assertThat(start.after(List.of(Things.put(Things.purse("-5")))).version())
                .isEqualTo(1);
    }

    @Test
    void the_first_that_is_broken_is_told() {
        State start = State.empty(Things.model(ASCENDING, BALANCED), 10);

        assertThatThrownBy(() -> start.after(List.of(Things.put(Things.thing(1, "a", "3", "2")))))
                .hasMessageStartingWith("ascending: ");
        assertThatThrownBy(() -> start.after(List.of(Things.put(Things.thing(1, "a", "1", "2")))))
                .hasMessageStartingWith("balanced: ");
    }

    @Test
    void no_two_have_the_same_value_of_what_is_unique() {
        State start = State.empty(Things.model(new Invariant.Unique("places", "thing", "place")), 10)
                .after(List.of(Things.put(Things.thing(1, "a", "1", "2")), Things.put(Things.thing(2, "b", "1", "2"))));

        assertThatThrownBy(() -> start.after(List.of(Things.put(Things.thing(3, "b", "1", "2")))))
                .isInstanceOf(InvariantBroken.class)
                .hasMessage("places: thing 2 and thing 3 have the same place, b");
        assertThatThrownBy(() -> start.after(List.of(Things.put(Things.thing(1, "b", "1", "2")))))
                .hasMessage("places: thing 1 and thing 2 have the same place, b");
        assertThat(start.after(List.of(
                                Things.put(Things.thing(1, "b", "1", "2")), Things.put(Things.thing(2, "a", "1", "2"))))
                        .count("thing"))
                .as("the two may change places in one step")
                .isEqualTo(2);
        assertThat(start.after(List.of(Things.put(Things.thing(1, "a", "-9", "2"))))
                        .count("thing"))
                .isEqualTo(2);
    }

    @Test
    void those_without_a_value_of_what_is_unique_do_not_count() {
        State start = State.empty(Things.model(new Invariant.Unique("places", "thing", "place")), 10);

        assertThat(start.after(List.of(Things.put(placed(1, "null")), Things.put(placed(2, "null"))))
                        .count("thing"))
                .isEqualTo(2);
        assertThatThrownBy(() -> start.after(List.of(Things.put(placed(1, "7")), Things.put(placed(2, "7.0")))))
                .hasMessage("places: thing 1 and thing 2 have the same place, 7");
    }

    private static Entity placed(int id, String place) {
        return Entity.of(
                Things.THING,
                JsonText.object("{\"id\": %d, \"place\": %s, \"amount\": 0, \"limit\": 0}".formatted(id, place)));
    }
}
