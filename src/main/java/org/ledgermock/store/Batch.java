package org.ledgermock.store;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.ledgermock.state.Root;

/** Commits of a sandbox that go to the log together, and those who wait for what the log says. Guarded by its sandbox's roots. */
final class Batch {

    private final List<CompletableFuture<byte[]>> commits = new ArrayList<>();
    private final List<Root> roots = new ArrayList<>();
    private final List<CredentialClaim> claims = new ArrayList<>();
    private final CompletableFuture<End> end = new CompletableFuture<>();
    private boolean wanted;

    /** What came of a batch. */
    sealed interface End {}

    /**
     * Its commits are kept.
     *
     * @param now what the sandbox was at a moment after this had been sent
     */
    record Lasts(Root now) implements End {}

    /** Others came first: what was decided has to be decided again. */
    record Overtaken(Root now) implements End {}

    /** One claims a credential that is another sandbox's; the others have to be decided again. */
    record Taken(Root now, String credential) implements End {}

    /** It was never sent, for what it follows was overtaken. */
    record Dropped() implements End {}

    /** It could not be kept. */
    record Failed(StoreFailed why) implements End {

        public Failed {
            requireNonNull(why, "why");
        }
    }

    /** Says that somebody waits for it; whether this is the first to say so. */
    boolean want() {
        boolean first = !wanted;
        wanted = true;
        return first;
    }

    boolean isWanted() {
        return wanted;
    }

    void add(Root root, CompletableFuture<byte[]> commit, List<CredentialClaim> claimed) {
        roots.add(root);
        commits.add(commit);
        claims.addAll(claimed);
    }

    boolean isEmpty() {
        return roots.isEmpty();
    }

    int size() {
        return roots.size();
    }

    List<CredentialClaim> claims() {
        return claims;
    }

    /** Whether its sandbox has ended with it. */
    boolean isEnd() {
        return !roots.isEmpty() && last().isEnded();
    }

    Root last() {
        return roots.get(roots.size() - 1);
    }

    /** Whether one of its commits leads to this root. */
    boolean has(Root root) {
        if (roots.isEmpty()) {
            return false;
        }
        long place = root.version() - roots.get(0).version();
        return place >= 0 && place < roots.size() && roots.get((int) place) == root;
    }

    /** Its commits as a row of the log; empty when there are none. Waits until they are written. */
    Optional<CommitRow> row(long sandbox, long id) {
        return roots.isEmpty()
                ? Optional.empty()
                : Optional.of(new CommitRow(sandbox, id, roots.get(0).version(), last().version(), joined()));
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

    void end(End how) {
        end.complete(how);
    }

    End await() {
        return end.join();
    }
}
