package org.ledgermock.verify.teeth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Verdict;

/**
 * A service that is otherwise than was guessed breaks nothing: exactly the guesses that it differs from are told, each
 * alone and all of an operation together. Not named as a test, for it takes minutes.
 */
@Execution(ExecutionMode.CONCURRENT)
class GuessesCheck {

    private static final int FEWEST = 60;

    static List<Deviation> guesses() {
        return Stream.of(PartnerGuesses.all(), StoreGuesses.all())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void there_are_enough_of_them() {
        assertThat(guesses().stream().map(guess -> guess.operation() + guess.breaks()))
                .hasSizeGreaterThanOrEqualTo(FEWEST)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guesses")
    void alone_it_is_what_is_told(Deviation guess) {
        differs(guess.operation(), List.of(guess), Set.of(guess.breaks()));
    }

    static Set<String> operations() {
        return guesses().stream().map(Deviation::operation).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void together_they_are_what_is_told(String operation) {
        List<Deviation> together = Turned.together(guesses(), operation);

        differs(operation, together, together.stream().map(Deviation::breaks).collect(Collectors.toSet()));
    }

    private static void differs(String operation, List<Deviation> turned, Set<String> expected) {
        RunResult result = Turned.run(operation, turned);

        // An example is a whole answer of the mock's own state: no live run has it.
        assertThat(result.failures())
                .filteredOn(failure -> !failure.name().equals("The example"))
                .extracting(Verdict::line)
                .isEmpty();
        assertThat(Turned.told(result)).isEqualTo(new TreeSet<>(expected));
    }
}
