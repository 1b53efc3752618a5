package org.ledgermock.verify.teeth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Verdict;

/** {@link GuessesCheck} in short: guesses of one operation, all turned at once. */
class TurnedGuessesTest {

    @Test
    void what_is_otherwise_than_guessed_is_told_by_its_statement_and_breaks_nothing() {
        List<Deviation> turned = Turned.together(GuessesCheck.guesses(), "queryDailyAccessTimesLog");

        RunResult result = Turned.run("queryDailyAccessTimesLog", turned);

        assertThat(result.failures()).extracting(Verdict::line).isEmpty();
        assertThat(turned).hasSizeGreaterThan(1);
        assertThat(Turned.told(result))
                .isEqualTo(turned.stream().map(Deviation::breaks).collect(Collectors.toCollection(TreeSet::new)));
    }
}
