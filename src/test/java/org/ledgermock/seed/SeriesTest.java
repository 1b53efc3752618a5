package org.ledgermock.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonText;

class SeriesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5 | 1 | 5",
                "`\"{n}\"` | 3 | `\"{n}\"`",
                "null | 3 | null",
                "{\"from\":10,\"step\":1} | 1 | 10",
                "{\"from\":10,\"step\":-0.25} | 3 | 9.50",
                "{\"from\":1.00,\"step\":0} | 1000000 | 1.00",
                "{\"from\":300000000000000001,\"step\":7} | 1000 | 300000000000006994",
                "{\"text\":\"{n} of {n}, {m}\"} | 12 | `\"12 of 12, {m}\"`",
                "{\"text\":\"\"} | 1 | `\"\"`",
                "{\"time\":\"2022-01-01 00:00:00\",\"seconds\":60} | 1 | `\"2022-01-01 00:00:00\"`",
                "{\"time\":\"2022-12-31 23:59:59\",\"seconds\":1} | 2 | `\"2023-01-01 00:00:00\"`",
                "{\"time\":\"2024-02-28 00:00:00\",\"seconds\":86400} | 2 | `\"2024-02-29 00:00:00\"`",
                "{\"time\":\"2022-01-01 00:00:00\",\"seconds\":-1} | 2 | `\"2021-12-31 23:59:59\"`",
                "[{\"text\":\"{n}\"},7] | 2 | [\"2\",7]",
                "{\"from\":1,\"step\":1,\"mixed\":false} | 3 | 3",
                "{\"from\":1,\"step\":1,\"mixed\":true} | 2 | 618002",
                "{\"time\":\"2022-01-01 00:00:00\",\"seconds\":1,\"mixed\":true} | 2 | `\"2022-01-08 03:40:01\"`",
                "{\"among\":[7]} | 3 | 7",
                "{\"among\":[{\"text\":\"a{n}\"},{\"text\":\"a{n}\"}]} | 3 | `\"a3\"`",
                "{\"between\":[4.0,4]} | 3 | 4.0"
            })
    void a_field_counts_by_its_pattern(String pattern, int number, String expected) {
        Series series = new Series("k", 1_000_000, JsonText.object("{\"f\":" + pattern + "}"));

        assertThat(series.entity(number)).hasToString("{\"f\":" + expected + "}");
    }

    // A server that chose otherwise than the one before it would break whatever names an amount.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 | 68.80 | 16.02", "2 | 26.23 | 5.12", "3 | 78.35 | 17.04", "4 | 57.56 | 21.43"})
    void what_is_spread_is_the_same_each_time(int number, String one, String other) {
        Series series =
                new Series("k", 4, JsonText.object("{\"a\":{\"between\":[0.01,99.99]},\"b\":{\"between\":[0,\"a\"]}}"));

        assertThat(series.entity(number)).hasToString("{\"a\":%s,\"b\":%s}".formatted(one, other));
        assertThat(series.of(1_000_000).entity(number)).isEqualTo(series.entity(number));
    }

    @Test
    void what_is_spread_has_each_value_about_as_often_as_the_others() {
        Series series =
                new Series("k", 6_000, JsonText.object("{\"f\":{\"among\":[1,2,3]},\"g\":{\"between\":[1,3]}}"));

        assertThat(IntStream.rangeClosed(1, 6_000)
                        .mapToObj(series::entity)
                        .collect(Collectors.groupingBy(JsonObject::toString, Collectors.counting())))
                .as("f and g have nothing to do with each other")
                .hasSize(9)
                .allSatisfy((both, count) -> assertThat(count).as(both).isBetween(550L, 780L));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 100, 618, 1_000, 30_030})
    void a_mixed_order_has_each_place_once(int count) {
        assertThat(IntStream.rangeClosed(1, count).mapToLong(number -> Spread.mixed(number, count)))
                .hasSize(count)
                .doesNotHaveDuplicates()
                .allMatch(place -> place >= 0 && place < count);
    }

    @Test
    void every_entity_has_the_fields_in_their_order() {
        Series series = new Series("k", 2, JsonText.object("{\"z\":1,\"a\":{\"text\":\"{n}\"},\"m\":null}"));

        assertThat(series.entity(2).names()).containsExactly("z", "a", "m");
    }
}
