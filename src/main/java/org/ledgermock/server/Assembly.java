package org.ledgermock.server;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ledgermock.admin.AdminContext;
import org.ledgermock.admin.MetricsText;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.journal.JournalRoom;
import org.ledgermock.pipeline.Environment;
import org.ledgermock.pipeline.Families;
import org.ledgermock.pipeline.Operation;
import org.ledgermock.pipeline.SandboxFactory;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.sandbox.Keeping;
import org.ledgermock.sandbox.SandboxRegistry;
import org.ledgermock.seed.SeedLibrary;
import org.ledgermock.store.SandboxStore;

/** The families of a server and the sandboxes that they start with, put together from a setup. */
public final class Assembly implements AutoCloseable {

    private static final int JOURNALS_PART_OF_HEAP = 4;
    private static final System.Logger LOG = System.getLogger("org.ledgermock");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AddedFamilies added;
    private final Families families;
    private final SandboxRegistry sandboxes;
    private final SeedLibrary library;
    private final SandboxFactory factory;
    private final Optional<SandboxStore> store;
    private final Setup setup;

    private Assembly(
            AddedFamilies added,
            Families families,
            SandboxRegistry sandboxes,
            SeedLibrary library,
            SandboxFactory factory,
            Optional<SandboxStore> store,
            Setup setup) {
        this.added = added;
        this.families = families;
        this.sandboxes = sandboxes;
        this.library = library;
        this.factory = factory;
        this.store = store;
        this.setup = setup;
    }

    /**
     * Reads all files, and makes all sandboxes.
     *
     * @param clock the real time, which every sandbox's times follow at first
     * @throws InvalidFile when a file is missing or wrong; the message names file, place and problem
     * @throws IllegalArgumentException when the setup names an unknown family, option, limit or jar
     */
    public static Assembly of(Setup setup, InstantSource clock) {
        Optional<SandboxStore> store = KeptFamilies.store(setup);
        try {
            return of(setup, clock, store);
        } catch (RuntimeException e) {
            store.ifPresent(SandboxStore::close);
            throw e;
        }
    }

    private static Assembly of(Setup setup, InstantSource clock, Optional<SandboxStore> store) {
        AddedFamilies added = AddedFamilies.of(setup.with());
        ClassPathFiles files = added.files();
        InstantSource time = store.map(kept -> kept.time(clock)).orElse(clock);
        SandboxRegistry sandboxes =
                new SandboxRegistry(new JournalRoom(Runtime.getRuntime().maxMemory() / JOURNALS_PART_OF_HEAP));
        Environment surroundings = new Environment(time, System::nanoTime, RequestIds::next, Assembly::pause);
        Families families = Families.load(files, setup.choices(), sandboxes, surroundings);
        SeedLibrary library = new SeedLibrary(files);
        SandboxFactory factory = new SandboxFactory(
                sandboxes,
                library,
                setup.limits(),
                time,
                store.<Keeping>map(kept -> kept).orElse(Keeping.NONE));
        Assembly assembly = new Assembly(added, families, sandboxes, library, factory, store, setup);
        for (String name : setup.limits().keySet()) {
            if (families.find(name).isEmpty()) {
                throw new IllegalArgumentException("a limit: " + families.unknown(name));
            }
        }
        Set<String> kept = store.map(one -> new KeptSandboxes(one, assembly.kept(), sandboxes, factory).resume())
                .orElse(Set.of());
        new FirstSandboxes(setup, files, families, sandboxes, library, factory).make(kept);
        return assembly;
    }

    /** The files that all of this is read from. */
    public ClassPathFiles files() {
        return added.files();
    }

    /** @throws InvalidFile when an operation of a family has a contract, and no mapping has bound it */
    public void requireMappings() {
        for (ServedFamily family : families.all()) {
            for (String operation : family.contract().operations().keySet()) {
                if (!family.operations().containsKey(operation)) {
                    throw new InvalidFile(
                            FamilyContract.folder(family.name()) + operation + ".contract.json",
                            "no mapping binds this operation; ledgermock/mappings/%s/%s.json has to"
                                    .formatted(family.name(), operation));
                }
            }
        }
    }

    /** Lets go of the store, when all that was decided is kept, and of the jars that the families came from. */
    @Override
    public void close() {
        store.ifPresent(SandboxStore::close);
        added.close();
    }

    /** Its families as a store has to know them. */
    public KeptFamilies kept() {
        return new KeptFamilies(families, factory, setup);
    }

    public Families families() {
        return families;
    }

    public SandboxRegistry sandboxes() {
        return sandboxes;
    }

    /** Makes sandboxes while it runs. */
    public SandboxFactory factory() {
        return factory;
    }

    /**
     * What the admin API has power over.
     *
     * @param sockets writes the metrics of the server's connections
     * @param authority what clients have to trust, in PEM
     */
    public AdminContext realm(Consumer<MetricsText> sockets, Supplier<Optional<String>> authority) {
        return new AdminContext(
                families,
                sandboxes,
                library,
                factory,
                setup.console(),
                store,
                sockets.andThen(JvmMetrics::write),
                authority,
                Assembly::chance);
    }

    private static String chance() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public boolean writesWireMockJournal() {
        return setup.wireMockJournal();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            // The server is stopping: the call goes on at once.
            Thread.currentThread().interrupt();
        }
    }

    /** The operations served at the moment, of all families. */
    public List<Operation> operations() {
        return families.all().stream()
                .flatMap(family -> family.operations().values().stream())
                .toList();
    }
}
