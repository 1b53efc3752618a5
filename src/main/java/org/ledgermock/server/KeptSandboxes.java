package org.ledgermock.server;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.pipeline.SandboxFactory;
import org.ledgermock.sandbox.Elsewhere;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.sandbox.SandboxRegistry;
import org.ledgermock.store.SandboxStore;

/** Brings the sandboxes of a store into a server that behaves as those that made them. */
final class KeptSandboxes implements Elsewhere {

    // Each needs room for some thousand commits meanwhile.
    private static final int TAKEN_AT_ONCE = 2;

    private final SandboxStore store;
    private final KeptFamilies families;
    private final SandboxRegistry sandboxes;
    private final SandboxFactory factory;
    private final OnceForAll<Optional<Sandbox>> taking = new OnceForAll<>(TAKEN_AT_ONCE);

    KeptSandboxes(SandboxStore store, KeptFamilies families, SandboxRegistry sandboxes, SandboxFactory factory) {
        this.store = requireNonNull(store, "store");
        this.families = requireNonNull(families, "families");
        this.sandboxes = requireNonNull(sandboxes, "sandboxes");
        this.factory = requireNonNull(factory, "factory");
    }

    /** Lets the server find what is kept, when it is called for; the ids of that. */
    Set<String> resume() {
        store.require(families.terms());
        store.requireFamilies(families::find);
        sandboxes.join(this);
        return Set.copyOf(store.ids());
    }

    @Override
    public Optional<Sandbox> find(String id) {
        return taking.get(id, () -> store.find(id, families::find).map(kept -> factory.known(kept.id(), kept.roots())));
    }

    @Override
    public Optional<Sandbox> owner(String family, String credentialId) {
        return store.owner(family, credentialId).flatMap(this::find);
    }

    @Override
    public List<String> ids() {
        return store.ids();
    }
}
