package org.ledgermock.server;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.DataFile;
import org.ledgermock.contract.FileMistakes;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.message.Conflict;
import org.ledgermock.pipeline.Families;
import org.ledgermock.pipeline.SandboxFactory;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.sandbox.SandboxRegistry;
import org.ledgermock.seed.CredentialsFile;
import org.ledgermock.seed.SeedLibrary;

/** The sandboxes that a server has from its start: those of its credentials, or one of each family. */
final class FirstSandboxes {

    private static final String DEFAULT = "default";
    private static final System.Logger LOG = System.getLogger("org.ledgermock");

    private final Setup setup;
    private final ClassPathFiles files;
    private final Families families;
    private final SandboxRegistry sandboxes;
    private final SeedLibrary library;
    private final SandboxFactory factory;

    FirstSandboxes(
            Setup setup,
            ClassPathFiles files,
            Families families,
            SandboxRegistry sandboxes,
            SeedLibrary library,
            SandboxFactory factory) {
        this.setup = requireNonNull(setup, "setup");
        this.files = requireNonNull(files, "files");
        this.families = requireNonNull(families, "families");
        this.sandboxes = requireNonNull(sandboxes, "sandboxes");
        this.library = requireNonNull(library, "library");
        this.factory = requireNonNull(factory, "factory");
    }

    /**
     * Makes those that are not kept.
     *
     * @param kept ids of sandboxes that go on as they were
     */
    void make(Set<String> kept) {
        Map<String, List<SeedLibrary.NamedSeed>> seeds = seeds();
        owners().forEach((key, entries) -> {
            ServedFamily family = families.find(key.family()).orElseThrow();
            SandboxFactory.Wanted wanted = new SandboxFactory.Wanted(
                    family,
                    key.sandbox(),
                    entries.stream().flatMap(entry -> entry.role().stream()).findFirst(),
                    entries.stream().map(CredentialsFile.Entry::credential).toList());
            if (!kept.contains(wanted.id())) {
                make(wanted, seeds.getOrDefault(family.name(), List.of()));
            }
        });
    }

    private void make(SandboxFactory.Wanted wanted, List<SeedLibrary.NamedSeed> seeds) {
        try {
            factory.make(wanted, seeds);
        } catch (Conflict e) {
            // Another server that began at the same time may have made it.
            if (sandboxes.find(wanted.id()).isEmpty()) {
                throw new InvalidFile(
                        setup.credentials().map(Path::toString).orElse("the credentials"),
                        String.valueOf(e.getMessage()));
            }
        }
    }

    private Map<String, List<SeedLibrary.NamedSeed>> seeds() {
        Map<String, List<SeedLibrary.NamedSeed>> seeds = new LinkedHashMap<>();
        for (String nameOrFile : setup.seeds()) {
            for (SeedLibrary.NamedSeed seed : library.find(nameOrFile)) {
                String family = seed.seed().family();
                if (families.find(family).isEmpty()) {
                    throw seed.file().wrong("/family", families.unknown(family));
                }
                seeds.computeIfAbsent(family, none -> new ArrayList<>()).add(seed);
            }
        }
        for (SeedLibrary.NamedSeed seed : library.find(SeedLibrary.DEFAULT)) {
            seeds.putIfAbsent(seed.seed().family(), List.of(seed));
        }
        for (ServedFamily family : families.all()) {
            if (!seeds.containsKey(family.name())
                    && !family.model().model().kinds().isEmpty()) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "{0} has no seed ''{1}'', and begins with nothing; ledgermock/seeds/{0}/{1}.json would be it",
                        family.name(),
                        SeedLibrary.DEFAULT);
            }
        }
        return seeds;
    }

    private record Key(String family, String sandbox) {}

    private Map<Key, List<CredentialsFile.Entry>> owners() {
        Map<Key, List<CredentialsFile.Entry>> owners = new LinkedHashMap<>();
        List<CredentialsFile.Entry> entries = setup.credentials()
                .map(this::entries)
                .orElseGet(() ->
                        families.all().stream().map(FirstSandboxes::example).toList());
        for (CredentialsFile.Entry entry : entries) {
            Key key = new Key(entry.family(), entry.sandbox().orElse(DEFAULT));
            owners.computeIfAbsent(key, none -> new ArrayList<>()).add(entry);
        }
        return owners;
    }

    private List<CredentialsFile.Entry> entries(Path path) {
        DataFile file = DataFile.at(path);
        List<CredentialsFile.Entry> entries = CredentialsFile.read(file, files).credentials();
        FileMistakes mistakes = file.mistakes();
        for (int at = 0; at < entries.size(); at++) {
            String place = "/credentials/" + at;
            CredentialsFile.Entry entry = entries.get(at);
            families.find(entry.family())
                    .ifPresentOrElse(
                            family -> entry.role()
                                    .flatMap(family.contract()::problemOfRole)
                                    .ifPresent(problem -> mistakes.add(place + "/role", problem)),
                            () -> mistakes.add(place + "/family", families.unknown(entry.family())));
        }
        mistakes.check();
        return entries;
    }

    private static CredentialsFile.Entry example(ServedFamily family) {
        return new CredentialsFile.Entry(
                family.name(),
                Optional.empty(),
                family.contract().file().exampleCredential().id(),
                family.contract().file().exampleCredential().secret(),
                Optional.empty(),
                Optional.empty());
    }
}
