package org.ledgermock.seed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.DataFile;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.contract.Schema;
import org.ledgermock.contract.SchemaCompiler;
import org.ledgermock.message.Likely;
import org.ledgermock.state.Account;
import org.ledgermock.state.InvariantBroken;
import org.ledgermock.state.Limits;
import org.ledgermock.state.Root;
import org.ledgermock.state.State;

/** The seeds that come with it, by name, and those that users have in files. The same seed always gives the same state. */
public final class SeedLibrary {

    /** The name of the seed that a family has when no other is asked for. */
    public static final String DEFAULT = "example";

    // The seed whose series a number stands for, and the numbers.
    private static final String SERIES = "thousand";
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,5}|" + Series.MAX);

    private static final String ROOT = "ledgermock/seeds/";
    private static final String SCHEMA = "ledgermock/schemas/seed.json";

    private final ClassPathFiles files;
    private final Map<String, List<NamedSeed>> builtIn = new ConcurrentHashMap<>();
    private @Nullable volatile Schema schema;

    public SeedLibrary(ClassPathFiles files) {
        this.files = files;
    }

    /** A seed and where it was read from. */
    public record NamedSeed(DataFile file, SeedFile seed) {

        public String name() {
            return file.name();
        }
    }

    /** What a seed leads to. */
    public record Start(Account account, State state) {}

    /**
     * The seeds meant by a word: all of that name or number that come with it, one for each family that has one, or the
     * file.
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
                    "there is neither a file nor a seed of that name%s; seeds that come with Ledgermock: %s"
                            .formatted(Likely.hint(nameOrFile, names()), String.join(", ", names())));
        }
        return List.of(seed(DataFile.at(path)));
    }

    /**
     * The seeds of that name that come with it, one for each family that has one; none when nothing is called so. A number
     * is the name of {@code thousand} with so many.
     */
    public List<NamedSeed> named(String name) {
        if (COUNT.matcher(name).matches()) {
            int count = Integer.parseInt(name);
            return named(SERIES).stream()
                    .map(seed -> new NamedSeed(seed.file, seed.seed.of(count)))
                    .toList();
        }
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

    /** Whether a seed is one that {@link #named} gives each time. */
    public boolean isNamed(NamedSeed seed) {
        return builtIn.values().stream().flatMap(List::stream).anyMatch(one -> one == seed);
    }

    private Schema schema() {
        Schema compiled = schema;
        if (compiled == null) {
            compiled = SchemaCompiler.whenNeeded(files.json(SCHEMA), SCHEMA);
            schema = compiled;
        }
        return compiled;
    }

    private NamedSeed onClassPath(String name) {
        return seed(files.file(name));
    }

    private NamedSeed seed(DataFile file) {
        return new NamedSeed(file, file.read(SeedFile.class, schema()));
    }

    /**
     * A seed that is not in a file.
     *
     * @param name under which messages speak of it
     * @param text as a seed file has it, JSON unless the name ends as YAML files do
     * @throws InvalidFile when it is no seed
     */
    public NamedSeed written(String name, String text) {
        return seed(DataFile.written(name, text));
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
        SeedEntities entities = new SeedEntities(model);
        for (NamedSeed named : seeds) {
            account = named.seed.account().map(SeedFile.AccountEntry::account).orElse(account);
            entities.add(named);
        }
        DataFile last = seeds.isEmpty() ? none(model.contract().family()) : seeds.get(seeds.size() - 1).file;
        entities.finish(last);
        try {
            return new Start(account, State.empty(model.model(), ledgerBound).after(entities.changes()));
        } catch (InvariantBroken e) {
            throw last.wrong("/entities", "the entities do not fit together: " + e.getMessage());
        }
    }

    /**
     * What the sandbox was that a seed has all of; empty where they say how one begins.
     *
     * @param limits those of a new sandbox
     * @throws InvalidFile when it does not fit the family, or there are other seeds beside it
     */
    public Optional<Root> whole(List<NamedSeed> seeds, EntityModel model, Limits limits) {
        for (NamedSeed named : seeds) {
            if (named.seed.whole().isPresent()) {
                if (seeds.size() > 1) {
                    throw named.file.wrong("/whole", "all of a sandbox has no other seed of its family beside it");
                }
                return Optional.of(WholeSeed.root(named.file, named.seed.whole().get(), model, limits));
            }
        }
        return Optional.empty();
    }

    private static DataFile none(String family) {
        return DataFile.written("no seed of %s, as %s%s/%s.json".formatted(family, ROOT, family, DEFAULT), "");
    }
}
