package org.ledgermock.store;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
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
import java.util.function.Consumer;
import java.util.function.Function;
import org.ledgermock.state.Root;

/**
 * Brings to the log what the sandboxes of a server have gathered, in a thread of its own: whatever came while it wrote goes
 * with the next transaction, of all sandboxes together. No timer, and nobody waits for more to come.
 */
final class Shipping implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");

    private final CommitLog log;
    private final BlockingQueue<Errand> errands = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "ledgermock-store");
    private final Set<KeptRoots> doubtful = new LinkedHashSet<>();
    private volatile String problem = "";
    private boolean ended;

    Shipping(CommitLog log) {
        this.log = requireNonNull(log, "log");
        thread.setDaemon(true);
        thread.start();
    }

    /** What the thread is to do next. */
    private sealed interface Errand {}

    /** To bring what one has gathered. */
    private record Bring(KeptRoots roots) implements Errand {}

    /** To do something with the log that others have to wait for. */
    private record Ask(Runnable work, Consumer<StoreFailed> refused) implements Errand {}

    /** To end, when all before is done. */
    private record End() implements Errand {}

    /** Says that there is something to be taken. */
    void wanted(KeptRoots roots) {
        add(new Bring(roots));
    }

    private synchronized void add(Errand errand) {
        if (ended) {
            refuse(errand);
        } else {
            errands.add(errand);
        }
    }

    private static void refuse(Errand errand) {
        StoreFailed closed = new StoreFailed("the store is closed", false);
        if (errand instanceof Bring bring) {
            bring.roots.throwAway(closed);
        } else if (errand instanceof Ask ask) {
            ask.refused.accept(closed);
        }
    }

    /** Asks the log in its turn, for it is one thread's. */
    <T> T ask(Function<CommitLog, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        add(new Ask(
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

    /** Tells the log in its turn to do something, and waits until it is done. */
    void tell(Consumer<CommitLog> work) {
        ask(log -> {
            work.accept(log);
            return true;
        });
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
                taken.add(errands.take());
            } catch (InterruptedException e) {
                // Nobody has a reason to; what was decided is brought all the same.
                continue;
            }
            errands.drainTo(taken);
            bring(taken);
            for (Errand errand : taken) {
                if (errand instanceof Ask ask) {
                    ask.work.run();
                }
                goesOn &= !(errand instanceof End);
            }
        }
        try {
            settle();
        } catch (StoreFailed e) {
            fails(e);
        }
        log.close();
        synchronized (this) {
            ended = true;
            errands.forEach(Shipping::refuse);
            errands.clear();
        }
    }

    // What was answered as not kept is taken out where the log has it after all.
    private void settle() {
        doubtful.forEach(roots -> log.cut(roots.sandbox(), roots.lasting().version()));
        doubtful.clear();
    }

    private void bring(List<Errand> taken) {
        Set<KeptRoots> wanted = new LinkedHashSet<>();
        for (Errand errand : taken) {
            if (errand instanceof Bring bring) {
                wanted.add(bring.roots);
            }
        }
        Map<KeptRoots, CommitRow> rows = new LinkedHashMap<>();
        wanted.forEach(roots -> take(roots).ifPresent(row -> rows.put(roots, row)));
        if (rows.isEmpty()) {
            return;
        }
        try {
            settle();
            log.append(List.copyOf(rows.values()));
        } catch (RuntimeException e) {
            StoreFailed failed = e instanceof StoreFailed known ? known : new StoreFailed("a defect: " + e, true, e);
            fails(failed);
            doubtful.addAll(rows.keySet());
            rows.keySet().forEach(roots -> roots.throwAway(failed));
            return;
        }
        rows.keySet().forEach(KeptRoots::keep);
        works();
        rows.keySet().stream().filter(KeptRoots::isCheckpointDue).forEach(this::makeCheckpoint);
    }

    private static Optional<CommitRow> take(KeptRoots roots) {
        try {
            return roots.take();
        } catch (RuntimeException defect) {
            roots.throwAway(new StoreFailed("a defect: " + defect, false, defect));
            return Optional.empty();
        }
    }

    // It is written while others go on: a root is a value. Without one more has to be read at the next start.
    private void makeCheckpoint(KeptRoots roots) {
        Root root = roots.lasting();
        CompletableFuture.runAsync(() -> {
                    Checkpoint made = new Checkpoint(roots.sandbox(), root.version(), CommitCodec.write(root));
                    add(new Ask(
                            () -> orNot(() -> {
                                log.keep(made);
                                trim(made);
                            }),
                            closed -> {}));
                })
                .exceptionally(defect -> {
                    LOG.log(System.Logger.Level.ERROR, "a checkpoint could not be written", defect);
                    return null;
                });
    }

    // A little at a time, with calls between.
    private void trim(Checkpoint made) {
        if (log.trim(made.sandbox(), made.version())) {
            add(new Ask(() -> orNot(() -> trim(made)), closed -> {}));
        }
    }

    private static void orNot(Runnable work) {
        try {
            work.run();
        } catch (StoreFailed e) {
            // Another checkpoint follows.
            LOG.log(System.Logger.Level.DEBUG, "a checkpoint could not be kept, or what it stands for not removed", e);
        }
    }

    private void works() {
        if (!problem.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "the store keeps what is changed again");
            problem = "";
        }
    }

    // Once for an outage, and not for each call.
    private void fails(StoreFailed why) {
        String message = String.valueOf(why.getMessage());
        if (!problem.equals(message)) {
            LOG.log(System.Logger.Level.ERROR, "what is changed is not kept, and refused: {0}", message);
            problem = message;
        }
    }

    /** Ends when all that was gathered is in the log. */
    @Override
    public void close() {
        add(new End());
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
