package org.ledgermock.contract;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ledgermock.message.FamilyTimes;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Likely;
import org.ledgermock.message.Options;

/** All that is known of a family: what is common to its operations, and a contract for each. */
public final class FamilyContract {

    private static final String ROOT = "ledgermock/schemas/";
    private static final String FAMILY = "/family.json";

    // What our own class loader has does not change, and tests start server after server. Reading it was half of that.
    private static final Map<String, FamilyContract> BESIDE_US = new ConcurrentHashMap<>();

    private final DataFile source;
    private final DataFile commonSource;
    private final FamilyFile file;
    private final Map<String, Statement> common;
    private final Map<String, Contract> operations;
    private final Conduct conduct;
    private final NotSimulated notSimulated;
    private final Optional<Schema> refusal;
    private final FamilyTimes times;
    private final boolean ours;

    /** @param ours whether the family comes with Ledgermock */
    FamilyContract(
            DataFile source,
            DataFile commonSource,
            FamilyFile file,
            Map<String, Statement> common,
            Map<String, Contract> operations,
            Conduct conduct,
            NotSimulated notSimulated,
            Optional<Schema> refusal,
            FamilyTimes times,
            boolean ours) {
        this.source = source;
        this.ours = ours;
        this.commonSource = commonSource;
        this.times = times;
        this.refusal = refusal;
        this.file = file;
        this.common = common;
        this.operations = operations;
        this.conduct = conduct;
        this.notSimulated = notSimulated;
    }

    /** The names of the families that the class path holds. */
    public static List<String> families(ClassPathFiles files) {
        return files.below("ledgermock/schemas").stream()
                .filter(name -> name.endsWith(FAMILY))
                .map(name -> name.substring(ROOT.length(), name.length() - FAMILY.length()))
                .toList();
    }

    /** The folder of a family's files on the class path, with a slash at its end. */
    public static String folder(String family) {
        return ROOT + family + "/";
    }

    /** The file on the class path by which a family begins. */
    public static String path(String family) {
        return ROOT + family + FAMILY;
    }

    /** @throws InvalidFile when one of the family's files is missing or wrong */
    public static FamilyContract load(String family, ClassPathFiles files) {
        return files.loader() == FamilyContract.class.getClassLoader()
                ? BESIDE_US.computeIfAbsent(family, name -> new FamilyReader(name, files).read())
                : new FamilyReader(family, files).read();
    }

    /**
     * A schema of this family's: one of our own families is known to be a schema, any other is compiled at once.
     *
     * @throws InvalidFile when it is none
     */
    public Schema schema(JsonObject schema, String file) {
        return SchemaCompiler.schema(schema, file, ours);
    }

    /** The file that declares it: {@code family.json}. */
    public DataFile source() {
        return source;
    }

    /** The file with the statements common to all operations. */
    public DataFile commonSource() {
        return commonSource;
    }

    public String family() {
        return file.family();
    }

    public FamilyFile file() {
        return file;
    }

    /** The names that are the vendor's, each with all below it: its domains, and hosts of the protocol's besides. */
    public List<String> domains() {
        return Stream.concat(
                        file.domains().stream(),
                        file.protocol().array("hosts").map(JsonArray::texts).orElse(List.of()).stream()
                                .filter(host ->
                                        file.domains().stream().noneMatch(domain -> host.endsWith("." + domain))))
                .distinct()
                .toList();
    }

    /** The statements common to all operations. */
    public List<Statement> statements() {
        return List.copyOf(common.values());
    }

    /** The common error statement with this id. */
    public Optional<Statement.ErrorCode> error(String id) {
        return Optional.ofNullable(common.get(id))
                .filter(Statement.ErrorCode.class::isInstance)
                .map(Statement.ErrorCode.class::cast);
    }

    /** The form that all refusals have; absent where the family has no file of it. */
    public Optional<Schema> refusal() {
        return refusal;
    }

    /** In which zone its days begin, and how it writes times. */
    public FamilyTimes times() {
        return times;
    }

    /** The same under these options. */
    public FamilyTimes times(Options options) {
        return options.values().containsKey(OptionDeclaration.ZONE)
                ? times.in(options.text(OptionDeclaration.ZONE))
                : times;
    }

    /** What a run at a live endpoint may change, and how. */
    public LiveConduct live() {
        return conduct.live().orElse(LiveConduct.NONE);
    }

    /** What its clients have to do besides keeping to the contracts. */
    public Conduct conduct() {
        return conduct;
    }

    /** What the vendor has besides its operations. */
    public NotSimulated notSimulated() {
        return notSimulated;
    }

    /** The contracts of its operations, by name. */
    public Map<String, Contract> operations() {
        return java.util.Collections.unmodifiableMap(operations);
    }

    /**
     * The values of its options.
     *
     * @param strict whether the strict ones hold where none is chosen
     * @param chosen by key
     * @throws IllegalArgumentException when a chosen key or value is not allowed; the message says what is
     */
    public Options options(boolean strict, Map<String, String> chosen) {
        requireNonNull(chosen, "chosen");
        Map<String, String> values = new HashMap<>();
        values.put(OptionDeclaration.STRICT, Boolean.toString(strict));
        values.put(OptionDeclaration.SCALARS, OptionDeclaration.EXACT);
        file.options().forEach(option -> values.put(option.key(), strict ? option.strict() : option.byDefault()));
        chosen.forEach((key, value) -> {
            OptionDeclaration declaration = declaration(key);
            if (!declaration.allows(value)) {
                throw new IllegalArgumentException("%s: the option '%s' cannot be '%s', allowed: %s"
                        .formatted(family(), key, value, declaration.allowed()));
            }
            values.put(key, value);
        });
        return new Options(values);
    }

    /** Whether scalars of another type may be taken, as long as nobody chooses otherwise. */
    public boolean takesLooseScalars() {
        return options(false, Map.of()).is(OptionDeclaration.SCALARS, OptionDeclaration.LOOSE);
    }

    private OptionDeclaration declaration(String key) {
        List<String> known = file.options().stream().map(OptionDeclaration::key).toList();
        return file.options().stream()
                .filter(option -> option.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no option '%s'%s, allowed: %s"
                        .formatted(family(), key, Likely.hint(key, known), String.join(", ", known))));
    }

    /** The roles that its contracts speak of, in order. */
    public List<String> roles() {
        return operations.values().stream()
                .flatMap(contract -> contract.roles().stream())
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** What is wrong with a role, in words; empty when its contracts speak of it. */
    public Optional<String> problemOfRole(String role) {
        List<String> roles = roles();
        if (roles.contains(role)) {
            return Optional.empty();
        }
        return Optional.of(
                roles.isEmpty()
                        ? "%s knows no roles".formatted(family())
                        : "%s knows no role '%s'%s; roles are %s"
                                .formatted(family(), role, Likely.hint(role, roles), String.join(", ", roles)));
    }
}
