package org.ledgermock.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.IntStream;
import org.ledgermock.journal.Exchange;

/** How a call fared at one of its family's stages. */
public record StageVerdict(String stage, Outcome outcome) {

    /** What a stage said of a call. */
    public enum Outcome {
        PASSED,
        REFUSED,
        /** An earlier one refused it. */
        NOT_REACHED
    }

    public StageVerdict {
        requireNonNull(stage, "stage");
        requireNonNull(outcome, "outcome");
    }

    /** Those on one call, in the order of the stages; none when a defect of the mock ended it, at whatever stage. */
    public static List<StageVerdict> on(Exchange exchange, ServedFamily family) {
        List<String> stages = family.stages();
        if (exchange.isDefect()) {
            return List.of();
        }
        int refusing = stages.indexOf(exchange.stage());
        int end = refusing < 0 ? stages.size() : refusing;
        return IntStream.range(0, stages.size())
                .mapToObj(at -> new StageVerdict(
                        stages.get(at), at < end ? Outcome.PASSED : at == end ? Outcome.REFUSED : Outcome.NOT_REACHED))
                .toList();
    }
}
