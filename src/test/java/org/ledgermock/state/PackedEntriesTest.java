package org.ledgermock.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonText;

class PackedEntriesTest {

    private static Change.Entry entry(String kind, String key, String requestId, JsonObject details) {
        return new Change.Entry(
                Instant.parse("2026-03-01T04:05:06.123456789Z"),
                "Do",
                requestId,
                kind,
                key,
                List.of(new Change.Movement("amount", BigDecimal.ONE, BigDecimal.TEN)),
                details);
    }

    private static Change.Entry moving(BigDecimal before, BigDecimal amount) {
        return new Change.Entry(
                Things.TIME,
                "Do",
                "r",
                "thing",
                "1",
                List.of(new Change.Movement("amount", before, amount), new Change.Movement("limit", amount, before)),
                JsonObject.EMPTY);
    }

    private static void assertKept(Change.Entry... entries) {
        PackedEntries packed = PackedEntries.of(entries);

        assertThat(packed.first(entries.length)).containsExactly(entries);
        // Equality of objects does not look at the order of their names.
        assertThat(packed.first(entries.length)).extracting(Object::toString).isEqualTo(texts(entries));
    }

    private static List<String> texts(Change.Entry... entries) {
        return Stream.of(entries).map(Object::toString).toList();
    }

    static Stream<String> decimals() {
        return Stream.of(
                "0",
                "0.00",
                "-0.01",
                "1",
                "90.10",
                "-28.8",
                "999999999999999999",
                "-999999999999999999",
                "1000000000000000000",
                "9223372036854775807",
                "-9223372036854775808",
                "9223372036854775808",
                "1234567890123456789012345678901234567890.12345678901234567890",
                "-1234567890123456789012345678901234567890",
                "1E+20",
                "1E-20");
    }

    @ParameterizedTest
    @MethodSource("decimals")
    void decimals_keep_value_and_scale(String text) {
        assertKept(moving(new BigDecimal(text), new BigDecimal("0.5")), moving(BigDecimal.ONE, new BigDecimal(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"b\":\"\",\"a\":\"中文 😀 \\\"\\u0000\"}",
                "{\"a\":null,\"b\":true,\"c\":false,\"d\":[1,[],{\"e\":[\"x\",2.50]}],\"f\":{}}",
                "{\"amount\":\"amount\",\"thing\":1}"
            })
    void details_keep_what_they_are_and_their_order(String json) {
        assertKept(
                entry("thing", "1", "r", (JsonObject) JsonText.value(json)),
                entry("thing", "2", "", JsonObject.EMPTY),
                entry("thing", "3", "é", (JsonObject) JsonText.value(json)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "1969-12-31T23:59:59.999999999Z", "1970-01-01T00:00:00Z"})
    void instants_are_exact(String instant) {
        Change.Entry some = moving(BigDecimal.ONE, BigDecimal.TEN);

        assertKept(new Change.Entry(
                Instant.parse(instant),
                some.operation(),
                some.requestId(),
                some.kind(),
                some.key(),
                some.movements(),
                some.details()));
    }

    @Test
    void a_whole_block_of_random_entries_is_kept() {
        Random random = new Random(64);
        List<Change.Entry> entries = new ArrayList<>();
        for (int number = 0; number < 64; number++) {
            entries.add(moving(
                    new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(60)),
                    new BigDecimal(new BigInteger(random.nextInt(200), random).negate(), random.nextInt(60))));
            entries.add(entry(
                    "kind" + random.nextInt(200),
                    Long.toString(random.nextLong()),
                    "r".repeat(random.nextInt(300)),
                    JsonObject.of("Remark", JsonText.value("\"" + "m".repeat(random.nextInt(300)) + "\""))));
        }

        assertKept(entries.toArray(Change.Entry[]::new));
    }

    // What is written outgrows its array at one place of an entry or another.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void an_entry_of_any_length_is_kept(int length) {
        assertKept(entry(
                "thing",
                "1",
                "r".repeat(length),
                JsonText.object("{\"numbers\": [%s1]}".formatted("1, ".repeat(3_000)))));
    }

    @Test
    void the_newest_come_first_and_those_of_one_entity_are_found() {
        Change.Entry[] entries = {
            entry("thing", "1", "first", JsonObject.EMPTY),
            entry("thing", "2", "second", JsonObject.EMPTY),
            entry("purse", "1", "third", JsonObject.EMPTY),
            entry("thing", "1", "fourth", JsonObject.EMPTY)
        };
        PackedEntries packed = PackedEntries.of(entries);

        assertThat(packed.newestFirst()).containsExactly(entries[3], entries[2], entries[1], entries[0]);
        assertThat(packed.newestFirst("thing", "1")).containsExactly(entries[3], entries[0]);
        assertThat(packed.newestFirst("thing", "3")).isEmpty();
        assertThat(packed.first(2)).containsExactly(entries[0], entries[1]);
    }
}
