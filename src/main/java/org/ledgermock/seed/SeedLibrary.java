package org.ledgermock.seed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.contract.Schema;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.state.Account;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.InvariantBroken;
import org.ledgermock.state.State;

/** The seeds that come with it, by name, and those that users have in files. The same seed always gives the same state. */
public final class SeedLibrary {

    /** The name of the seed that a family has when no other is asked for. */
    public static final String DEFAULT = "example";

    private static final String ROOT = "ledgermock/seeds/";
    private static final String SCHEMA = "ledgermock/schemas/seed.json";

    private final ClassPathFiles files;
    private final Map<String, List<NamedSeed>> builtIn = new ConcurrentHashMap<>();
    private @Nullable volatile Schema schema;

    public SeedLibrary(ClassPathFiles files) {
        this.files = files;
    }

    /** A seed and where it was read from. */
    public record NamedSeed(String name, SeedFile seed) {}

    /** What a seed leads to. */
    public record Start(Account account, State state) {}

    /**
     * The seeds meant by a word: all of that name that come with it, one for each family that has one, or the file.
     *
     * @throws InvalidFile when there is neither
     */
    public List<NamedSeed> find(String nameOrFile) {
        List<NamedSeed> built = named(nameOrFile);
        if (!built.isEmpty()) {
            return built;
        }
        Path path = Path.of(nameOrFile);
        if (!Files.isRegularFile(path)) {
            throw new InvalidFile(
                    nameOrFile,
                    "there is neither a file nor a seed of that name; seeds that come with Ledgermock: "
                            + String.join(", ", names()));
        }
        DataFile file = DataFile.at(path);
        return List.of(new NamedSeed(file.name(), file.read(SeedFile.class, schema())));
    }

    /** The seeds of that name that come with it, one for each family that has one; none when nothing is called so. */
    public List<NamedSeed> named(String name) {
        List<NamedSeed> known = builtIn.get(name);
        if (known != null) {
            return known;
        }
        List<NamedSeed> read = files.below("ledgermock/seeds").stream()
                .filter(file -> file.endsWith("/" + name + ".json"))
                .map(this::onClassPath)
                .toList();
        // What is asked for and not there is not kept: anybody may ask for anything.
        if (!read.isEmpty()) {
            builtIn.put(name, read);
        }
        return read;
    }

    /** Whether a seed is one that {@link #named} gives. */
    public boolean isNamed(NamedSeed seed) {
        return builtIn.values().stream().flatMap(List::stream).anyMatch(one -> one == seed);
    }

    private Schema schema() {
        Schema compiled = schema;
        if (compiled == null) {
            compiled = DataFile.schema(SCHEMA, files);
            schema = compiled;
        }
        return compiled;
    }

    private NamedSeed onClassPath(String name) {
        return written(name, files.text(name).orElseThrow());
    }

    /**
     * A seed that is not in a file.
     *
     * @param name under which messages speak of it
     * @param text as a seed file has it, JSON unless the name ends as YAML files do
     * @throws InvalidFile when it is no seed
     */
    public NamedSeed written(String name, String text) {
        return new NamedSeed(name, DataFile.onClassPath(name, text).read(SeedFile.class, schema()));
    }

    /** The names of the seeds that come with it. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (String file : files.below("ledgermock/seeds")) {
            names.add(file.substring(file.lastIndexOf('/') + 1).replace(".json", ""));
        }
        return names;
    }

    /**
     * The state that seeds of one family lead to, one after the other.
     *
     * @throws InvalidFile when an entity breaks its schema or is there twice, or the whole breaks an invariant
     */
    public Start start(List<NamedSeed> seeds, EntityModel model, int ledgerBound) {
        Account account = new Account("", "");
        List<Change> changes = new ArrayList<>();
        Map<String, Set<String>> keys = new HashMap<>();
        Numbering numbering = new Numbering(model);
        for (NamedSeed named : seeds) {
            account = named.seed.account().map(SeedFile.AccountEntry::account).orElse(account);
            changes.addAll(changes(named, model, keys, numbering));
        }
        requireSingles(seeds, model, keys);
        try {
            return new Start(account, State.empty(model.model(), ledgerBound).after(changes));
        } catch (InvariantBroken e) {
            throw new InvalidFile(
                    seeds.get(seeds.size() - 1).name, "the entities do not fit together: " + e.getMessage());
        }
    }

    private static void requireSingles(List<NamedSeed> seeds, EntityModel model, Map<String, Set<String>> keys) {
        for (EntityKind kind : model.model().kinds().values()) {
            if (kind.single() && !keys.containsKey(kind.name())) {
                throw new InvalidFile(
                        seeds.isEmpty() ? "no seed" : seeds.get(seeds.size() - 1).name,
                        "/entities: a %s is missing, and there has to be one".formatted(kind.name()));
            }
        }
    }

    private static List<Change> changes(
            NamedSeed named, EntityModel model, Map<String, Set<String>> keys, Numbering numbering) {
        List<Change> changes = new ArrayList<>();
        named.seed.entities().forEach((kind, entities) -> {
            for (int at = 0; at < entities.size(); at++) {
                changes.add(put(
                        named,
                        "/entities/%s/%d".formatted(kind, at),
                        kind,
                        numbering.numbered(kind, entities.get(at)),
                        model,
                        keys));
            }
        });
        for (int at = 0; at < named.seed.series().size(); at++) {
            Series series = named.seed.series().get(at);
            JsonObject first = entity(named, at, series, 1);
            for (int number = 1; number <= series.count(); number++) {
                JsonObject values = numbering.numbered(
                        series.kind(), entity(named, at, series, number).sharingNamesOf(first));
                changes.add(
                        put(named, "/series/%d, number %d".formatted(at, number), series.kind(), values, model, keys));
            }
        }
        return changes;
    }

    private static JsonObject entity(NamedSeed named, int at, Series series, int number) {
        try {
            return series.entity(number);
        } catch (JsonMismatch e) {
            throw new InvalidFile(
                    named.name,
                    String.valueOf(e.below("/series/%d/values".formatted(at)).getMessage()));
        }
    }

    private static Change put(
            NamedSeed named,
            String place,
            String kindName,
            JsonObject values,
            EntityModel model,
            Map<String, Set<String>> keys) {
        if (!model.model().kinds().containsKey(kindName)) {
            throw new InvalidFile(
                    named.name,
                    "%s: %s has no kind '%s', allowed: %s"
                            .formatted(
                                    place,
                                    named.seed.family(),
                                    kindName,
                                    String.join(
                                            ", ",
                                            new TreeSet<>(model.model().kinds().keySet()))));
        }
        model.problem(kindName, values).ifPresent(problem -> {
            throw new InvalidFile(named.name, place + (problem.startsWith("/ ") ? problem.substring(1) : problem));
        });
        EntityKind kind = model.model().kind(kindName);
        Entity entity = Entity.of(kind, values);
        Set<String> taken = keys.computeIfAbsent(kindName, none -> new LinkedHashSet<>());
        if (!taken.add(entity.key()) || kind.single() && taken.size() > 1) {
            throw new InvalidFile(
                    named.name,
                    kind.single()
                            ? "%s: there can be one %s only".formatted(place, kindName)
                            : "%s: the %s %s is there twice".formatted(place, kindName, entity.key()));
        }
        return new Change.Put(entity);
    }
}
