package org.ledgermock.verify.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ledgermock.verify.ContractRun;
import org.ledgermock.verify.Outcome;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Selection;
import org.ledgermock.verify.report.Reports;

/** An endpoint that refuses to show what an account has: of what is guessed, nothing is proven to be otherwise. */
class UnreadableAccountTest {

    private static final String REFUSED =
            "{\"Response\":{\"Error\":{\"Code\":\"AuthFailure.SignatureFailure\",\"Message\":"
                    + "\"The provided credentials could not be validated. Please check your signature is correct.\"},"
                    + "\"RequestId\":\"2b7c676e-bb4b-449d-89e6-4866132036c5\"}}";
    private static final Selection MOVES = new Selection(
            List.of(Foreign.TENCENT),
            Set.of("QueryPartnerCredit"),
            Optional.of("@statement:rule.QueryPartnerCredit.moves and not @mock-only"));

    @Test
    void leaves_out_what_begins_with_it() throws IOException {
        try (Front front = Front.before(
                        URI.create("http://nobody.invalid"),
                        call -> Optional.of(
                                Front.withBody("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n", REFUSED)));
                LiveTarget target = Foreign.reading(front, InstantSource.system(), time -> {})) {
            RunResult result =
                    ContractRun.of(target, MOVES, InstantSource.system()).run();

            assertThat(result.of(Outcome.SKIPPED)).isNotEmpty().isEqualTo(result.verdicts());
            assertThat(new Reports(MOVES, result).summary())
                    .contains(
                            "%d skipped: what there is cannot be read: QueryCustomersCredit is answered by AuthFailure.SignatureFailure"
                                    .formatted(result.verdicts().size()))
                    .last()
                    .asString()
                    .startsWith("verify: NOTHING WAS RUN: 0 passed, 0 failed, ");
        }
    }
}
