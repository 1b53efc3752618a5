package org.ledgermock.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonText;

/** The forms of a body that a client encoded a second time. */
class BodyFormsTest {

    private static final String BODY = "{\"b\": {\"z\": 1, \"y\": null}, \"a\": [\"<é/=&'>\", 2.0]}";

    @Test
    void a_body_has_each_form_that_an_encoder_gives_it_but_its_own() {
        Map<String, String> forms = BodyForms.of(BODY);

        assertThat(forms)
                .containsEntry("compact JSON", "{\"b\":{\"z\":1,\"y\":null},\"a\":[\"<é/=&'>\",2.0]}")
                .containsEntry(
                        "compact JSON with \\u escapes", "{\"b\":{\"z\":1,\"y\":null},\"a\":[\"<\\u00e9/=&'>\",2.0]}")
                .containsEntry(
                        "compact JSON with \\/ escapes", "{\"b\":{\"z\":1,\"y\":null},\"a\":[\"<é\\/=&'>\",2.0]}")
                .containsEntry(
                        "compact JSON with \\u and \\/ escapes",
                        "{\"b\":{\"z\":1,\"y\":null},\"a\":[\"<\\u00e9\\/=&'>\",2.0]}")
                .containsEntry(
                        "compact JSON with escapes for HTML, such as \\u003d for =",
                        "{\"b\":{\"z\":1,\"y\":null},\"a\":[\"\\u003cé/\\u003d\\u0026\\u0027\\u003e\",2.0]}")
                .containsEntry(
                        "compact JSON with its names sorted", "{\"a\":[\"<é/=&'>\",2.0],\"b\":{\"y\":null,\"z\":1}}")
                .containsEntry("compact JSON without its nulls", "{\"b\":{\"z\":1},\"a\":[\"<é/=&'>\",2.0]}")
                .containsEntry(
                        "JSON in which whole numbers are written as 1.0",
                        "{\"b\":{\"z\":1.0,\"y\":null},\"a\":[\"<é/=&'>\",2.0]}")
                .containsEntry(
                        "JSON with spaces and its names sorted",
                        "{\"a\": [\"<é/=&'>\", 2.0], \"b\": {\"y\": null, \"z\": 1}}")
                .containsEntry(
                        "the JSON that was sent with \\u escapes",
                        "{\"b\": {\"z\": 1, \"y\": null}, \"a\": [\"<\\u00e9/=&'>\", 2.0]}")
                .containsKeys("JSON over several lines", "JSON over several lines with its names sorted")
                .doesNotContainKeys("JSON with spaces", "the JSON that was sent")
                .doesNotContainValue(BODY);
        assertThat(JsonText.value(forms.get("a JSON text that holds the JSON")).asText())
                .isEqualTo(BODY);
        assertThat(forms.keySet()).startsWith("compact JSON", "compact JSON with \\u escapes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "a=b"})
    void what_is_no_JSON_has_none(String body) {
        assertThat(BodyForms.of(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, JsonNumber.MAX_DIGITS - 1, JsonNumber.MAX_DIGITS})
    void a_number_of_as_many_digits_as_are_kept_has_forms_too(int digits) {
        assertThat(BodyForms.of("{\"a\": %s}".formatted("9".repeat(digits))))
                .containsEntry("compact JSON", "{\"a\":%s}".formatted("9".repeat(digits)));
    }
}
