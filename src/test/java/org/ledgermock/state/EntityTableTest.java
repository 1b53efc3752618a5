package org.ledgermock.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** Held against a model that is as simple as can be: a map, sorted and summed anew for each question. */
class EntityTableTest {

    private static final Comparator<Entity> BY_PLACE_THEN_ID = Comparator.comparing(
                    (Entity thing) -> thing.values().text("place").orElseThrow())
            .thenComparing(thing -> thing.values().number("id").orElseThrow());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void random_puts_and_removes_leave_order_slices_and_sums_exact(long seed) {
        Random random = new Random(seed);
        EntityTable population = EntityTable.empty(Things.THING);
        Map<String, Entity> model = new HashMap<>();
        for (int step = 0; step < 1_500; step++) {
            long id = 1 + random.nextInt(60);
            if (random.nextInt(4) == 0) {
                population = population.without(Long.toString(id));
                model.remove(Long.toString(id));
            } else {
                Entity thing = Things.thing(id, "p" + random.nextInt(5), amount(random), amount(random));
                population = population.with(thing);
                model.put(Long.toString(id), thing);
            }
            if (step % 50 == 0) {
                assertSame(population, model, random);
            }
        }
        assertSame(population, model, random);
    }

    private static void assertSame(EntityTable population, Map<String, Entity> model, Random random) {
        List<Entity> sorted = new ArrayList<>(model.values());
        sorted.sort(BY_PLACE_THEN_ID);
        List<Entity> reversed = new ArrayList<>(sorted);
        Collections.reverse(reversed);

        assertThat(population.size()).isEqualTo(model.size());
        assertThat(population.stream(true)).containsExactlyElementsOf(sorted);
        assertThat(population.stream(false)).containsExactlyElementsOf(reversed);
        for (int round = 0; round < 10; round++) {
            int skipped = random.nextInt(70);
            int count = random.nextInt(70);
            assertThat(population.slice(true, skipped, count))
                    .isEqualTo(sorted.stream().skip(skipped).limit(count).toList());
            assertThat(population.slice(false, skipped, count))
                    .isEqualTo(reversed.stream().skip(skipped).limit(count).toList());
        }
        for (String quantity : List.of("amount", "limit")) {
            BigDecimal sum = model.values().stream()
                    .map(thing -> thing.quantity(quantity))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(population.sum(quantity)).isEqualByComparingTo(sum);
        }
        for (long id = 1; id <= 60; id++) {
            assertThat(population.find(Long.toString(id)).orElse(null)).isEqualTo(model.get(Long.toString(id)));
        }
    }

    // Of any scale, so that a sum that drifts by a hundred-millionth is seen.
    private static String amount(Random random) {
        return new BigDecimal(java.math.BigInteger.valueOf(random.nextInt()), random.nextInt(9)).toPlainString();
    }

    @Test
    void ids_are_ordered_as_numbers_and_not_as_texts() {
        EntityTable population = EntityTable.empty(Things.THING);
        for (long id : new long[] {10, 9, 100, 2, 231607639459718452L, 231607639459718453L}) {
            population = population.with(Things.thing(id, "p", "0", "0"));
        }

        assertThat(population.stream(true).map(Entity::key))
                .containsExactly("2", "9", "10", "100", "231607639459718452", "231607639459718453");
    }

    @Test
    void an_older_population_stays_as_it_was() {
        EntityTable before = EntityTable.empty(Things.THING).with(Things.thing(1, "a", "5", "9"));
        EntityTable after = before.with(Things.thing(1, "b", "7", "9"))
                .with(Things.thing(2, "a", "1", "1"))
                .without("1");

        assertThat(before.size()).isEqualTo(1);
        assertThat(before.sum("amount")).isEqualTo("5");
        assertThat(before.stream(true).map(Entity::key)).containsExactly("1");
        assertThat(after.stream(true).map(Entity::key)).containsExactly("2");
        assertThat(after.sum("amount")).isEqualByComparingTo("1");
    }

    @Test
    void what_was_never_there_can_be_removed() {
        EntityTable population = EntityTable.empty(Things.THING).with(Things.thing(1, "a", "5", "9"));

        assertThat(population.without("2")).isSameAs(population);
        assertThat(population.slice(true, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(population.slice(true, 0, 0)).isEmpty();
        assertThat(population.slice(true, 0, Integer.MAX_VALUE)).hasSize(1);
    }

    @Test
    void those_that_stand_at_the_same_place_are_all_there_in_the_order_of_their_keys() {
        EntityKind kind = new EntityKind("named", false, "id", List.of("name"), List.of());
        EntityTable population = EntityTable.empty(kind);
        for (String id : List.of("c", "a", "b")) {
            population = population.with(
                    Entity.of(kind, JsonObject.of("id", new JsonString(id)).with("name", new JsonString("same"))));
        }

        assertThat(population.stream(true)).extracting(Entity::key).containsExactly("a", "b", "c");
        assertThat(population.without("b").stream(true)).extracting(Entity::key).containsExactly("a", "c");
    }

    // An optional field may order a kind: absent in one entity, a number or a text in another.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void fields_of_different_types_never_lose_an_entity(long seed) {
        EntityKind mixed = new EntityKind("mixed", false, "id", List.of("rank", "id"), List.of());
        JsonValue[] ranks = {
            JsonNumber.of(9),
            JsonNumber.of(10),
            JsonNumber.of(-1),
            new JsonString("1a"),
            new JsonString("9"),
            new JsonString(""),
            JsonNull.NULL,
            new JsonString("null")
        };
        Random random = new Random(seed);
        EntityTable population = EntityTable.empty(mixed);
        Map<String, Entity> model = new HashMap<>();
        for (int step = 0; step < 500; step++) {
            int id = random.nextInt(30);
            Entity entity = Entity.of(
                    mixed,
                    JsonObject.builder()
                            .put("id", id)
                            .put("rank", ranks[random.nextInt(ranks.length)])
                            .build());
            population = population.with(entity);
            model.put(entity.key(), entity);
        }

        assertThat(population.size()).isEqualTo(model.size());
        assertThat(population.stream(true)).containsExactlyInAnyOrderElementsOf(model.values());
    }
}
