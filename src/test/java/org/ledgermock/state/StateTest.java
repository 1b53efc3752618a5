package org.ledgermock.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgermock.message.JsonText;

class StateTest {

    private static final State EMPTY = State.empty(Things.model(), 100);

    @Test
    void changes_are_applied_together_and_in_their_order() {
        State state = EMPTY.after(List.of(
                Things.put(Things.thing(1, "a", "5", "9")),
                Things.put(Things.thing(2, "a", "6", "9")),
                Things.put(Things.thing(1, "a", "7", "9")),
                new Change.Remove("thing", "2"),
                Things.put(Things.purse("3"))));

        assertThat(state.version()).isEqualTo(1);
        assertThat(state.count("thing")).isEqualTo(1);
        assertThat(state.find("thing", "1"))
                .map(thing -> thing.quantity("amount"))
                .hasToString("Optional[7]");
        assertThat(state.find("thing", "2")).isEmpty();
        assertThat(state.single("purse").quantity("left")).isEqualTo("3");
        assertThat(state.sum("thing", "amount")).isEqualByComparingTo("7");
        assertThat(state.ledger().count()).isZero();
    }

    @Test
    void a_state_that_was_kept_is_a_snapshot() {
        State kept = EMPTY.after(List.of(Things.put(Things.thing(1, "a", "5", "9")), Things.entry("1", "0", "5")));
        State later = kept.after(List.of(new Change.Remove("thing", "1"), Things.entry("1", "5", "-5")));

        assertThat(kept.count("thing")).isEqualTo(1);
        assertThat(kept.ledger().count()).isEqualTo(1);
        assertThat(kept.ledger().moved("thing", "amount")).isEqualByComparingTo("5");
        assertThat(later.count("thing")).isZero();
        assertThat(later.ledger().count()).isEqualTo(2);
        assertThat(later.ledger().moved("thing", "amount")).isEqualByComparingTo("0");
        assertThat(later.version()).isEqualTo(2);
        assertThat(EMPTY.version()).isZero();
    }

    @Test
    void a_kind_that_is_not_declared_is_named() {
        String message = "no entity kind 'thyng' is declared; declared are [purse, thing]";

        assertThatThrownBy(() -> EMPTY.find("thyng", "1")).hasMessage(message);
        assertThatThrownBy(() -> EMPTY.count("thyng")).hasMessage(message);
        assertThatThrownBy(() -> EMPTY.after(List.of(new Change.Remove("thyng", "1"))))
                .hasMessage(message);
        assertThatThrownBy(() -> EMPTY.single("purse"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the sandbox has no purse");
    }

    @Test
    void a_quantity_that_is_not_declared_is_named() {
        assertThatThrownBy(() -> EMPTY.sum("thing", "weight"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a thing has no quantity 'weight'; it has [amount, limit]");
    }

    @Test
    void an_entity_is_found_by_number_or_by_its_digits() {
        State state = EMPTY.after(List.of(Things.put(Things.thing(231607639459718452L, "a", "5", "9"))));

        assertThat(state.find("thing", EntityKind.keyText(org.ledgermock.message.JsonText.value("231607639459718452"))))
                .isPresent();
        assertThat(state.find(
                        "thing", EntityKind.keyText(org.ledgermock.message.JsonText.value("231607639459718452.0"))))
                .isPresent();
        assertThat(state.find(
                        "thing", EntityKind.keyText(org.ledgermock.message.JsonText.value("\"231607639459718452\""))))
                .isPresent();
        assertThat(EntityKind.keyText(org.ledgermock.message.JsonText.value("1e2")))
                .isEqualTo("100");
        assertThat(EntityKind.keyText(org.ledgermock.message.JsonText.value("-0.00")))
                .isEqualTo("0");
    }

    @Test
    void what_a_request_names_is_found_by_a_number_its_digits_or_a_text() {
        State state = EMPTY.after(List.of(Things.put(Things.thing(70, "a", "5", "9"))));

        assertThat(List.of("70", "\"70\"", "\"0070\"", "70.0"))
                .allSatisfy(key -> assertThat(state.named("thing", JsonText.value(key)))
                        .map(Entity::key)
                        .contains("70"));
        assertThat(List.of("7", "\"7\"", "\"70.0\"", "\"seventy\"", "\"00000000000000000000000\""))
                .allSatisfy(key ->
                        assertThat(state.named("thing", JsonText.value(key))).isEmpty());
    }

    @Test
    void a_part_of_a_kind_is_what_follows_in_its_order() {
        State state = EMPTY.after(List.of(
                Things.put(Things.thing(1, "a", "5", "9")),
                Things.put(Things.thing(2, "b", "5", "9")),
                Things.put(Things.thing(3, "c", "5", "9"))));

        assertThat(state.slice("thing", true, 1, 1)).extracting(Entity::key).containsExactly("2");
        assertThat(state.slice("thing", false, 1, 2)).extracting(Entity::key).containsExactly("2", "1");
    }

    @Test
    void a_kind_without_an_order_has_that_of_its_keys() {
        assertThat(new EntityKind("thing", false, "id", List.of(), List.of()).order())
                .containsExactly("id");
        assertThat(Things.THING.order()).containsExactly("place", "id");
    }

    @Test
    void a_movement_adds_up() {
        assertThat(new Change.Movement("amount", new java.math.BigDecimal("0.1"), new java.math.BigDecimal("0.20"))
                        .after())
                .isEqualTo("0.30");
        assertThatThrownBy(() -> new Change.Entry(
                        Things.TIME, "Do", "r", "thing", "1", List.of(), org.ledgermock.message.JsonObject.EMPTY))
                .hasMessage("a ledger entry needs a movement");
    }
}
