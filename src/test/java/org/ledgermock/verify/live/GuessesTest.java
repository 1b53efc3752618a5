package org.ledgermock.verify.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.verify.ContractRun;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Selection;
import org.ledgermock.verify.Verdict;
import org.ledgermock.verify.report.Reports;

/** What differs from a guess is told, and decides nothing; what is documented decides. */
class GuessesTest {

    private static final Selection ZERO_AND_TEN = new Selection(
            List.of(Foreign.TENCENT),
            Set.of("AllocateCustomerCredit"),
            Optional.of("@statement:rule.AllocateCustomerCredit.zero and not @mock-only"));

    @Test
    void a_target_that_refuses_what_was_guessed_to_be_taken_breaks_nothing(@TempDir Path folder) throws IOException {
        Permission permission = new Permission(
                true, Map.of("customer", List.of(Foreign.CUSTOMER)), Map.of("credit", new BigDecimal("20")), Set.of());
        try (Foreign foreign = Foreign.start(folder);
                Front front = Front.before(
                        foreign.server.uri(),
                        call -> Optional.of(
                                call.body().matches("(?s).*\"AddedCredit\": ?0\\b.*")
                                        ? Front.withBody(
                                                call.pass(),
                                                "{\"Response\":{\"Error\":{\"Code\":\"InvalidParameterValue\",\"Message\":\"made up\"},\"RequestId\":\"2b7c676e-bb4b-449d-89e6-4866132036c5\"}}")
                                        : call.pass()));
                LiveTarget target = foreign.target(
                        permission, ChangeJournal.none(), HttpTarget.of(front.uri(), Optional.empty()))) {
            ContractRun run = ContractRun.of(target, ZERO_AND_TEN, foreign.clock());

            RunResult result = run.run();

            assertThat(result.failures()).extracting(Verdict::line).isEmpty();
            assertThat(result.held()).isTrue();
            assertThat(result.differing())
                    .isNotEmpty()
                    .allSatisfy(verdict -> assertThat(verdict.line())
                            .startsWith("not as guessed: tencent-partner/AllocateCustomerCredit: ")
                            .contains("rests on: rule.AllocateCustomerCredit.zero (inferred; docs/sources/")
                            .contains("again"));
            assertThat(new Reports(ZERO_AND_TEN, result).summary())
                    .last()
                    .asString()
                    .contains(" 0 failed", " not as guessed, in ");

            assertThat(run.decidedByGuesses(true).run().failures())
                    .hasSameSizeAs(result.differing())
                    .allSatisfy(verdict -> assertThat(verdict.line()).startsWith("FAILED "));
        }
    }
}
