package org.ledgermock.verify.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever comes between a run and a target in another process, it moves no more than its budget and makes no more calls
 * than that, by the target's own history, and leaves nothing behind or tells exactly what. In short; with {@code
 * -Dledgermock.whole=true} at each family, each with few calls too, and with all that is known of what can be taken back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BudgetTest {

    private static final boolean WHOLE = Boolean.getBoolean("ledgermock.whole");
    private static final BigDecimal BUDGET = new BigDecimal("20");
    private static final long MANY = 1_000;
    // Some scenarios are not made then, and what was moved is put back within them.
    private static final long FEW = 25;

    private Outside outside;

    @TempDir
    private Path folder;

    @BeforeAll
    void start(@TempDir Path at) {
        outside = Outside.start(at);
    }

    @AfterAll
    void stop() {
        outside.close();
    }

    private static Bounds bounds(Counterpart side, long calls) {
        return Bounds.of(side, BUDGET, calls);
    }

    static Stream<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        List<Counterpart> sides = List.of(Counterpart.PARTNER, Counterpart.STORE);
        List<Mischief> all = new ArrayList<>(Mischief.all());
        if (WHOLE) {
            all.add(Mischief.answerAfterPatience());
        }
        // In short one of each kind, at the families by turns.
        for (int i = 0; i < all.size(); i += WHOLE ? 1 : 2) {
            Mischief mischief = all.get(i);
            for (Counterpart side : WHOLE ? sides : List.of(sides.get(i / 2 % sides.size()))) {
                trials.add(Trial.of(side, mischief, bounds(side, MANY)));
                if (WHOLE) {
                    trials.add(Trial.of(side, mischief.told(), bounds(side, FEW)));
                }
            }
        }
        sides.forEach(side -> trials.add(Trial.of(side, all.get(0), bounds(side, FEW))));
        return trials.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void a_run_keeps_within_its_budgets_and_tells_what_is_left(Trial trial) throws IOException {
        require(trial, Trial::few);
        if (WHOLE && trial.bounds().calls() > FEW) {
            require(trial, Trial::whole);
        }
    }

    private void require(Trial trial, Trial.Script script) throws IOException {
        Trial.Result result = trial.run(outside, folder, script);

        System.out.println(trial + ": " + result.line());
        assertThat(result.problems()).isEmpty();
    }

    private List<String> problems(Trial trial, Trial.Script script) throws IOException {
        return trial.run(outside, folder, script).problems();
    }

    /** What these trials find, they find. */
    @Test
    void a_run_that_ignores_its_budget_is_found() throws IOException {
        Counterpart side = Counterpart.PARTNER;
        Trial trial = new Trial(
                side,
                Mischief.all().get(0),
                bounds(side, MANY),
                Bounds.of(side, new BigDecimal("1000"), MANY),
                LiveTarget::putBack);

        assertThat(problems(trial, Trial::few))
                .containsExactly("credit was moved by 21.00 at the worst moment, and 20 is the budget");
    }

    @Test
    void a_run_that_ignores_how_many_calls_it_may_make_is_found() throws IOException {
        Counterpart side = Counterpart.STORE;
        Trial trial =
                new Trial(side, Mischief.all().get(0), bounds(side, FEW), bounds(side, MANY), LiveTarget::putBack);

        assertThat(problems(trial, Trial::few))
                .singleElement()
                .asString()
                .endsWith("calls were made, and 25 is the budget");
    }

    @Test
    void a_run_that_puts_nothing_back_and_tells_nothing_is_found() throws IOException {
        Counterpart side = Counterpart.PARTNER;
        Trial trial = new Trial(
                side,
                Mischief.all().get(0),
                bounds(side, MANY),
                bounds(side, MANY),
                target -> new RestoreReport(
                        target.calls().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        List.of(),
                        List.of(),
                        List.of()));

        assertThat(problems(trial, Trial::fewAndNothingPutBack))
                .anyMatch(problem -> problem.startsWith("credit of 1 is left by "));
    }

    @Test
    void a_run_that_tells_another_amount_is_found() throws IOException {
        Counterpart side = Counterpart.STORE;
        Trial trial = new Trial(
                side, Mischief.all().get(0), bounds(side, MANY), bounds(side, MANY), BudgetTest::withACentMore);

        assertThat(problems(trial, Trial::few)).anyMatch(problem -> problem.startsWith("balance of "));
    }

    private static RestoreReport withACentMore(LiveTarget target) {
        RestoreReport told = target.putBack();
        return new RestoreReport(
                told.calls(),
                told.moved().stream().map(BudgetTest::aCentMore).toList(),
                told.stays(),
                told.notUndone());
    }

    private static RestoreReport.Moved aCentMore(RestoreReport.Moved moved) {
        return new RestoreReport.Moved(
                moved.holder(),
                moved.quantity(),
                moved.before(),
                moved.now(),
                moved.raised(),
                moved.lowered(),
                moved.putBack(),
                moved.left().add(new BigDecimal("0.01")),
                moved.perhaps());
    }
}
