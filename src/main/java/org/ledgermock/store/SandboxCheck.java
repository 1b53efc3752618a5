package org.ledgermock.store;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ledgermock.state.Change;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.HeldCredential;
import org.ledgermock.state.InvariantBroken;
import org.ledgermock.state.Root;
import org.ledgermock.state.State;

/**
 * Looks whether what is kept of sandboxes holds together: the commits follow each other, invariants hold of all entities, sums are
 * those of the entities and of the ledger, and each credential is one sandbox's.
 */
final class SandboxCheck {

    private final CommitLog log;
    private final Map<String, String> owners = new TreeMap<>();

    SandboxCheck(CommitLog log) {
        this.log = requireNonNull(log, "log");
    }

    /** What differs in a sandbox; nothing when it holds. */
    List<String> differences(CommitLog.KeptSandbox sandbox, SandboxStore.KnownFamily family) {
        List<String> differences = new ArrayList<>();
        try {
            Optional<Root> root =
                    Loaded.of(sandbox, family.model(), family.limits(), log).map(Loaded::root);
            if (root.isEmpty()) {
                differences.add("there is nothing that it could begin with");
                return differences;
            }
            invariants(root.get().state(), differences);
            ledger(root.get().state(), differences);
            credentials(sandbox, root.get(), differences);
        } catch (StoreRefused e) {
            differences.add(String.valueOf(e.getMessage()));
        }
        return differences;
    }

    private static void invariants(State state, List<String> differences) {
        List<Change> all = new ArrayList<>();
        kinds(state)
                .forEach(kind ->
                        state.all(kind.name(), true).map(Change.Put::new).forEach(all::add));
        try {
            State again = State.empty(state.model(), 1).after(all);
            for (EntityKind kind : kinds(state)) {
                for (String quantity : kind.quantities()) {
                    compare(
                            "the sum of %s.%s".formatted(kind.name(), quantity),
                            state.sum(kind.name(), quantity),
                            "that of all entities",
                            again.sum(kind.name(), quantity),
                            differences);
                }
            }
        } catch (InvariantBroken e) {
            differences.add(String.valueOf(e.getMessage()));
        }
    }

    // Of a ledger that still has each of its entries.
    private static void ledger(State state, List<String> differences) {
        if (state.ledger().folded() > 0) {
            return;
        }
        for (EntityKind kind : kinds(state)) {
            for (String quantity : kind.quantities()) {
                BigDecimal sum = state.ledger()
                        .newestFirst()
                        .filter(entry -> entry.kind().equals(kind.name()))
                        .flatMap(entry -> entry.movements().stream())
                        .filter(movement -> movement.quantity().equals(quantity))
                        .map(Change.Movement::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                compare(
                        "what was moved of %s.%s".formatted(kind.name(), quantity),
                        state.ledger().moved(kind.name(), quantity),
                        "that of all entries",
                        sum,
                        differences);
            }
        }
    }

    private static List<EntityKind> kinds(State state) {
        return List.copyOf(new TreeMap<>(state.model().kinds()).values());
    }

    private static void compare(
            String what, BigDecimal one, String whatElse, BigDecimal other, List<String> differences) {
        if (one.compareTo(other) != 0) {
            differences.add(
                    "%s is %s, and %s %s".formatted(what, one.toPlainString(), whatElse, other.toPlainString()));
        }
    }

    private void credentials(CommitLog.KeptSandbox sandbox, Root root, List<String> differences) {
        for (HeldCredential held : root.credentials()) {
            String other = owners.putIfAbsent(sandbox.family() + " " + held.id(), sandbox.id());
            if (other != null) {
                differences.add("the credential '%s' is that of %s as well".formatted(held.id(), other));
            }
        }
    }
}
