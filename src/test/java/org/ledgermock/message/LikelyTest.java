package org.ledgermock.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelyTest {

    private static final List<String> KNOWN =
            List.of("hosts", "entities", "AllocateCustomerCredit", "example", "empty", "id", "secret", "InternalError");

    @ParameterizedTest
    @CsvSource({
        "host, hosts",
        "Hosts, hosts",
        "entitys, entities",
        "AlocateCustomerCredits, AllocateCustomerCredit",
        "allocatecustomercredit, AllocateCustomerCredit",
        "exmaple, example",
        "sercet, secret",
        "IntrenalEror, InternalError"
    })
    void the_word_that_was_meant_is_found(String wrong, String meant) {
        assertThat(Likely.hint(wrong, KNOWN)).isEqualTo(" (did you mean '%s'?)".formatted(meant));
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "x9z", "Query", "''", "secret"})
    void no_word_is_offered_where_none_is_near(String wrong) {
        assertThat(Likely.hint(wrong, KNOWN)).isEmpty();
    }

    @Test
    void the_nearest_of_several_is_offered() {
        assertThat(Likely.of("tests", List.of("tasks", "text", "test"))).contains("test");
    }
}
