package org.ledgermock.testing;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.client.AdminRefused;
import org.ledgermock.client.JournalView;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.explore.Box;
import org.ledgermock.explore.Choice;
import org.ledgermock.explore.Expectation;
import org.ledgermock.explore.Exploration;
import org.ledgermock.explore.ExplorationProgress;
import org.ledgermock.explore.ExplorationReport;
import org.ledgermock.explore.Explorer;
import org.ledgermock.explore.NeverCalled;
import org.ledgermock.explore.Story;
import org.ledgermock.explore.ThreadFlow;
import org.ledgermock.message.Texts;

/**
 * Runs a piece of a program again and again, each time with something else going wrong, and holds it to what it is to do to
 * money. Each run has a sandbox of its own, which begins as the given one is.
 *
 * <pre>{@code
 * Exploring.of(partner)
 *         .unknown(PaymentUnclear.class)
 *         .without("late")
 *         .check("customer 1 gains 10 once", box -> new Payments(box).pay(1, "10"));
 * }</pre>
 *
 * <p>What returns says that it has succeeded, what throws that it has failed, and an {@link #unknown} exception that it does
 * not know. Assertions do not belong into it: one that does not hold in a disturbed run is a failure like any other.
 */
@PublicApi
public final class Exploring<S extends TestSandbox> {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");

    private final S sandbox;
    private final Choice choice;
    private final Set<Class<? extends Throwable>> unknown;
    private final Optional<Story> story;

    /** What is run. */
    @FunctionalInterface
    public interface Flow<S> {

        /** One run; several may go on side by side. */
        void run(S box) throws Exception;
    }

    private Exploring(S sandbox, Choice choice, Set<Class<? extends Throwable>> unknown, Optional<Story> story) {
        this.sandbox = requireNonNull(sandbox, "sandbox");
        this.choice = choice;
        this.unknown = Set.copyOf(unknown);
        this.story = story;
    }

    /** From what there is in this sandbox. */
    public static <S extends TestSandbox> Exploring<S> of(S sandbox) {
        return new Exploring<>(sandbox, Choice.DEFAULT, Set.of(), Optional.empty());
    }

    /** What it throws when it does not know what came of it. */
    public Exploring<S> unknown(Class<? extends Throwable> exception) {
        Set<Class<? extends Throwable>> more = new LinkedHashSet<>(unknown);
        more.add(exception);
        return new Exploring<>(sandbox, choice, more, story);
    }

    /** No more runs than these, but for those that make sure. Without it: 300. */
    public Exploring<S> runs(int most) {
        return with(choice.withRuns(most));
    }

    /** No run begins later. Without it: two minutes. */
    public Exploring<S> within(Duration time) {
        return with(choice.withTime(time));
    }

    /** How many runs go on side by side. Without it: 4. */
    public Exploring<S> sideBySide(int runs) {
        return with(choice.withParallel(runs));
    }

    /** How long one run may take. Without it: ten times as long as an undisturbed one, at least ten seconds. */
    public Exploring<S> patience(Duration most) {
        return with(choice.withPatience(most));
    }

    /**
     * Leaves out kinds of deviations, such as {@code late}.
     *
     * @throws Misuse when there is no such kind; the message lists those that there are
     */
    public Exploring<S> without(String... kinds) {
        try {
            return with(choice.without(Set.copyOf(List.of(kinds))));
        } catch (IllegalArgumentException e) {
            throw new Misuse(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Runs this story alone, as a report names it, such as {@code OPERATION#1 lost reset}.
     *
     * @throws Misuse when it is none
     */
    public Exploring<S> story(String told) {
        try {
            return new Exploring<>(sandbox, choice, unknown, Optional.of(Story.read(told)));
        } catch (IllegalArgumentException e) {
            throw new Misuse(String.valueOf(e.getMessage()), e);
        }
    }

    private Exploring<S> with(Choice other) {
        return new Exploring<>(sandbox, other, unknown, story);
    }

    /**
     * Explores it.
     *
     * @param expected such as {@code customer 1 gains 10 once}
     * @throws AssertionError when it is broken, or not all was tried; with the plainest stories
     * @throws Misuse when the expectation cannot be read, or the flow calls nothing
     */
    public void check(String expected, Flow<? super S> flow) {
        Exploration explored;
        long before = calls();
        try {
            SandboxClient base = sandbox.control()
                    .telling(write -> sandbox.context().changes().undone());
            Explorer explorer = new Explorer(
                    expectation(expected, sandbox),
                    new ThreadFlow(
                            box -> run(flow, box),
                            unknown,
                            sandbox.context().ledgermock().hasBothConnections()),
                    choice,
                    ExplorationProgress.NONE);
            explored = story.isPresent() ? explorer.repeat(base, story.get()) : explorer.explore(base);
        } catch (NeverCalled e) {
            throw new Misuse(
                    "The flow called nothing in its own box: %s.%s".formatted(e.getMessage(), outside(before)), e);
        } catch (AdminRefused e) {
            throw new Misuse(e.problem(), e);
        } catch (IllegalArgumentException e) {
            throw new Misuse(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while it explored", e);
        }
        ExplorationReport report = new ExplorationReport(
                explored, "with story(\"%s\") before check, or story = \"%<s\" of @Explore"::formatted);
        if (explored.isBroken() || !explored.isWhole()) {
            // What led to it were runs in boxes that are gone, and not the calls of the sandbox.
            throw new AssertionError(String.join(System.lineSeparator(), report.lines())
                    + System.lineSeparator()
                    + TestSandbox.REPEAT
                    + (explored.isBroken() ? "see 'Again' above" : "explore it again"));
        }
        LOG.log(System.Logger.Level.INFO, "%s: %s".formatted(sandbox.id(), report.inOneLine()));
    }

    private void run(Flow<? super S> flow, Box box) throws Exception {
        Ledgermock ledgermock = sandbox.context().ledgermock();
        ledgermock.neighbours().explored(box.sandbox());
        try {
            flow.run(box(box));
        } finally {
            ledgermock.countExplored(sandbox.context().family(), box.sandbox());
        }
    }

    private long calls() {
        JournalView journal = sandbox.control().newestCalls(1);
        return journal.kept() + journal.dropped();
    }

    private String outside(long before) {
        long came = calls() - before;
        return came == 0
                ? ""
                : " Meanwhile %s to the sandbox that it was made from: use the parameter of the flow, its endpoint and its credential."
                        .formatted(Texts.count(came, "call came", "calls came"));
    }

    static Expectation expectation(String expected, TestSandbox sandbox) {
        try {
            return Expectation.read(expected, List.of(sandbox.context().family()));
        } catch (IllegalArgumentException e) {
            throw new Misuse(String.valueOf(e.getMessage()), e);
        }
    }

    private S box(Box run) {
        SandboxContext from = sandbox.context();
        return type().make(new SandboxContext(
                from.ledgermock(),
                run.sandbox(),
                from.made(),
                from.family(),
                from.beginning().reusingConnections(!run.connectionsEnd())));
    }

    @SuppressWarnings("unchecked") // A sandbox is an instance of its own class.
    private SandboxType<S> type() {
        return SandboxType.of((Class<S>) sandbox.getClass(), Optional.of(sandbox.family()));
    }
}
