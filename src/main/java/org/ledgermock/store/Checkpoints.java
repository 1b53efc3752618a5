package org.ledgermock.store;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.ledgermock.state.Root;

/** Keeps whole roots now and then, and lets go of the rows before: less has to be read at the next start. */
final class Checkpoints {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");

    private final Shipping shipping;

    Checkpoints(Shipping shipping) {
        this.shipping = requireNonNull(shipping, "shipping");
    }

    /** Keeps what a sandbox is. It is written while others go on: a root is a value. */
    void make(KeptRoots roots) {
        Root root = roots.lasting();
        CompletableFuture.runAsync(() -> {
                    Checkpoint made = new Checkpoint(roots.sandbox().number(), root.version(), CommitCodec.write(root));
                    shipping.later(orNot(log -> {
                        log.keep(made);
                        trim(log, made);
                    }));
                })
                .exceptionally(defect -> {
                    LOG.log(System.Logger.Level.ERROR, "a checkpoint could not be written", defect);
                    return null;
                });
    }

    // A little at a time, with calls between.
    private void trim(CommitLog log, Checkpoint made) {
        if (log.trim(made.sandbox(), made.version())) {
            shipping.later(orNot(again -> trim(again, made)));
        }
    }

    private static Consumer<CommitLog> orNot(Consumer<CommitLog> work) {
        return log -> {
            try {
                work.accept(log);
            } catch (StoreFailed e) {
                // Another checkpoint follows.
                LOG.log(
                        System.Logger.Level.DEBUG,
                        "a checkpoint could not be kept, or what it stands for not removed",
                        e);
            }
        };
    }
}
