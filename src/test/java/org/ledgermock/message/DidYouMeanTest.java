package org.ledgermock.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip of a letter or two is taken for what it is; of another name nobody guesses. */
class DidYouMeanTest {

    private static final List<String> NAMES = List.of("ledgermock.seed", "ledgermock.strict", "example");

    @ParameterizedTest
    @CsvSource({
        "ledgermock.seeds, ledgermock.seed",
        "ledgermock.sed, ledgermock.seed",
        "ledgermock.stirct, ledgermock.strict",
        "exmaple, example",
        "exampel, example",
        "xample, example"
    })
    void a_slip_is_recognised(String written, String meant) {
        assertThat(DidYouMean.among(NAMES, written)).isEqualTo("did you mean '%s'?".formatted(meant));
    }

    @Test
    void of_another_name_all_are_told() {
        assertThat(DidYouMean.among(NAMES, "thousand"))
                .isEqualTo("there are ledgermock.seed, ledgermock.strict, example");
    }
}
