package org.ledgermock.store;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.ledgermock.sandbox.NotKept;
import org.ledgermock.sandbox.Roots;
import org.ledgermock.state.Commit;
import org.ledgermock.state.Root;

/**
 * The roots of a sandbox that is kept. Commits are decided one on the other without waiting for the disk, and what has
 * gathered meanwhile goes there together. When it cannot be kept, all that was decided on it is thrown away with it.
 */
final class KeptRoots implements Roots {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");
    private static final long COMMITS = 10_000;
    private static final long BYTES = 4 << 20;

    private final long sandbox;
    private final Shipping shipping;
    private volatile Root newest;
    private volatile Root lasting;
    private volatile long thrownAway;
    private Batch gathering = new Batch();
    private Optional<Batch> underWay = Optional.empty();
    private long commitsSinceCheckpoint;
    private long bytesSinceCheckpoint;

    KeptRoots(long sandbox, Root lasting, Shipping shipping) {
        this.sandbox = sandbox;
        this.newest = requireNonNull(lasting, "lasting");
        this.lasting = lasting;
        this.shipping = requireNonNull(shipping, "shipping");
    }

    /** Commits that go to the log together. */
    private static final class Batch {
        private final List<CompletableFuture<byte[]>> commits = new ArrayList<>();
        private final List<Root> roots = new ArrayList<>();
        // Why it could not be kept; empty when it was.
        private final CompletableFuture<Optional<StoreFailed>> end = new CompletableFuture<>();

        private void add(Root root, CompletableFuture<byte[]> commit) {
            roots.add(root);
            commits.add(commit);
        }

        private long first() {
            return roots.get(0).version();
        }

        private long bytes() {
            return commits.stream().mapToLong(commit -> commit.join().length).sum();
        }

        private Root last() {
            return roots.get(roots.size() - 1);
        }

        private boolean has(Root root) {
            return !roots.isEmpty() && root.version() >= first();
        }

        // A JSON array.
        private byte[] joined() {
            ByteArrayOutputStream body = new ByteArrayOutputStream(512 * commits.size());
            int separator = '[';
            for (CompletableFuture<byte[]> commit : commits) {
                body.write(separator);
                body.writeBytes(commit.join());
                separator = ',';
            }
            body.write(']');
            return body.toByteArray();
        }
    }

    long sandbox() {
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
    public boolean replace(Root before, Root after, Commit commit) {
        CompletableFuture<byte[]> written = new CompletableFuture<>();
        Batch batch;
        boolean first;
        synchronized (this) {
            if (newest != before) {
                return false;
            }
            newest = after;
            batch = gathering;
            first = batch.roots.isEmpty();
            batch.add(after, written);
        }
        if (first) {
            shipping.wanted(this);
        }
        // Outside of the lock, for it is most of the work, and only when it has its place, for it may be in vain
        // otherwise.
        write(before, commit, written);
        batch.end.join().ifPresent(failed -> {
            throw new NotKept(String.valueOf(failed.getMessage()), failed.isUnclear(), failed);
        });
        return true;
    }

    private static void write(Root before, Commit commit, CompletableFuture<byte[]> written) {
        try {
            written.complete(CommitCodec.write(before, commit));
        } catch (RuntimeException e) {
            written.completeExceptionally(e);
        }
    }

    @Override
    public boolean lasts(Root read, long before) {
        if (read == lasting) {
            return true;
        }
        Batch batch;
        synchronized (this) {
            if (thrownAway != before) {
                return false;
            }
            if (read.version() <= lasting.version()) {
                return true;
            }
            batch = gathering.has(read) ? gathering : underWay.orElseThrow();
        }
        return batch.end.join().isEmpty();
    }

    @Override
    public void end() {
        try {
            shipping.tell(log -> log.remove(sandbox));
        } catch (StoreFailed e) {
            // That it has ended is kept: the next start removes it.
            LOG.log(System.Logger.Level.DEBUG, "a sandbox that is gone could not be removed", e);
        }
    }

    /** Takes what has gathered, as a row of the log; empty when nothing has. */
    Optional<CommitRow> take() {
        Batch batch;
        synchronized (this) {
            if (gathering.roots.isEmpty()) {
                return Optional.empty();
            }
            batch = gathering;
            gathering = new Batch();
            underWay = Optional.of(batch);
        }
        return Optional.of(new CommitRow(sandbox, batch.first(), batch.last().version(), batch.joined()));
    }

    /** Whether so much has been kept since this last said so that a checkpoint is due. */
    synchronized boolean isCheckpointDue() {
        boolean due = commitsSinceCheckpoint >= COMMITS || bytesSinceCheckpoint >= BYTES;
        if (due) {
            commitsSinceCheckpoint = 0;
            bytesSinceCheckpoint = 0;
        }
        return due;
    }

    /** What was taken lasts. */
    void keep() {
        Batch batch;
        synchronized (this) {
            batch = underWay.orElseThrow();
            underWay = Optional.empty();
            lasting = batch.last();
            commitsSinceCheckpoint += batch.commits.size();
            bytesSinceCheckpoint += batch.bytes();
        }
        batch.end.complete(Optional.empty());
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
        taken.ifPresent(batch -> batch.end.complete(Optional.of(why)));
        after.end.complete(Optional.of(why));
    }
}
