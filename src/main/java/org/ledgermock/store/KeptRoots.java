package org.ledgermock.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.ledgermock.journal.SharedJournal;
import org.ledgermock.message.Conflict;
import org.ledgermock.sandbox.NotKept;
import org.ledgermock.sandbox.Roots;
import org.ledgermock.state.Commit;
import org.ledgermock.state.Root;

/**
 * The roots of a sandbox that is kept. Commits are decided one on the other without waiting for the log, and what has
 * gathered meanwhile goes there together. When it cannot be kept, or another server came first, all that was decided on it
 * is thrown away with it.
 */
final class KeptRoots implements Roots {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");
    private static final long COMMITS = 10_000;
    private static final long BYTES = 4 << 20;

    private final CommitLog.KeptSandbox sandbox;
    private final Shipping shipping;
    private final Optional<PostgresJournals> journals;
    private volatile Root newest;
    private volatile Root lasting;
    private volatile long thrownAway;
    private volatile Watch watch = Watch.NONE;
    private final Turns turns = new Turns();
    private RowMark known;
    private Batch gathering = new Batch();
    private Optional<Batch> underWay = Optional.empty();
    private Optional<CommitRow> sent = Optional.empty();
    private long commitsSinceCheckpoint;
    private long bytesSinceCheckpoint;

    KeptRoots(CommitLog.KeptSandbox sandbox, Loaded loaded, Shipping shipping, Optional<PostgresJournals> journals) {
        this.sandbox = requireNonNull(sandbox, "sandbox");
        this.newest = loaded.root();
        this.lasting = loaded.root();
        this.known = loaded.newest();
        this.shipping = requireNonNull(shipping, "shipping");
        this.journals = requireNonNull(journals, "journals");
    }

    CommitLog.KeptSandbox sandbox() {
        return sandbox;
    }

    Root lasting() {
        return lasting;
    }

    @Override
    public long thrownAway() {
        return thrownAway;
    }

    @Override
    public Root newest() {
        return newest;
    }

    @Override
    public Optional<SharedJournal> journal(int bound) {
        return journals.map(all -> all.of(sandbox.number(), bound));
    }

    @Override
    public void watch(Watch by) {
        watch = by;
    }

    @Override
    public boolean replace(Root before, Root after, Commit commit) {
        CompletableFuture<byte[]> written = new CompletableFuture<>();
        List<CredentialClaim> claims = CredentialClaim.of(sandbox.family(), commit.changes());
        Batch batch;
        boolean first;
        synchronized (this) {
            if (newest != before) {
                return false;
            }
            newest = after;
            batch = gathering;
            batch.add(after, written, claims);
            first = batch.want();
        }
        if (first) {
            shipping.wanted(this);
        }
        // Outside of the lock, for it is most of the work, and only when it has its place, for it may be in vain
        // otherwise.
        write(before, commit, written);
        Batch.End end = batch.await();
        if (end instanceof Batch.Failed failed) {
            throw notKept(failed.why(), failed.why().isUnclear());
        }
        if (end instanceof Batch.Taken taken
                && claims.contains(new CredentialClaim(sandbox.family(), taken.credential(), true))) {
            throw new Conflict("the credential '%s' already belongs to another sandbox".formatted(taken.credential()));
        }
        return end instanceof Batch.Lasts;
    }

    private static NotKept notKept(StoreFailed why, boolean unclear) {
        return new NotKept(String.valueOf(why.getMessage()), unclear, why);
    }

    private static void write(Root before, Commit commit, CompletableFuture<byte[]> written) {
        try {
            written.complete(CommitCodec.write(before, commit));
        } catch (RuntimeException e) {
            written.completeExceptionally(e);
        }
    }

    @Override
    public Root sure(Root read, long before) {
        return shipping.isShared() ? checked(read) : lasting(read, before);
    }

    // By the log, which is asked after this was: what another server has been answered meanwhile is seen.
    private Root checked(Root read) {
        while (true) {
            Batch batch;
            boolean first;
            synchronized (this) {
                batch = gathering;
                first = batch.want();
            }
            if (first) {
                shipping.wanted(this);
            }
            Batch.End end = batch.await();
            if (end instanceof Batch.Lasts lasts) {
                return batch.has(read) ? read : lasts.now();
            } else if (end instanceof Batch.Overtaken overtaken) {
                return overtaken.now();
            } else if (end instanceof Batch.Taken taken) {
                return taken.now();
            } else if (end instanceof Batch.Failed failed) {
                throw notKept(failed.why(), false);
            }
        }
    }

