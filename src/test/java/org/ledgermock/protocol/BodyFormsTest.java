package org.ledgermock.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.message.JsonNumber;

class BodyFormsTest {

    @Test
    void a_body_has_the_forms_that_encoders_give_it() {
        assertThat(BodyForms.of("{\"b\":1,\"a\":null}"))
                .containsEntry("JSON with spaces", "{\"b\": 1, \"a\": null}")
                .containsEntry("compact JSON with its names sorted", "{\"a\":null,\"b\":1}")
                .containsEntry("compact JSON without its nulls", "{\"b\":1}")
                .containsEntry("JSON in which whole numbers are written as 1.0", "{\"b\":1.0,\"a\":null}");
        assertThat(BodyForms.of("no JSON")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, JsonNumber.MAX_DIGITS - 1, JsonNumber.MAX_DIGITS})
    void a_number_of_as_many_digits_as_are_kept_has_forms_too(int digits) {
        assertThat(BodyForms.of("{\"a\": %s}".formatted("9".repeat(digits))))
                .containsEntry("compact JSON", "{\"a\":%s}".formatted("9".repeat(digits)));
    }
}
