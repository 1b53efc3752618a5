package org.ledgermock.contract;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ledgermock.message.FamilyTimes;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Options;

/** All that is known of a family: what is common to its operations, and a contract for each. */
public final class FamilyContract {

    private static final String ROOT = "ledgermock/schemas/";
    private static final String REFUSAL = "error.response.json";

    private final FamilyFile file;
    private final Map<String, Statement> common;
    private final Map<String, Contract> operations;
    private final Conduct conduct;
    private final Optional<Schema> refusal;
    private final FamilyTimes times;

    private FamilyContract(
            FamilyFile file,
            Map<String, Statement> common,
            Map<String, Contract> operations,
            Conduct conduct,
            Optional<Schema> refusal,
            FamilyTimes times) {
        this.times = times;
        this.refusal = refusal;
        this.file = file;
        this.common = common;
        this.operations = operations;
        this.conduct = conduct;
    }

    /** The statements common to a family's operations, as they are written. */
    record CommonFile(List<Statement> statements) {}

    private static FamilyTimes times(FamilyFile family, String folder) {
        try {
            return family.times()
                    .map(times -> FamilyTimes.of(times.zone(), times.form()))
                    .orElse(FamilyTimes.DEFAULT);
        } catch (IllegalArgumentException e) {
            throw new InvalidFile(folder + "family.json", "/times: " + e.getMessage());
        }
    }

    private static Optional<Schema> refusal(String name, ClassPathFiles files) {
        return files.text(name).map(text -> SchemaCompiler.compile(files.json(name), name));
    }

    /** The names of the families that the class path holds. */
    public static List<String> families(ClassPathFiles files) {
        return files.below("ledgermock/schemas").stream()
                .filter(name -> name.endsWith("/family.json"))
                .map(name -> name.substring(ROOT.length(), name.length() - "/family.json".length()))
                .toList();
    }

    /** @throws InvalidFile when one of the family's files is missing or wrong */
    public static FamilyContract load(String family, ClassPathFiles files) {
        String folder = ROOT + family + "/";
        FamilyFile file = files.read(folder + "family.json", FamilyFile.class);
        if (!file.family().equals(family)) {
            throw new InvalidFile(
                    folder + "family.json", "it names the family '%s', not its folder".formatted(file.family()));
        }
        String commonName = folder + "common.contract.json";
        CommonFile commonFile = files.read(commonName, CommonFile.class);
        OnceCheck.checkCommon(commonName, commonFile.statements());
        Map<String, Statement> common = byId(commonFile.statements(), commonName);
        for (FamilyFile.BreachDeclaration breach : file.breaches()) {
            if (!(common.get(breach.error()) instanceof Statement.ErrorCode)) {
                throw new InvalidFile(
                        folder + "family.json",
                        "breaches are answered by '%s', which is no error of common.contract.json"
                                .formatted(breach.error()));
            }
        }
        Map<String, Contract> operations = new TreeMap<>();
        Map<String, String> targets = new HashMap<>();
        for (Contract contract : contracts(family, common, files)) {
            if (operations.put(contract.operation(), contract) != null) {
                throw new InvalidFile(
                        folder + contract.operation() + ".contract.json",
                        "there is another contract for this operation in a folder below");
            }
            String other = targets.put(contract.form().target(), contract.operation());
            if (other != null) {
                throw new InvalidFile(
                        folder + contract.operation() + ".contract.json",
                        "its address '%s' has the same requests as that of %s".formatted(contract.address(), other));
            }
        }
        FamilyContract contract = new FamilyContract(
                file,
                common,
                operations,
                Conduct.load(folder, files, operations),
                refusal(folder + REFUSAL, files),
                times(file, folder));
        contract.requireOptionsOfCodes(folder);
        return contract;
    }

    // Side by side, as reading them is much of a start; the first wrong one by name is told of all the same.
    private static List<Contract> contracts(String family, Map<String, Statement> common, ClassPathFiles files) {
        List<String> names = files.below(ROOT + family).stream()
                .filter(name -> name.endsWith(".contract.json") && !name.endsWith("/common.contract.json"))
                .toList();
        try {
            return names.parallelStream()
                    .map(name -> contract(family, name, common, files))
                    .toList();
        } catch (RuntimeException oneIsWrong) {
            return names.stream()
                    .map(name -> contract(family, name, common, files))
                    .toList();
        }
    }

