package org.ledgermock.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgermock.fault.FaultsOnOrder;

/** The next root in the making: what the changes of one commit are put into. */
final class RootDraft {

    private final Root before;
    private State state;
    private Account account;
    private AdjustableTime wireTime;
    private AdjustableTime apiTime;
    private Limits limits;
    private FaultsOnOrder faults;
    private List<HeldCredential> credentials;
    private List<NamedRoot> snapshots;
    private long restored;
    private boolean ended;
    private Optional<Root> beginning;

    RootDraft(Root before) {
        this.before = before;
        this.state = before.state();
        this.account = before.account();
        this.wireTime = before.wireTime();
        this.apiTime = before.apiTime();
        this.limits = before.limits();
        this.faults = before.faults();
        this.credentials = before.credentials();
        this.snapshots = before.snapshots();
        this.restored = before.restored();
        this.ended = before.isEnded();
        this.beginning = before.beginning();
    }

    /** Puts the changes of a commit in place. */
    Root after(List<Change> changes) {
        boolean ofState = false;
        for (Change change : changes) {
            if (change instanceof Change.OfState) {
                ofState = true;
            } else {
                apply(change);
            }
        }
        // Together, for what must always be true of a state need not be true in between.
        state = ofState ? state.after(changes) : state;
        return root(before.version() + 1);
    }

    private Root root(long version) {
        return new Root(
                version,
                state,
                account,
                wireTime,
                apiTime,
                limits,
                faults,
                credentials,
                snapshots,
                restored,
                ended,
                beginning);
    }

    private void apply(Change change) {
        if (change instanceof Change.Counted counted) {
            limits = limits.with(counted);
        } else if (change instanceof Change.LimitChanged changed) {
            limits = limits.with(changed);
        } else if (change instanceof Change.TimeSet set) {
            setTime(set);
        } else if (change instanceof Change.RoleChanged changed) {
            account = new Account(account.name(), changed.role());
        } else if (change instanceof Change.OfCredentials of) {
            credentials = credentials(of);
        } else if (change instanceof Change.OfFaults of) {
            faults = faults(of);
        } else if (change instanceof Change.SnapshotTaken taken) {
            snapshots = snapshotsAnd(NamedRoot.of(taken.name(), taken.at(), before));
        } else if (change instanceof Change.EarlierNamed named) {
            snapshots = snapshotsAnd(sharing(named.snapshot()));
        } else if (change instanceof Change.SnapshotDropped dropped) {
            snapshots = snapshots.stream()
                    .filter(snapshot -> !snapshot.name().equals(dropped.name()))
                    .toList();
        } else if (change instanceof Change.Restored back) {
            restore(back);
        } else if (change instanceof Change.Ended) {
            ended = true;
        } else {
            throw new IllegalArgumentException(
                    "a sandbox has begun once: " + change.getClass().getSimpleName());
        }
    }

    private List<NamedRoot> snapshotsAnd(NamedRoot one) {
        return Stream.concat(snapshots.stream(), Stream.of(one))
                .sorted(Comparator.comparing(NamedRoot::name))
                .toList();
    }

    // One that was read from a log has brought its state along, which may be here already.
    private NamedRoot sharing(NamedRoot snapshot) {
        return Stream.concat(
                        Stream.of(before),
                        Stream.concat(beginning.stream(), snapshots.stream().map(NamedRoot::root)))
                .map(Root::state)
                .filter(known -> known.version() == snapshot.root().state().version())
                .findFirst()
                .map(known -> {
                    RootDraft draft = new RootDraft(snapshot.root());
                    draft.state = known;
                    return new NamedRoot(
                            snapshot.name(),
                            snapshot.at(),
                            draft.root(snapshot.root().version()));
                })
                .orElse(snapshot);
    }

    private void setTime(Change.TimeSet set) {
        switch (set.time()) {
            case WIRE -> wireTime = set.setting();
            case API -> apiTime = set.setting();
        }
    }

    private List<HeldCredential> credentials(Change.OfCredentials change) {
        List<HeldCredential> all = new ArrayList<>(credentials);
        if (change instanceof Change.CredentialAdded added) {
            all.add(added.held());
        } else if (change instanceof Change.CredentialExpired expired) {
            all.replaceAll(held -> held.id().equals(expired.id())
                    ? new HeldCredential(held.credential(), Optional.of(expired.at()))
                    : held);
        } else if (change instanceof Change.CredentialRevoked revoked) {
            all.removeIf(held -> held.id().equals(revoked.id()));
            limits = limits.without(revoked.id());
        }
        return all;
    }

    private FaultsOnOrder faults(Change.OfFaults change) {
        if (change instanceof Change.FaultOrdered ordered) {
            return faults.plus(ordered.order());
        }
        return change instanceof Change.FaultPassed passed
                ? faults.with(passed.passage())
                : faults.without(((Change.FaultCancelled) change).id());
    }

    /** What a snapshot keeps. */
    static Root kept(Root root) {
        RootDraft draft = new RootDraft(root);
        draft.credentials = List.of();
        draft.snapshots = List.of();
        draft.beginning = Optional.empty();
        return draft.root(root.version());
    }

    static Root withoutCredentials(Root root) {
        RootDraft draft = new RootDraft(root);
        draft.credentials = List.of();
        return draft.root(root.version());
    }

    /** What a sandbox may begin with that goes its own way from here. */
    static Root forked(Root root, Account account) {
        RootDraft draft =
                new RootDraft(Root.first(account, root.state(), root.limits().uncounted()));
        draft.wireTime = root.wireTime();
        draft.apiTime = root.apiTime();
        return draft.root(1);
    }

    /** The first root of a sandbox, which knows what it began with. */
    static Root begun(Root first) {
        RootDraft draft = new RootDraft(first);
        draft.beginning = Optional.of(first);
        return draft.root(first.version());
    }

    private void restore(Change.Restored back) {
        Root earlier = before.earlier(back.version());
        state = state.backTo(earlier.state());
        limits = limits.backTo(earlier.limits(), back.all());
        if (back.all()) {
            account = earlier.account();
            wireTime = earlier.wireTime();
            apiTime = earlier.apiTime();
            faults = faults.backTo(earlier.faults());
        }
        restored = before.version() + 1;
    }
}
