package org.ledgermock.testing.face;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ledgermock.testing.Ledgermock;
import org.ledgermock.testing.Misuse;
import org.ledgermock.testing.TestSandbox;

/** The sandboxes of one test: opened when they are first asked for, given back when it is over. Safe for use by many threads. */
public final class TestScope implements AutoCloseable {

    private final Ledgermock ledgermock;
    private final Map<Key, Opened> sandboxes = new LinkedHashMap<>();

    private record Key(String family, int number) {}

    private record Opened(SandboxRequest wish, TestSandbox sandbox) {}

    public TestScope(Ledgermock ledgermock) {
        this.ledgermock = requireNonNull(ledgermock, "ledgermock");
    }

    public Ledgermock ledgermock() {
        return ledgermock;
    }

    /**
     * The sandbox that a wish means: the same for the same family and number, whatever type it is seen as.
     *
     * @throws Misuse when it is open already, and began otherwise
     */
    public synchronized TestSandbox sandbox(SandboxRequest wish) {
        Key key = new Key(wish.kind().family(), wish.number());
        Opened opened = sandboxes.computeIfAbsent(
                key, none -> new Opened(wish, ledgermock.sandbox(wish.kind(), wish.beginning())));
        if (!opened.wish.beginning().equals(wish.beginning())) {
            throw new Misuse(
                    "The same sandbox of %s is asked for with %s and, earlier in the same test, with %s; say it once, for the whole test."
                            .formatted(wish.kind().family(), wish.beginning(), opened.wish.beginning()));
        }
        return ledgermock.as(wish.kind(), opened.sandbox);
    }

    /** The sandboxes that were opened, in that order. */
    public synchronized List<TestSandbox> opened() {
        return sandboxes.values().stream().map(Opened::sandbox).toList();
    }

    /** What they have seen; empty when there are none. */
    public Optional<String> told() {
        List<TestSandbox> opened = opened();
        return opened.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        opened.stream().map(TestSandbox::report).collect(Collectors.joining(System.lineSeparator())));
    }

    /** What the test leaves behind that its author hardly meant; to be asked at its end, before it is closed. */
    public Optional<String> leftOver() {
        return LeftOver.of(opened());
    }

    /** Adds to a failure what the sandboxes have seen, unless it says so itself. */
    public void report(Throwable failure) {
        boolean says = failure instanceof Misuse
                || failure.getCause() instanceof Misuse
                || Optional.ofNullable(failure.getMessage())
                        .filter(text -> text.contains(TestSandbox.REPEAT))
                        .isPresent();
        if (!says) {
            told().ifPresent(text -> failure.addSuppressed(new SeenBySandboxes(text)));
        }
    }

    /** Keeps the sandboxes of a failed test for somebody who looks at them, where a system property says so. */
    public void keepForALook() {
        LookedAt.inThisRun().keep(opened());
    }

    /** Stands beside a failure in its stack trace; has none of its own. */
    static final class SeenBySandboxes extends RuntimeException {

        private static final long serialVersionUID = 1;

        SeenBySandboxes(String report) {
            super(report, null, false, false);
        }

        /** A stack trace is read by people, whom the name of this class tells nothing. */
        @Override
        public String toString() {
            return String.valueOf(getMessage());
        }
    }

    /** Gives all of them back, also when one of them cannot be. */
    @Override
    public synchronized void close() {
        List<RuntimeException> failed = new ArrayList<>();
        for (TestSandbox sandbox : opened()) {
            try {
                ledgermock.release(sandbox);
            } catch (RuntimeException e) {
                failed.add(e);
            }
        }
        sandboxes.clear();
        failed.stream()
                .reduce((first, next) -> {
                    first.addSuppressed(next);
                    return first;
                })
                .ifPresent(first -> {
                    throw first;
                });
    }
}
