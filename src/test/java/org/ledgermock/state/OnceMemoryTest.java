package org.ledgermock.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OnceMemoryTest {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void the_newest_thousand_are_kept_and_the_oldest_forgotten_first() {
        OnceMemory memory = OnceMemory.EMPTY;
        for (int number = 1; number <= 2_500; number++) {
            memory = memory.plus(call("group", "k" + number, AT, 1_000));
            assertThat(knows(memory, "group", "k" + number)).isTrue();
            assertThat(knows(memory, "group", "k" + (number - 999))).isEqualTo(number >= 1_000);
            assertThat(knows(memory, "group", "k" + (number - 1_000))).isFalse();
        }
    }

    @Test
    void each_group_and_each_operation_has_calls_of_its_own() {
        OnceMemory memory = OnceMemory.EMPTY
                .plus(call("one", "k", AT, 1))
                .plus(call("two", "k", AT, 1))
                .plus(call("two", "l", AT, 1));

        assertThat(knows(memory, "one", "k")).isTrue();
        assertThat(knows(memory, "two", "k")).isFalse();
        assertThat(knows(memory, "two", "l")).isTrue();
        assertThat(memory.find("Other", "one", List.of("k"))).isEmpty();
    }

    @Test
    void an_older_memory_stays_as_it_was() {
        OnceMemory before = OnceMemory.EMPTY.plus(call("group", "a", AT, 10));
        before.plus(call("group", "b", AT, 10));

        assertThat(knows(before, "group", "b")).isFalse();
        assertThat(knows(before, "group", "a")).isTrue();
    }

    @Test
    void a_key_that_came_again_is_as_new_as_its_newest_call() {
        OnceMemory memory = OnceMemory.EMPTY
                .plus(call("group", "a", AT, 3))
                .plus(call("group", "b", AT, 3))
                .plus(call("group", "a", AT.plusSeconds(1), 3));

        OnceMemory later = memory.plus(call("group", "c", AT, 3));

        assertThat(later.find("Do", "group", List.of("a")).map(OnceCall::at)).contains(AT.plusSeconds(1));
        assertThat(knows(later, "group", "b")).isTrue();
        assertThat(knows(later.plus(call("group", "d", AT, 3)), "group", "b")).isFalse();
    }

    @Test
    void random_calls_are_those_of_a_plain_list() {
        Random random = new Random(7);
        OnceMemory memory = OnceMemory.EMPTY;
        Set<String> model = new LinkedHashSet<>();
        for (int step = 0; step < 6_000; step++) {
            String key = Integer.toString(random.nextInt(5_000));
            assertThat(knows(memory, "group", key)).isEqualTo(model.contains(key));
            if (model.add(key)) {
                memory = memory.plus(call("group", key, AT, 1_000));
                if (model.size() > 1_000) {
                    model.remove(model.iterator().next());
                }
            }
        }
        assertThat(model).hasSize(1_000);
    }

    @Test
    void nothing_cannot_be_remembered() {
        assertThatThrownBy(() -> call("group", "k", AT, 0)).hasMessage("at least one call is remembered, not 0");
    }

    @Test
    void a_state_remembers_and_a_restore_leads_back() {
        State empty = State.empty(Things.model(), 10);
        State state = empty.after(List.of(call("group", "k", AT, 1)));

        assertThat(knows(state.once(), "group", "k")).isTrue();
        assertThat(knows(empty.once(), "group", "k")).isFalse();
        assertThat(knows(state.after(List.of(Things.put(Things.purse("1")))).once(), "group", "k"))
                .isTrue();
        assertThat(knows(state.with(Ledger.empty(1)).once(), "group", "k")).isTrue();
        assertThat(knows(state.backTo(empty).once(), "group", "k")).isFalse();
    }

    private static Change.Remember call(String group, String key, Instant at, int newest) {
        return new Change.Remember("Do", group, new OnceCall(List.of(key), at, Optional.empty()), newest);
    }

    private static boolean knows(OnceMemory memory, String group, String key) {
        return memory.find("Do", group, List.of(key)).isPresent();
    }
}
