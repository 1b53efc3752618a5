package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ledgermock.fault.FaultsOnOrder;

/**
 * All that belongs to a sandbox, as an immutable value. Each commit leads from one to the next, and a sandbox is whatever its
 * newest one says.
 *
 * @param version how many commits have led here; that of the state counts those alone that changed it
 * @param credentials that calls may be made with, in the order of their adding
 * @param snapshots by name
 * @param restored the version of the commit that took it back last, to a snapshot or to its beginning; 0 when none did
 * @param isEnded whether the sandbox is gone: nothing changes it any more
 * @param beginning what it was at first; absent in what a snapshot keeps
 */
public record Root(
        long version,
        State state,
        Account account,
        AdjustableTime wireTime,
        AdjustableTime apiTime,
        Limits limits,
        FaultsOnOrder faults,
        List<HeldCredential> credentials,
        List<NamedRoot> snapshots,
        long restored,
        boolean isEnded,
        Optional<Root> beginning) {

    public Root {
        requireNonNull(state, "state");
        requireNonNull(account, "account");
        requireNonNull(wireTime, "wireTime");
        requireNonNull(apiTime, "apiTime");
        requireNonNull(limits, "limits");
        requireNonNull(faults, "faults");
        credentials = List.copyOf(credentials);
        snapshots = List.copyOf(snapshots);
        requireNonNull(beginning, "beginning");
    }

    /** What a sandbox may begin with: nobody has called it. */
    public static Root first(Account account, State state, Limits limits) {
        return new Root(
                1,
                state,
                account,
                AdjustableTime.MACHINE,
                AdjustableTime.MACHINE,
                limits,
                FaultsOnOrder.NONE,
                List.of(),
                List.of(),
                0,
                false,
                Optional.empty());
    }

    /**
     * What a sandbox begins with that goes its own way from here: with the times and limits there are, and nobody's
     * credentials, counts, faults or snapshots.
     */
    public Root forked(Account whose) {
        return RootDraft.forked(this, whose);
    }

    /** The same, which nobody can call any more. */
    public Root withoutCredentials() {
        return RootDraft.withoutCredentials(this);
    }

    /** The first root of a sandbox. */
    public Root begun() {
        return RootDraft.begun(this);
    }

    /** The credential with this id, if it is one of the sandbox's. */
    public Optional<HeldCredential> credential(String id) {
        return first(credentials, held -> held.id().equals(id));
    }

    /** The ids of all credentials. */
    public List<String> credentialIds() {
        return credentials.stream().map(HeldCredential::id).toList();
    }

    public Optional<NamedRoot> snapshot(String name) {
        return first(snapshots, snapshot -> snapshot.name().equals(name));
    }

    // Each call asks this several times: a stream would cost more than the search.
    private static <T> Optional<T> first(List<T> all, Predicate<T> condition) {
        for (T one : all) {
            if (condition.test(one)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /**
     * The root after one commit: its changes are put in place, and nothing is decided anew.
     *
     * @throws InvariantBroken when what must always be true of the state would not be: then there is no such root
     */
    public Root after(List<Change> changes) {
        return new RootDraft(this).after(changes);
    }

    /** What it was at the version of a snapshot, or of its beginning. */
    Root earlier(long earlierVersion) {
        return Stream.concat(beginning.stream(), snapshots.stream().map(NamedRoot::root))
                .filter(root -> root.version() == earlierVersion)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing is kept of version " + earlierVersion));
    }
}
