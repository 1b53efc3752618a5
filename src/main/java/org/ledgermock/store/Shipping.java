package org.ledgermock.store;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Brings to the log what the sandboxes of a server have gathered, in a thread of its own: whatever came while it wrote goes
 * with the next transaction, of all sandboxes together. No timer, and nobody waits for more to come.
 */
final class Shipping implements LogReader, AutoCloseable {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");

    private static final String CLOSED = "the store is closed";
    private static final Duration AGAIN = Duration.ofMillis(200);

    private final CommitLog log;
    private final boolean shared;
    private final Surroundings surroundings;
    private final BlockingQueue<Errand> errands = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "ledgermock-store");
    private final Checkpoints checkpoints = new Checkpoints(this);
    private final Set<KeptRoots> resting = new LinkedHashSet<>();
    private volatile String problem = "";
    private boolean outOfReach;
    private boolean ended;

    Shipping(CommitLog log, Surroundings surroundings) {
        this.log = requireNonNull(log, "log");
        this.shared = log.isShared();
        this.surroundings = requireNonNull(surroundings, "surroundings");
        thread.setDaemon(true);
        thread.start();
    }

    /** Says that there is something to be taken. */
    void wanted(KeptRoots roots) {
        add(new Errand.Bring(roots));
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** Whether what is known of a sandbox has to be checked before it is read. */
    boolean isShared() {
        return shared;
    }

    /** How far the clock of the store is ahead of this machine's. */
    Duration ahead() {
        return log.ahead();
    }

    private void add(Errand errand) {
        Optional<StoreFailed> refused;
        synchronized (this) {
            refused = refused(errand);
            if (refused.isEmpty()) {
                errands.add(errand);
            }
        }
        refused.ifPresent(errand::refuse);
    }

    // Nobody is to wait for what cannot be had.
    private Optional<StoreFailed> refused(Errand errand) {
        if (ended) {
            return Optional.of(new StoreFailed(CLOSED, false));
        }
        return outOfReach && !(errand instanceof Errand.End)
                ? Optional.of(new StoreFailed(problem, false))
                : Optional.empty();
    }

    /** Asks the log in its turn, for it is one thread's. */
    <T> T ask(Function<CommitLog, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        add(new Errand.Ask(
                () -> {
                    try {
                        answer.complete(question.apply(log));
                    } catch (RuntimeException e) {
                        answer.completeExceptionally(e);
                    }
                },
                answer::completeExceptionally));
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailed("interrupted while the store was asked", true);
        }
    }

    /** Tells the log in its turn to do something, and does not wait for it. */
    void later(Consumer<CommitLog> work) {
        add(new Errand.Ask(() -> work.accept(log), closed -> {}));
    }

    /** Tells the log in its turn to do something, and waits until it is done. */
    void tell(Consumer<CommitLog> work) {
        ask(log -> {
            work.accept(log);
            return true;
        });
    }

    @Override
    public Optional<Checkpoint> checkpoint(long sandbox) {
        return ask(log -> log.checkpoint(sandbox));
    }

    @Override
    public List<CommitRow> rows(long sandbox, long from, int most) {
        return ask(log -> log.rows(sandbox, from, most));
    }

    /** Why the last commits could not be kept; empty when they could. */
    String problem() {
        return problem;
    }

    private void run() {
        List<Errand> taken = new ArrayList<>();
        boolean goesOn = true;
        while (goesOn) {
            taken.clear();
            try {
                if (outOfReach) {
                    Optional.ofNullable(errands.poll(AGAIN.toMillis(), TimeUnit.MILLISECONDS))
                            .ifPresentOrElse(taken::add, this::reach);
                } else {
                    taken.add(errands.take());
                }
            } catch (InterruptedException e) {
                // Nobody has a reason to; what was decided is brought all the same.
                continue;
            }
            errands.drainTo(taken);
            bring(taken);
            for (Errand errand : taken) {
                if (errand instanceof Errand.Ask ask) {
                    ask.work().run();
                }
                goesOn &= !(errand instanceof Errand.End);
            }
        }
        log.close();
        synchronized (this) {
            ended = true;
            errands.forEach(errand -> errand.refuse(new StoreFailed(CLOSED, false)));
            errands.clear();
        }
    }

    private void reach() {
        try {
            log.reach();
            works();
        } catch (StoreFailed e) {
            fails(e);
        }
    }

    private void bring(List<Errand> taken) {
        Set<KeptRoots> wanted = wanted(taken);
        Map<KeptRoots, Asked> asked = new LinkedHashMap<>();
        wanted.forEach(roots -> take(roots).ifPresent(one -> asked.put(roots, one)));
        if (asked.isEmpty()) {
            return;
        }
        List<LogAnswer> outcomes;
        try {
            outcomes = log.exchange(List.copyOf(asked.values()));
        } catch (RuntimeException e) {
            StoreFailed failed = e instanceof StoreFailed known ? known : new StoreFailed("a defect: " + e, true, e);
            asked.keySet().forEach(roots -> roots.throwAway(failed));
            fails(failed);
            return;
        }
        Iterator<LogAnswer> outcome = outcomes.iterator();
        asked.keySet().forEach(roots -> end(roots, outcome.next()));
        works();
        asked.keySet().stream().filter(KeptRoots::isCheckpointDue).forEach(checkpoints::make);
    }

    // Whoever lets others have their turn comes back after that, and before the end at once.
    private Set<KeptRoots> wanted(List<Errand> taken) {
        Set<KeptRoots> wanted = new LinkedHashSet<>();
        for (Errand errand : taken) {
            if (errand instanceof Errand.End) {
                wanted.addAll(resting);
                resting.clear();
            } else if (errand instanceof Errand.Bring bring) {
                long rest = bring.roots().rest();
                if (rest == 0) {
                    resting.remove(bring.roots());
                    wanted.add(bring.roots());
                } else {
                    resting.add(bring.roots());
                    CompletableFuture.delayedExecutor(rest, TimeUnit.NANOSECONDS)
                            .execute(() -> add(bring));
                }
            }
        }
        return wanted;
    }

    private void end(KeptRoots roots, LogAnswer outcome) {
        try {
            roots.end(outcome, log);
        } catch (RuntimeException e) {
            // What it sent may be kept.
            StoreFailed failed = new StoreFailed(String.valueOf(e.getMessage()), true, e);
            roots.throwAway(failed);
            LOG.log(System.Logger.Level.ERROR, "what the store says of a sandbox cannot be taken", e);
        }
    }

    private static Optional<Asked> take(KeptRoots roots) {
        try {
            return roots.take();
        } catch (RuntimeException defect) {
            roots.throwAway(new StoreFailed("a defect: " + defect, false, defect));
            return Optional.empty();
        }
    }

    private void works() {
        if (!problem.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "the store keeps what is changed again");
            reached(true, "");
        }
    }

    // Once for an outage, and not for each call.
    private void fails(StoreFailed why) {
        String message = String.valueOf(why.getMessage());
        if (!problem.equals(message)) {
            LOG.log(System.Logger.Level.ERROR, "what is changed is not kept, and refused: {0}", message);
        }
        reached(!shared, message);
    }

    // What waits is refused with the rest: a file is tried anew by each call, what others share by this thread alone.
    private void reached(boolean isInReach, String why) {
        List<Errand> waiting = new ArrayList<>();
        synchronized (this) {
            problem = why;
            outOfReach = !isInReach;
            if (outOfReach) {
                errands.drainTo(waiting);
            }
        }
        for (Errand errand : waiting) {
            if (errand instanceof Errand.End) {
                add(errand);
            } else {
                errand.refuse(new StoreFailed(why, false));
            }
        }
    }

    /** Ends when all that was gathered is in the log. */
    @Override
    public void close() {
        add(new Errand.End());
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