    // Nobody else writes: what is not thrown away is going to last.
    private Root lasting(Root read, long before) {
        if (read == lasting) {
            return read;
        }
        Batch batch;
        synchronized (this) {
            if (thrownAway != before) {
                return lasting;
            }
            if (read.version() <= lasting.version()) {
                return read;
            }
            batch = gathering.has(read) ? gathering : underWay.orElseThrow();
        }
        return batch.await() instanceof Batch.Lasts ? read : lasting;
    }

    @Override
    public void end() {
        try {
            shipping.tell(log -> log.remove(sandbox.number()));
        } catch (StoreFailed e) {
            // Nobody finds it any more, and the next start removes what is left of it.
            LOG.log(System.Logger.Level.DEBUG, "a sandbox that is gone could not be removed", e);
        }
    }

    /** For how long others are to have their turn, in nanoseconds. */
    long rest() {
        return shipping.isShared() ? turns.rest(now()) : 0;
    }

    private long now() {
        return shipping.surroundings().nanos().getAsLong();
    }

    /** Takes what has gathered, for the log; empty when nobody waits for anything. */
    Optional<Asked> take() {
        Batch batch;
        synchronized (this) {
            if (!gathering.isWanted()) {
                return Optional.empty();
            }
            batch = gathering;
            gathering = new Batch();
            underWay = Optional.of(batch);
        }
        sent = batch.row(sandbox.number(), shipping.surroundings().chance().getAsLong());
        if (sent.isPresent()) {
            turns.sends(now());
        }
        return Optional.of(new Asked(sandbox.number(), known, sent, batch.claims(), batch.isEnd()));
    }

    /** Whether so much has been kept since this last said so that a checkpoint is due. */
    boolean isCheckpointDue() {
        boolean due = commitsSinceCheckpoint >= COMMITS || bytesSinceCheckpoint >= BYTES;
        if (due) {
            commitsSinceCheckpoint = 0;
            bytesSinceCheckpoint = 0;
        }
        return due;
    }

    /**
     * Takes what the log said to what was taken.
     *
     * @throws StoreFailed when the rest of it cannot be had
     * @throws StoreRefused when it is not written as it is known here
     */
    void end(LogAnswer outcome, LogReader log) {
        Batch batch = underWay.orElseThrow();
        Loaded before = new Loaded(lasting, known);
        if (outcome instanceof LogAnswer.Kept kept) {
            Loaded own = sent.map(row -> new Loaded(batch.last(), row.mark())).orElse(before);
            Loaded now = own.with(kept.after(), log, watch);
            if (!kept.after().isEmpty()) {
                turns.sawOthers(now());
            } else if (sent.isPresent()) {
                turns.cameFirst(now());
            }
            settle(now, now.equals(own), new Batch.Lasts(now.root()));
            commitsSinceCheckpoint += batch.size();
            bytesSinceCheckpoint += sent.map(row -> row.body().length).orElse(0);
        } else if (outcome instanceof LogAnswer.Behind behind) {
            Loaded now = before.with(behind.rows(), log, watch);
            turns.wasOvertaken(now());
            settle(now, false, new Batch.Overtaken(now.root()));
        } else if (outcome instanceof LogAnswer.Taken taken) {
            settle(before, false, new Batch.Taken(before.root(), taken.credential()));
        } else {
            Loaded now = Loaded.of(sandbox, lasting.state().model(), lasting.limits(), log)
                    .orElseGet(before::ended);
            if (now.root().version() < lasting.version()) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "the store has gone back: {0} was at version {1}, and there it is at {2}",
                        sandbox.id(),
                        lasting.version(),
                        now.root().version());
            }
            watch.changed(lasting, now.root(), shipping.surroundings().clock().instant());
            settle(now, false, new Batch.Overtaken(now.root()));
        }
    }

    /** @param stands whether what has gathered since follows what the sandbox is now */
    private void settle(Loaded now, boolean stands, Batch.End end) {
        Batch taken;
        Batch after = new Batch();
        known = now.newest();
        synchronized (this) {
            lasting = now.root();
            taken = underWay.orElseThrow();
            underWay = Optional.empty();
            if (!stands) {
                thrownAway++;
                newest = lasting;
                after = gathering;
                gathering = new Batch();
            }
        }
        taken.end(end);
        after.end(new Batch.Dropped());
    }

    /** Neither what was taken nor what has gathered since can be kept: the sandbox is what it was before. */
    void throwAway(StoreFailed why) {
        Optional<Batch> taken;
        Batch after;
        synchronized (this) {
            thrownAway++;
            newest = lasting;
            taken = underWay;
            underWay = Optional.empty();
            after = gathering;
            gathering = new Batch();
        }
        taken.ifPresent(batch -> batch.end(new Batch.Failed(why)));
        after.end(new Batch.Failed(new StoreFailed(String.valueOf(why.getMessage()), false, why)));
    }
}
