package org.ledgermock.cli;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgermock.explore.Choice;
import picocli.CommandLine.Option;

/** How far an exploration goes. */
final class ExploreOptions {

    private static final int FOR_EACH_PROCESSOR = 4;
    private static final int MOST = 16;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "300",
            description = "No more runs than these, but for those that make sure (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--for",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "No run begins later (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "Runs side by side (default: four for each processor, at most 16).")
    private @Nullable Integer parallel;

    @Option(
            names = "--depth",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many things go wrong in one run, 1 or 2 (default: ${DEFAULT-VALUE}).")
    private int depth;

    @Option(names = "--thorough", description = "Goes on with every story, also where another one left the same.")
    private boolean thorough;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long a run may take (default: ten times an undisturbed one, at least 10).")
    private @Nullable Integer patience;

    @Option(
            names = "--stale",
            paramLabel = "SECONDS",
            defaultValue = "1",
            description =
                    "How old reads may be that a program has to allow for; 0: never old (default: ${DEFAULT-VALUE}).")
    private long stale;

    @Option(names = "--only", paramLabel = "KIND", description = "Tries this kind of deviation alone; may be repeated.")
    private Set<String> only = new LinkedHashSet<>();

    @Option(names = "--without", paramLabel = "KIND", description = "Leaves this kind out; may be repeated.")
    private Set<String> without = new LinkedHashSet<>();

    /** @throws IllegalArgumentException when one cannot be */
    Choice choice() {
        int usual = Math.min(MOST, FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors());
        return new Choice(
                runs,
                Duration.ofSeconds(seconds),
                parallel == null ? usual : parallel,
                depth,
                thorough,
                Optional.ofNullable(patience).map(Duration::ofSeconds),
                stale,
                only,
                without);
    }
}
