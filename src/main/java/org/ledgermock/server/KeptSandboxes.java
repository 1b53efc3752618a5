package org.ledgermock.server;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ledgermock.pipeline.Families;
import org.ledgermock.pipeline.SandboxFactory;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.store.SandboxStore;

/** Brings the sandboxes of a store back into a server that behaves as the one that made it. */
final class KeptSandboxes {

    private final SandboxStore store;
    private final Families families;
    private final SandboxFactory factory;

    KeptSandboxes(SandboxStore store, Families families, SandboxFactory factory) {
        this.store = requireNonNull(store, "store");
        this.families = requireNonNull(families, "families");
        this.factory = requireNonNull(factory, "factory");
    }

    void resume(Setup setup) {
        store.require(choices(setup));
        store.resume(this::known)
                .forEach(kept -> factory.resume(
                        kept.id(), kept.id().substring(0, kept.id().indexOf('/')), kept.roots()));
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
