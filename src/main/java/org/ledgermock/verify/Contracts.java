package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.message.FamilyTimes;
import org.ledgermock.message.JsonObject;
import org.ledgermock.protocol.Examiner;
import org.ledgermock.protocol.Protocol;
import org.ledgermock.protocol.ProtocolType;
import org.ledgermock.protocol.ProtocolTypes;

/** What a class path knows of families: their contracts, protocols and dialects, each read once. */
public final class Contracts {

    private static final Contracts OF_LEDGERMOCK = of(Contracts.class.getClassLoader());

    private final ClassPathFiles files;
    private final ProtocolTypes protocolTypes;
    private final List<FamilyDialect> dialects;
    private final Map<String, FamilyContract> loaded = new ConcurrentHashMap<>();
    private final Map<String, Protocol<?>> protocols = new ConcurrentHashMap<>();

    private Contracts(ClassPathFiles files, ProtocolTypes protocolTypes, List<FamilyDialect> dialects) {
        this.files = requireNonNull(files, "files");
        this.protocolTypes = requireNonNull(protocolTypes, "protocolTypes");
        this.dialects = List.copyOf(dialects);
    }

    /** Of the class path that Ledgermock itself is on. */
    public static Contracts ofLedgermock() {
        return OF_LEDGERMOCK;
    }

    /** @throws InvalidFile when a class that its services name is not there */
    public static Contracts of(ClassLoader loader) {
        try {
            return new Contracts(
                    new ClassPathFiles(loader),
                    ProtocolTypes.of(loader),
                    ServiceLoader.load(FamilyDialect.class, loader).stream()
                            .map(ServiceLoader.Provider::get)
                            .toList());
        } catch (ServiceConfigurationError e) {
            throw new InvalidFile("META-INF/services", String.valueOf(e.getMessage()));
        }
    }

    /** The names of all families. */
    public List<String> families() {
        return FamilyContract.families(files);
    }

    public FamilyContract family(String family) {
        return loaded.computeIfAbsent(family, name -> FamilyContract.load(name, files));
    }

    /** How the family is called, and its answers read. */
    public Protocol<?> protocol(String family) {
        return protocols.computeIfAbsent(family, name -> {
            FamilyContract contract = family(name);
            return contract.source()
                    .judged(() -> protocolTypes.create(contract.file().protocol()));
        });
    }

    /** How the family writes times. */
    public FamilyTimes times(String family) {
        return family(family).times();
    }

    /** That of the family's protocol, or else the one that any family has. */
    public FamilyDialect dialect(String family) {
        String protocol = declared(family).text("name").orElse("");
        return dialects.stream()
                .filter(dialect -> dialect.protocol().equals(protocol))
                .findFirst()
                .orElse(() -> protocol);
    }

    // Not by the whole contract: who only greets users has no need of it.
    private JsonObject declared(String family) {
        return files.json(FamilyContract.path(family)) instanceof JsonObject file
                ? file.object("protocol").orElse(JsonObject.EMPTY)
                : JsonObject.EMPTY;
    }

    /** Who examines pasted requests, by the families whose requests they are; families for which nobody does are left out. */
    public Map<Examiner, List<String>> examiners() {
        Map<Examiner, List<String>> examiners = new LinkedHashMap<>();
        for (ProtocolType type : protocolTypes.types()) {
            List<String> speaking = families().stream()
                    .filter(family -> declared(family)
                            .text("name")
                            .filter(type.name()::equals)
                            .isPresent())
                    .toList();
            type.examiner(speaking.stream().map(this::declared).toList())
                    .ifPresent(examiner -> examiners.put(examiner, speaking));
        }
        return examiners;
    }

    /** The contract of an operation; its name may have a group before it, and any case, as in vendors' paths. */
    public Optional<Contract> operation(String family, String name) {
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return family(family).operations().values().stream()
                .filter(contract ->
                        contract.operation().toLowerCase(Locale.ROOT).equals(last))
                .findFirst();
    }

    public ClassPathFiles files() {
        return files;
    }

    /** The packages with the steps that wings have for features. */
    List<String> glue() {
        return dialects.stream().flatMap(dialect -> dialect.glue().stream()).toList();
    }
}
