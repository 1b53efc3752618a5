package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * The run that a thread works for. Cucumber makes the steps by itself: they find their target here. Without a run, as in a
 * client project's own Cucumber run, it is the one that is configured.
 */
record CurrentRun(Target target, Contracts contracts, Consumer<String> additions) {

    // The threads that Cucumber makes have it from the one that runs it.
    private static final InheritableThreadLocal<Optional<CurrentRun>> CURRENT = new InheritableThreadLocal<>() {
        @Override
        protected Optional<CurrentRun> initialValue() {
            return Optional.empty();
        }
    };

    CurrentRun {
        requireNonNull(target, "target");
        requireNonNull(contracts, "contracts");
        requireNonNull(additions, "additions");
    }

    private static final class OfClassPath {

        private static final CurrentRun RUN = new CurrentRun(
                ConfiguredTarget.ofClassPath(CurrentRun.class.getClassLoader()),
                Contracts.ofLedgermock(),
                addition -> {});
    }

    static CurrentRun ofThisThread() {
        return CURRENT.get().orElseGet(() -> OfClassPath.RUN);
    }

    /** Does something of which all threads that it starts work for this run. */
    void during(Runnable work) {
        Optional<CurrentRun> before = CURRENT.get();
        CURRENT.set(Optional.of(this));
        try {
            work.run();
        } finally {
            CURRENT.set(before);
        }
    }

    /** A run without a target of its own is over. */
    static void endWithoutRun() {
        if (CURRENT.get().isEmpty()) {
            OfClassPath.RUN.target.close();
        }
    }
}