    // The file of a family shows its defaults, and a statement its code: both have to say the same.
    private void requireOptionsOfCodes(String folder) {
        common.values().stream()
                .filter(Statement.ErrorCode.class::isInstance)
                .map(Statement.ErrorCode.class::cast)
                .filter(error -> error.option().isPresent())
                .filter(error -> file.options().stream()
                        .noneMatch(option -> option.key().equals(error.option().get())
                                && option.byDefault().equals(error.code())))
                .findFirst()
                .ifPresent(error -> {
                    throw new InvalidFile(
                            folder + "common.contract.json",
                            "the code of '%s' is that of the option '%s', but family.json has no such option with the default '%s'"
                                    .formatted(error.id(), error.option().get(), error.code()));
                });
    }

    private static Contract contract(String family, String name, Map<String, Statement> common, ClassPathFiles files) {
        ContractFile file = files.read(name, ContractFile.class);
        String path = name.substring(0, name.length() - ".contract.json".length());
        if (!path.endsWith("/" + file.operation())) {
            throw new InvalidFile(name, "it names the operation '%s', not its file".formatted(file.operation()));
        }
        Map<String, Statement> statements = new LinkedHashMap<>(common);
        statements.putAll(byId(file.statements(), name));
        RequestSchema request = request(file, path + ".request.json", files);
        JsonValue response = files.json(path + ".response.json");
        List<Statement.Field> fields =
                new ArrayList<>(Fields.of(file.operation(), Statement.Side.REQUEST, request.json()));
        fields.addAll(Fields.of(file.operation(), Statement.Side.RESPONSE, response));
        Contract contract = new Contract(
                family,
                file,
                request,
                form(file, request, name),
                SchemaCompiler.compile(response, path + ".response.json"),
                fields,
                statements);
        OnceCheck.check(name, contract);
        return contract;
    }

    private static RequestForm form(ContractFile file, RequestSchema request, String name) {
        try {
            return RequestForm.of(file.address().orElse(file.operation()), request);
        } catch (IllegalArgumentException e) {
            throw new InvalidFile(name, String.valueOf(e.getMessage()));
        }
    }

    private static RequestSchema request(ContractFile file, String name, ClassPathFiles files) {
        if (!(files.json(name) instanceof JsonObject schema)) {
            throw new InvalidFile(name, "a request schema is an object");
        }
        List<RequestSchema.Conditional> conditionals = new ArrayList<>();
        for (Statement statement : file.statements()) {
            if (statement instanceof Statement.Rule rule) {
                rule.strict()
                        .flatMap(Statement.Strict::request)
                        .map(fragment -> new RequestSchema.Conditional(
                                rule.option().orElse(OptionDeclaration.STRICT),
                                "true",
                                SchemaCompiler.compile(fragment, name + ", " + rule.id())))
                        .ifPresent(conditionals::add);
            }
        }
        return new RequestSchema(SchemaCompiler.compile(schema, name), conditionals, new TextualTypes(schema));
    }

    private static Map<String, Statement> byId(List<Statement> statements, String name) {
        Map<String, Statement> byId = new LinkedHashMap<>();
        for (Statement statement : statements) {
            if (byId.put(statement.id(), statement) != null) {
                throw new InvalidFile(name, "the statement id '%s' is there twice".formatted(statement.id()));
            }
        }
        return byId;
    }

    public String family() {
        return file.family();
    }

    public FamilyFile file() {
        return file;
    }

    /** The vendor's host names, where the protocol's settings list them. */
    public List<String> hosts() {
        return file.protocol().array("hosts").map(JsonArray::texts).orElse(List.of());
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

    /** What a run at a live endpoint may change, and how. */
    public LiveConduct live() {
        return conduct.live().orElse(LiveConduct.NONE);
    }

    /** What its clients have to do besides keeping to the contracts. */
    public Conduct conduct() {
        return conduct;
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

    private OptionDeclaration declaration(String key) {
        return file.options().stream()
                .filter(option -> option.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no option '%s', allowed: %s"
                        .formatted(
                                family(),
                                key,
                                String.join(
                                        ", ",
                                        file.options().stream()
                                                .map(OptionDeclaration::key)
                                                .toList()))));
    }
}
