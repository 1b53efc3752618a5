package org.ledgermock.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HeadersTest {

    private static final Headers HEADERS =
            Headers.of("Content-Type", "a").and("x-tc-action", "b").and("X-TC-Action", "c");

    @Test
    void names_are_looked_up_without_regard_to_case_and_the_first_value_counts() {
        assertThat(HEADERS.first("X-Tc-Action")).contains("b");
        assertThat(HEADERS.first("CONTENT-TYPE")).contains("a");
        assertThat(HEADERS.first("Content")).isEmpty();
        assertThat(Headers.NONE.first("Content-Type")).isEmpty();
    }

    @Test
    void fields_keep_their_order_and_spelling() {
        assertThat(HEADERS.fields())
                .containsExactly(
                        new Headers.Field("Content-Type", "a"),
                        new Headers.Field("x-tc-action", "b"),
                        new Headers.Field("X-TC-Action", "c"));
        assertThat(HEADERS)
                .hasToString(
                        "[Field[name=Content-Type, value=a], Field[name=x-tc-action, value=b], Field[name=X-TC-Action, value=c]]");
    }

    @Test
    void what_they_are_made_of_can_change_afterwards() {
        List<Headers.Field> fields = new ArrayList<>(List.of(new Headers.Field("a", "1")));
        Headers headers = Headers.of(fields);
        fields.clear();

        assertThat(headers.first("a")).contains("1");
        assertThat(headers.and("b", "2").fields()).hasSize(2);
        assertThat(headers.fields()).hasSize(1);
        assertThatThrownBy(() -> headers.fields().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void the_machines_language_does_not_matter() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(Headers.of("DATA-SIGNATURE", "x").first("data-signature"))
                    .contains("x");
        } finally {
            Locale.setDefault(before);
        }
    }
}
