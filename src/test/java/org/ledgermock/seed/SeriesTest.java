package org.ledgermock.seed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "[{\"text\":\"{n}\"},7] | 2 | [\"2\",7]"
            })
    void a_field_counts_by_its_pattern(String pattern, int number, String expected) {
        Series series = new Series("k", 1_000_000, JsonText.object("{\"f\":" + pattern + "}"));

        assertThat(series.entity(number)).hasToString("{\"f\":" + expected + "}");
    }

    @Test
    void every_entity_has_the_fields_in_their_order() {
        Series series = new Series("k", 2, JsonText.object("{\"z\":1,\"a\":{\"text\":\"{n}\"},\"m\":null}"));

        assertThat(series.entity(2).names()).containsExactly("z", "a", "m");
    }
}
