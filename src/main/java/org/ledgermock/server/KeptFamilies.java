package org.ledgermock.server;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.ledgermock.pipeline.Families;
import org.ledgermock.pipeline.SandboxFactory;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.store.SandboxStore;
import org.ledgermock.store.StoreAddress;
import org.ledgermock.store.StoreTerms;
import org.ledgermock.store.StoreTools;
import org.ledgermock.store.Surroundings;

/** The families of a server, as the store knows them that keeps their sandboxes. */
public final class KeptFamilies {

    private static final String STRICT = "--strict ";
    private static final String OPTION = "--option ";
    private static final String LIMIT = "--limit ";

    private final Families families;
    private final SandboxFactory factory;
    private final Setup setup;

    KeptFamilies(Families families, SandboxFactory factory, Setup setup) {
        this.families = requireNonNull(families, "families");
        this.factory = requireNonNull(factory, "factory");
        this.setup = requireNonNull(setup, "setup");
    }

    /** Opens the store of a server, if it has one. */
    static Optional<SandboxStore> store(Setup setup) {
        return setup.store().map(address -> SandboxStore.at(address, surroundings()));
    }

    /** Opens a store for what is done with it besides serving from it. */
    public static StoreTools tools(StoreAddress address) {
        return StoreTools.open(address, surroundings());
    }

    // The machine's clock, which that of a database is held against, whatever the server goes by.
    private static Surroundings surroundings() {
        return new Surroundings(
                InstantSource.system(),
                System::nanoTime,
                () -> ThreadLocalRandom.current().nextLong());
    }

    /** A family as its store has to know it; empty where the server has none of that name. */
    public Optional<SandboxStore.KnownFamily> find(String name) {
        return families.find(name)
                .map(family -> new SandboxStore.KnownFamily(family.model().model(), factory.limits(family)));
    }

    /** What other servers on the same store have to agree on. */
    public StoreTerms terms() {
        Map<String, SortedSet<String>> models = new HashMap<>();
        for (ServedFamily family : families.all()) {
            models.put(family.name(), family.model().words());
        }
        return new StoreTerms(choices(), models);
    }

    // As they are told on the command line: by these the calls of a sandbox come out otherwise.
    private Map<String, String> choices() {
        Map<String, String> choices = new TreeMap<>();
        setup.choices().strict().forEach(family -> choices.put(STRICT + family, "(given)"));
        setup.choices()
                .options()
                .forEach((family, options) ->
                        options.forEach((key, value) -> choices.put(OPTION + family + "." + key, value)));
        setup.limits().forEach((family, calls) -> choices.put(LIMIT + family, calls.toString()));
        return choices;
    }

    /** A server as that which a store was made by, as far as its terms tell. */
    public static SetupBuilder setup(StoreTerms terms) {
        SetupBuilder setup = Setup.builder();
        terms.choices().forEach((name, value) -> {
            String chosen = name.substring(name.indexOf(' ') + 1);
            if (name.startsWith(STRICT)) {
                setup.strict(chosen);
            } else if (name.startsWith(LIMIT)) {
                setup.limit(chosen, Long.parseLong(value));
            } else {
                int dot = chosen.indexOf('.');
                setup.option(chosen.substring(0, dot), chosen.substring(dot + 1), value);
            }
        });
        return setup;
    }
}
