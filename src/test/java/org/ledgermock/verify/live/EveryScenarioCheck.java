package org.ledgermock.verify.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.message.Credential;
import org.ledgermock.verify.ContractRun;
import org.ledgermock.verify.Outcome;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Selection;
import org.ledgermock.verify.Verdict;

/**
 * All scenarios that are not for the mock only, at accounts that the run has not made, with everything allowed. Not named
 * as a test, for it takes some time: {@code mvn test -Dtest=EveryScenarioCheck}.
 */
class EveryScenarioCheck {

    private static final BigDecimal PLENTY = new BigDecimal("1000000");

    /** What may keep a scenario from a target where everything is allowed. */
    private static final String REASON =
            "(?s)(it needs .*|the (customer|member) has no .*|a call of .* is not sent.*|.* is for somebody who was not named.*"
                    + "|.* would exceed the budget of .*|.* which may be absent.*|it is answered without .*|what .* has cannot be read.*|.* may be on another page)";

    @Test
    void an_account_of_one_customer_and_one_member(@TempDir Path folder) {
        try (Foreign foreign = Foreign.start(folder)) {
            look(foreign, Map.of(), List.of(Foreign.CUSTOMER), List.of(Foreign.MEMBER), 600);
        }
    }

    @Test
    void an_account_of_a_thousand_of_whom_two_may_be_changed_and_two_credentials(@TempDir Path folder) {
        try (Foreign foreign = Foreign.withSeed(folder, "thousand")) {
            look(
                    foreign,
                    Foreign.SECONDS,
                    List.of("200000000007", "200000000008"),
                    List.of("300000000000000001", "300000000000000008"),
                    600);
        }
    }

    private static void look(
            Foreign foreign,
            Map<String, Credential> seconds,
            List<String> customers,
            List<String> members,
            int atLeast) {
        Permission permission = new Permission(
                true,
                Map.of("customer", customers, "member", members),
                Map.of("credit", PLENTY, "balance", PLENTY, "points", PLENTY),
                foreign.changing());
        try (LiveTarget target = foreign.target(permission).withSeconds(seconds)) {
            Selection selection =
                    new Selection(List.of(Foreign.TENCENT, Foreign.KYBIO), Set.of(), Optional.of("not @mock-only"));

            RunResult result =
                    ContractRun.of(target, selection, foreign.clock()).run();

            assertThat(result.failures()).extracting(Verdict::line).isEmpty();
            assertThat(result.differing()).extracting(Verdict::line).isEmpty();
            assertThat(result.of(Outcome.SKIPPED)).extracting(Verdict::detail).allMatch(why -> why.matches(REASON));
            assertThat(result.of(Outcome.PASSED).size()).isGreaterThanOrEqualTo(atLeast);
            assertThat(result.of(Outcome.PASSED).stream()
                            .map(Verdict::operation)
                            .distinct()
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(foreign.operations());
            RestoreReport left = target.putBack();
            assertThat(left.notUndone()).isEmpty();
            assertThat(left.moved())
                    .allSatisfy(moved -> assertThat(moved.left()).isEqualByComparingTo("0"));
        }
    }
}
