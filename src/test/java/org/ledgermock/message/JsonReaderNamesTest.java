package org.ledgermock.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.message.JsonReading.Fault;
import org.ledgermock.message.JsonReading.Unreadable;

class JsonReaderNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"a\":1} | /a | a",
                "{\"a\":1,\"b\":2,\"a\":null} | /a | a",
                "{\"x\":{\"a\":[{},{\"b\":1,\"b\":2}]}} | /x/a/1/b | b",
                "{\"b\":1,\"\\u0062\":2} | /b | b",
                "{\"\":1,\"\":2} | / | ''",
                "{\"a/b\":1,\"a/b\":2} | /a~1b | a/b",
                "{\"m~n\":1,\"m~n\":2} | /m~0n | m~n"
            })
    void a_name_that_comes_twice_is_refused(String json, String pointer, String name) {
        assertThat(JsonReader.read(json))
                .isEqualTo(new Unreadable(Fault.DUPLICATE_NAME, pointer, "the name '" + name + "' appears twice"));
    }

    @Test
    void names_that_only_look_alike_are_different() {
        assertThat(JsonText.object("{\"a\":1,\"A\":2,\"a \":3,\"é\":4,\"e\u0301\":5}")
                        .size())
                .isEqualTo(5);
    }

    @Test
    void the_same_name_in_two_objects_is_no_duplicate() {
        assertThat(JsonText.value("[{\"a\":{\"a\":1}},{\"a\":2}]")).hasToString("[{\"a\":{\"a\":1}},{\"a\":2}]");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 11, 12, 13, 14, 100, 5_000})
    void a_duplicate_is_found_however_many_names_there_are(int names) {
        String distinct = IntStream.range(0, names)
                .mapToObj(at -> "\"n" + at + "\":" + at)
                .collect(Collectors.joining(","));

        assertThat(JsonText.object("{" + distinct + "}").names())
                .hasSize(names)
                .startsWith("n0")
                .endsWith("n" + (names - 1));
        for (int twice : new int[] {0, names / 2, names - 1}) {
            assertThat(JsonReader.read("{" + distinct + ",\"n" + twice + "\":0}"))
                    .isEqualTo(new Unreadable(
                            Fault.DUPLICATE_NAME, "/n" + twice, "the name 'n" + twice + "' appears twice"));
        }
    }

    @Test
    void two_hundred_thousand_names_cost_no_more_than_their_number() {
        String names = IntStream.range(0, 200_000)
                .mapToObj(at -> "\"" + at + "\":0")
                .collect(Collectors.joining(",", "{", "}"));

        // Quadratic, this would take minutes: the build would stand still here.
        assertThat(JsonText.object(names).size()).isEqualTo(200_000);
    }
}
