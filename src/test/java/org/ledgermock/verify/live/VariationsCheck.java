package org.ledgermock.verify.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.verify.Outcome;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Selection;
import org.ledgermock.verify.Verdict;

/**
 * Whole live runs at a target that answers otherwise than the mock and breaks nothing: none fails. Not named as a test, for
 * it takes minutes; {@link VariationsTest} is its short form.
 */
class VariationsCheck {

    private static final int FEWEST = 15;

    static List<Variation> variations() {
        return Variation.all();
    }

    @Test
    void there_are_enough_of_them() {
        assertThat(variations())
                .hasSizeGreaterThanOrEqualTo(FEWEST)
                .extracting(Variation::name)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("variations")
    void none_fails(Variation variation, @TempDir Path folder) throws Exception {
        RunResult result = run(variation, Selection.all(), folder);

        assertThat(result.failures()).extracting(Verdict::line).isEmpty();
        assertThat(result.of(Outcome.PASSED)).hasSizeGreaterThan(200);
    }

    static RunResult run(Variation variation, Selection selection, Path folder) throws Exception {
        try (Foreign foreign = Foreign.start(folder);
                Front front = Front.before(foreign.server.uri(), call -> Optional.of(variation.of(call.pass())))) {
            return foreign.run(front, selection);
        }
    }
}
