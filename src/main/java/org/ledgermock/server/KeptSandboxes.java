package org.ledgermock.server;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.ledgermock.pipeline.Families;
import org.ledgermock.pipeline.SandboxFactory;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.sandbox.Elsewhere;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.sandbox.SandboxRegistry;
import org.ledgermock.store.SandboxStore;
import org.ledgermock.store.Surroundings;

/** Brings the sandboxes of a store into a server that behaves as those that made them. */
final class KeptSandboxes implements Elsewhere {

    private final SandboxStore store;
    private final Families families;
    private final SandboxRegistry sandboxes;
    private final SandboxFactory factory;

    KeptSandboxes(SandboxStore store, Families families, SandboxRegistry sandboxes, SandboxFactory factory) {
        this.store = requireNonNull(store, "store");
        this.families = requireNonNull(families, "families");
        this.sandboxes = requireNonNull(sandboxes, "sandboxes");
        this.factory = requireNonNull(factory, "factory");
    }

    /** Opens the store of a server, if it has one. */
    static Optional<SandboxStore> open(Setup setup) {
        Surroundings surroundings = new Surroundings(
                InstantSource.system(),
                System::nanoTime,
                () -> ThreadLocalRandom.current().nextLong());
        return setup.store().map(address -> SandboxStore.at(address, surroundings));
    }

    void resume(Setup setup) {
        store.require(choices(setup));
        if (store.isShared()) {
            sandboxes.join(this);
        } else {
            store.all(this::known).forEach(kept -> factory.resume(kept.id(), kept.roots()));
        }
    }

    @Override
    public Optional<Sandbox> find(String id) {
        return store.find(id, this::known).map(kept -> factory.known(kept.id(), kept.roots()));
    }

    @Override
    public Optional<Sandbox> owner(String family, String credentialId) {
        return store.owner(family, credentialId, this::known).map(kept -> factory.known(kept.id(), kept.roots()));
    }

    @Override
    public List<String> ids() {
        return store.ids();
    }

    private Optional<SandboxStore.KnownFamily> known(String name) {
        return families.find(name).map(this::known);
    }

    private SandboxStore.KnownFamily known(ServedFamily family) {
        return new SandboxStore.KnownFamily(family.model().model(), factory.limits(family));
    }

    // As they are told on the command line: by these the calls of a sandbox come out otherwise.
    private static Map<String, String> choices(Setup setup) {
        Map<String, String> choices = new TreeMap<>();
        setup.choices().strict().forEach(family -> choices.put("--strict " + family, "(given)"));
        setup.choices()
                .options()
                .forEach((family, options) ->
                        options.forEach((key, value) -> choices.put("--option %s.%s".formatted(family, key), value)));
        setup.limits().forEach((family, calls) -> choices.put("--limit " + family, calls.toString()));
        return choices;
    }
}
