package org.ledgermock.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small values: violation, credential, explanation, options. */
class VocabularyTest {

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "/Page, Page",
        "/UinList/0, UinList.0",
        "/Filters/0/Name, Filters.0.Name",
        "/a~1b, a/b",
        "/m~0n, m~n",
        "/~01, ~1"
    })
    void a_violation_names_its_place_as_vendors_do(String pointer, String dotted) {
        assertThat(new Violation(pointer, "type", "a", "b").dotted()).isEqualTo(dotted);
    }

    @Test
    void a_violation_reads_as_a_sentence() {
        assertThat(new Violation("/a", "type", "integer", "\"x\""))
                .hasToString("/a breaks 'type': expected integer, got \"x\"");
        assertThat(new Violation("", "type", "object", "[]")).hasToString("/ breaks 'type': expected object, got []");
    }

    @Test
    void a_credential_never_prints_its_secret() {
        Credential credential = new Credential("EXAMPLEID", "example-secret", Optional.of("example-token"));

        assertThat(credential).hasToString("Credential[EXAMPLEID]");
    }

    @ParameterizedTest
    @CsvSource({"'', s", "' ', s", "i, ''", "i, ' '"})
    void a_credential_needs_an_id_and_a_secret(String id, String secret) {
        assertThatThrownBy(() -> Credential.of(id, secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a credential needs an id and a secret");
    }

    @Test
    void an_explanation_grows_in_order_and_leaves_the_shorter_one() {
        Explanation shorter = Explanation.of("cause").with("a", "1");
        Explanation longer = shorter.with("b", "2").with("a", "3");

        assertThat(shorter.facts()).containsExactly(new Explanation.Fact("a", "1"));
        assertThat(longer.facts())
                .containsExactly(
                        new Explanation.Fact("a", "1"), new Explanation.Fact("b", "2"), new Explanation.Fact("a", "3"));
    }

    @Test
    void an_option_that_is_not_declared_is_a_mistake() {
        Options options = new Options(Map.of("decimals", "exact"));

        assertThat(options.is("decimals", "exact")).isTrue();
        assertThat(options.is("decimals", "round")).isFalse();
        assertThatThrownBy(() -> options.text("decimal"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no option 'decimal' is declared; declared are [decimals]");
    }

    @Test
    void a_number_beyond_its_bound_is_never_made() {
        assertThatThrownBy(() -> new JsonNumber(new java.math.BigDecimal("1e65")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a number of more than 64 digits is not kept: precision 1, scale -65");
    }
}
