package org.ledgermock.server;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.pipeline.Families;

/**
 * What a server of families starts from.
 *
 * @param seeds names or files; a family for which none is given has the one called {@code example}
 * @param credentials file of those who may call; without it each family has its made-up example
 * @param choices for what the vendors leave open
 * @param limits calls let through in a window, by family, instead of the documented number
 * @param wireMockJournal whether family calls are written into WireMock's own journal, for its verification
 */
public record Setup(
        List<String> seeds,
        Optional<Path> credentials,
        Families.Choices choices,
        Map<String, Long> limits,
        boolean wireMockJournal) {

    /** Everything as it comes. */
    public static final Setup DEFAULT = new Setup(List.of(), Optional.empty(), Families.Choices.NONE, Map.of(), false);

    public Setup {
        seeds = List.copyOf(seeds);
        requireNonNull(credentials, "credentials");
        requireNonNull(choices, "choices");
        limits = Map.copyOf(limits);
        limits.forEach((family, calls) -> {
            if (calls < 1) {
                throw new IllegalArgumentException(
                        "the limit of %s has to let at least one call through, not %d".formatted(family, calls));
            }
        });
    }
}
