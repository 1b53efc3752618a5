package org.ledgermock.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is walked after changes that were carried over is what is walked when nothing was. */
class OrderedViewTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 63, 64, 65, 66, 200})
    void changes_between_two_walks_are_all_there(int changes) {
        Random random = new Random(changes);
        EntityTable population = EntityTable.empty(Things.THING);
        TreeMap<Long, Entity> byId = new TreeMap<>();
        for (int walk = 0; walk < 40; walk++) {
            for (int change = 0; change < changes; change++) {
                long id = 1 + random.nextInt(500);
                Entity thing = Things.thing(id, "p", Integer.toString(random.nextInt(100)), "1");
                population = population.with(thing);
                byId.put(id, thing);
            }
            assertThat(population.stream(true)).containsExactlyElementsOf(byId.values());
            assertThat(population.stream(false))
                    .containsExactlyElementsOf(byId.descendingMap().values());
            assertThat(population.slice(false, 3, 5))
                    .containsExactlyElementsOf(byId.descendingMap().values().stream()
                            .skip(3)
                            .limit(5)
                            .toList());
        }
    }

    @Test
    void what_moves_or_goes_after_a_walk_is_in_its_new_place_or_gone() {
        EntityTable walked = EntityTable.empty(Things.THING)
                .with(Things.thing(1, "a", "1", "1"))
                .with(Things.thing(2, "b", "1", "1"));
        assertThat(walked.stream(true)).extracting(Entity::key).containsExactly("1", "2");

        assertThat(walked.with(Things.thing(1, "c", "1", "1")).stream(true))
                .extracting(Entity::key)
                .containsExactly("2", "1");
        assertThat(walked.without("1").stream(true)).extracting(Entity::key).containsExactly("2");
        assertThat(walked.stream(true)).extracting(Entity::key).containsExactly("1", "2");
    }
}
