package org.ledgermock.tencent.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlattenedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | {}",
                "A=1 | {\"A\":\"1\"}",
                "A=1 B=2 | {\"A\":\"1\",\"B\":\"2\"}",
                "L.0=a L.1=b | {\"L\":[\"a\",\"b\"]}",
                "L.1=b L.0=a | {\"L\":[\"a\",\"b\"]}",
                "L.0=a L.2=c | {\"L\":{\"0\":\"a\",\"2\":\"c\"}}",
                "L.1=b | {\"L\":{\"1\":\"b\"}}",
                "L.00=a | {\"L\":{\"00\":\"a\"}}",
                "L.0=a L.x=b | {\"L\":{\"0\":\"a\",\"x\":\"b\"}}",
                "O.A=1 O.B=2 | {\"O\":{\"A\":\"1\",\"B\":\"2\"}}",
                "F.0.Name=n F.0.Values.0=v F.0.Values.1=w F.1.Name=m | {\"F\":[{\"Name\":\"n\",\"Values\":[\"v\",\"w\"]},{\"Name\":\"m\"}]}",
                "0=a 1=b | {\"0\":\"a\",\"1\":\"b\"}",
                "A.=1 | {\"A\":{\"\":\"1\"}}",
                ".A=1 | {\"\":{\"A\":\"1\"}}",
                "A..B=1 | {\"A\":{\"\":{\"B\":\"1\"}}}",
                "A= | {\"A\":\"\"}"
            })
    void names_are_put_back_into_a_tree(String pairs, String tree) {
        assertThat(Flattened.tree(parameters(pairs))).get().hasToString(tree);
    }

    @Test
    void twelve_items_are_in_the_order_of_numbers_and_not_of_texts() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int at = 11; at >= 0; at--) {
            parameters.put("L." + at, Integer.toString(at));
        }

        assertThat(Flattened.tree(parameters))
                .get()
                .hasToString("{\"L\":[\"0\",\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A=1 A.0=2", "A.0=2 A=1", "A.B=1 A.B.C=2", "A.B.C=2 A.B=1"})
    void a_name_that_is_both_a_value_and_a_list_is_a_contradiction(String pairs) {
        assertThat(Flattened.tree(parameters(pairs))).isEmpty();
    }

    @Test
    void no_depth_of_a_name_does_harm() {
        assertThat(Flattened.tree(Map.of("A" + ".0".repeat(100_000), "1"))).isPresent();
        assertThat(Flattened.tree(Map.of(".".repeat(100_000), "1"))).isPresent();
    }

    private static Map<String, String> parameters(String pairs) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!pairs.isEmpty()) {
            for (String pair : pairs.split(" ")) {
                int equals = pair.indexOf('=');
                parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return parameters;
    }
}
