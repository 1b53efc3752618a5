package org.ledgermock.verify.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.verify.Outcome;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Selection;
import org.ledgermock.verify.Verdict;

/** {@link VariationsCheck} in short: all variations at once, at a few operations. */
class VariationsTest {

    @Test
    void what_no_document_forbids_fails_nothing(@TempDir Path folder) throws Exception {
        RunResult result = VariationsCheck.run(
                Variation.together(),
                new Selection(
                        List.of(Foreign.TENCENT, Foreign.KYBIO),
                        Set.of("QueryPartnerCredit", "queryByUid"),
                        Optional.empty()),
                folder);

        assertThat(result.failures()).extracting(Verdict::line).isEmpty();
        assertThat(result.of(Outcome.PASSED)).hasSizeGreaterThan(10);
    }
}
