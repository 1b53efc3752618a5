package org.ledgermock.verify.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.verify.ContractRun;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.FamilyCalls;
import org.ledgermock.verify.Selection;
import org.ledgermock.verify.Session;
import org.ledgermock.verify.SkippedException;

/** Whatever a target does, a run keeps within its budget, and leaves nothing behind or tells exactly what. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BudgetTest implements Mischief.Surroundings {

    private static final BigDecimal BUDGET = new BigDecimal("20");
    // With them all of the operation, for those who have minutes.
    private static final boolean WHOLE = Boolean.getBoolean("ledgermock.whole");
    // In scenarios of up to three calls; some would exceed the budget.
    private static final List<List<String>> FEW =
            List.of(List.of("10"), List.of("10", "10"), List.of("-15.5", "12", "-4"), List.of("20.01"), List.of("7"));

    private Foreign foreign;

    @BeforeAll
    void start(@TempDir Path folder) {
        foreign = Foreign.start(folder);
    }

    @AfterAll
    void stop() {
        foreign.close();
    }

    private BigDecimal begin = BigDecimal.ZERO;
    private BigDecimal others = BigDecimal.ZERO;

    static Stream<Mischief> mischief() {
        return Mischief.all();
    }

    @Override
    public Instant now() {
        return foreign.clock().instant();
    }

    @Override
    public synchronized void somebodyElseMoves() {
        others = others.add(new BigDecimal("7"));
        // It is not closed, for that would put it back.
        LiveTarget other = foreign.target(new Permission(
                true, Map.of("customer", List.of(Foreign.CUSTOMER)), Map.of("credit", new BigDecimal("7")), Set.of()));
        Session.on(other, Contracts.ofLedgermock())
                .of(Foreign.TENCENT)
                .call(Mischief.CHANGE, "{\"ClientUin\":1,\"AddedCredit\":7}");
    }

    private synchronized BigDecimal movedByTheRun() {
        return foreign.credit().subtract(begin).subtract(others);
    }

    private static void few(LiveTarget target) {
        FamilyCalls calls = Session.on(target, Contracts.ofLedgermock()).of(Foreign.TENCENT);
        for (List<String> scenario : FEW) {
            try {
                calls.tenant().changeable("customer");
                for (String amount : scenario) {
                    calls.call(Mischief.CHANGE, "{\"ClientUin\":1,\"AddedCredit\":" + amount + "}");
                }
            } catch (UncheckedIOException | SkippedException e) {
                // So does a scenario.
            }
            try {
                target.leave();
            } catch (AssertionError e) {
                assertThat(e).hasMessageContaining("NOT PUT BACK: customer 1: credit was ");
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    void mischief(Mischief mischief, @TempDir Path folder) throws IOException {
        foreign.sandbox(Foreign.TENCENT).reset();
        begin = foreign.credit();
        others = BigDecimal.ZERO;
        BigDecimal[] worst = {BigDecimal.ZERO};
        Front.Conduct conduct = mischief.made().apply(this);
        Permission permission =
                new Permission(true, Map.of("customer", List.of(Foreign.CUSTOMER)), Map.of("credit", BUDGET), Set.of());
        Path journal = folder.resolve("journal");
        try (Front front = Front.before(foreign.server.uri(), call -> {
                    Optional<String> answer = conduct.answer(call);
                    worst[0] = worst[0].max(movedByTheRun().abs());
                    return answer;
                });
                LiveTarget target = foreign.target(
                        permission,
                        ChangeJournal.of(journal, new JournalLine.Run("x", Optional.empty(), permission.budgets())),
                        HttpTarget.of(front.uri(), Optional.empty()))) {
            if (WHOLE) {
                ContractRun.of(
                                target,
                                new Selection(List.of(Foreign.TENCENT), Set.of(Mischief.CHANGE), Optional.empty()),
                                foreign.clock())
                        .run();
            } else {
                few(target);
            }
            RestoreReport left = target.putBack();

            assertThat(worst[0]).as("moved at the worst moment").isLessThanOrEqualTo(BUDGET);
            assertThat(left.calls()).isEqualTo(front.calls());
            if (mischief.ending() == Mischief.Ending.ALL_PUT_BACK) {
                assertThat(left.notUndone()).isEmpty();
                assertThat(movedByTheRun()).isEqualByComparingTo("0");
                assertThat(journal).doesNotExist();
            } else {
                assertThat(left.notUndone())
                        .singleElement()
                        .asString()
                        .startsWith("customer 1: credit was ")
                        .containsAnyOf(
                                "by this run by " + movedByTheRun().toPlainString(),
                                "last seen "
                                        + foreign.credit().stripTrailingZeros().toPlainString(),
                                "last seen " + foreign.credit().toPlainString());
                assertThat(journal).exists();
            }
        }
    }
}
