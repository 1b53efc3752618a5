package org.ledgermock.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ledgermock.message.FamilyTimes;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Likely;

/** Reads the files of one family, and holds each against the others. */
final class FamilyReader {

    private static final String CONTRACT = ".contract.json";
    private static final String COMMON = "common" + CONTRACT;
    private static final String REFUSAL = "error.response.json";
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+");

    private final String family;
    private final String folder;
    private final ClassPathFiles files;
    private final boolean ours;

    FamilyReader(String family, ClassPathFiles files) {
        this.family = family;
        this.folder = FamilyContract.folder(family);
        this.files = files;
        this.ours = files.isOurs(FamilyContract.path(family));
    }

    /** The statements common to a family's operations, as they are written. */
    private record CommonFile(List<Statement> statements) {}

    FamilyContract read() {
        DataFile source = files.file(FamilyContract.path(family));
        FamilyFile file = source.read(FamilyFile.class);
        DataFile commonSource = files.file(folder + COMMON);
        List<Statement> statements = commonSource.read(CommonFile.class).statements();
        Map<String, Statement> common = common(commonSource, statements, file);
        FileMistakes mistakes = source.mistakes();
        if (!file.family().equals(family)) {
            mistakes.add("/family", "it names the family '%s', not its folder".formatted(file.family()));
        }
        checkDomains(file, mistakes);
        FamilyTimes times = times(file, mistakes);
        checkBreaches(file, common, mistakes);
        checkBy(file, common, mistakes);
        mistakes.check();
        Map<String, Contract> operations = distinct(contracts(common));
        return new FamilyContract(
                source,
                commonSource,
                file,
                common,
                operations,
                Conduct.load(folder, files, operations),
                NotSimulated.load(folder, files, operations),
                files.text(folder + REFUSAL)
                        .map(text -> SchemaCompiler.schema(files.json(folder + REFUSAL), folder + REFUSAL, ours)),
                times,
                ours);
    }

    private static Map<String, Statement> common(DataFile source, List<Statement> statements, FamilyFile file) {
        FileMistakes mistakes = source.mistakes();
        OnceCheck.checkCommon(mistakes, statements);
        Map<String, Statement> common = byId(statements, mistakes);
        checkOptionsOfCodes(statements, file, mistakes);
        mistakes.check();
        return common;
    }

    // The file of a family shows its defaults, and a statement its code: both have to say the same.
    private static void checkOptionsOfCodes(List<Statement> statements, FamilyFile file, FileMistakes mistakes) {
        for (int at = 0; at < statements.size(); at++) {
            if (statements.get(at) instanceof Statement.ErrorCode error
                    && error.option().isPresent()
                    && file.options().stream()
                            .noneMatch(
                                    option -> option.key().equals(error.option().get())
                                            && option.byDefault().equals(error.code()))) {
                mistakes.add(
                        "/statements/%d/option".formatted(at),
                        "the code of '%s' is that of the option '%s', but family.json has no such option with the default '%s'"
                                .formatted(error.id(), error.option().get(), error.code()));
            }
        }
    }

    // A server's certificates are good for all names below them: one label alone would be half of the internet.
    private static void checkDomains(FamilyFile file, FileMistakes mistakes) {
        for (int at = 0; at < file.domains().size(); at++) {
            String domain = file.domains().get(at);
            if (!DOMAIN.matcher(domain).matches()) {
                mistakes.add(
                        "/domains/" + at,
                        "'%s' is no domain of a vendor's: it has to be two names or more in lower case, with dots between, such as 'vendor.example'"
                                .formatted(domain));
            }
        }
    }

    private static FamilyTimes times(FamilyFile file, FileMistakes mistakes) {
        String zone = file.times().map(FamilyFile.TimesDeclaration::zone).orElse("Z");
        file.options().stream()
                .filter(option -> option.key().equals(OptionDeclaration.ZONE)
                        && !option.byDefault().equals(zone))
                .forEach(option -> mistakes.add(
                        "/times",
                        "the zone is '%s', and the default of the option '%s' is '%s'"
                                .formatted(zone, option.key(), option.byDefault())));
        try {
            return file.times()
                    .map(times -> FamilyTimes.of(times.zone(), times.form()))
                    .orElse(FamilyTimes.DEFAULT);
        } catch (IllegalArgumentException e) {
            mistakes.add("/times", String.valueOf(e.getMessage()));
            return FamilyTimes.DEFAULT;
        }
    }

    private static void checkBreaches(FamilyFile file, Map<String, Statement> common, FileMistakes mistakes) {
        for (int at = 0; at < file.breaches().size(); at++) {
            String error = file.breaches().get(at).error();
            if (!(common.get(error) instanceof Statement.ErrorCode)) {
                mistakes.add(
                        "/breaches/%d/error".formatted(at),
                        "breaches are answered by '%s'%s, which is no error of %s"
                                .formatted(error, Likely.hint(error, common.keySet()), COMMON));
            }
        }
    }

    private static void checkBy(FamilyFile file, Map<String, Statement> common, FileMistakes mistakes) {
        file.by().forEach((keyword, id) -> {
            if (!common.containsKey(id)) {
                mistakes.add(
                        "/by/" + keyword,
                        "'%s'%s is no statement of %s".formatted(id, Likely.hint(id, common.keySet()), COMMON));
            }
        });
    }

    private Map<String, Contract> distinct(List<Contract> contracts) {
        Map<String, Contract> operations = new TreeMap<>();
        Map<String, String> targets = new HashMap<>();
        for (Contract contract : contracts) {
            String file = folder + contract.operation() + CONTRACT;
            if (operations.put(contract.operation(), contract) != null) {
                throw new InvalidFile(file, "there is another contract for this operation in a folder below");
            }
            String other = targets.put(contract.form().target(), contract.operation());
            if (other != null) {
                throw files.file(file)
                        .wrong(
                                "/address",
                                "its address '%s' has the same requests as that of %s"
                                        .formatted(contract.address(), other));
            }
        }
        return operations;
    }

    // Side by side, as reading them is much of a start; the first wrong one by name is told of all the same.
    private List<Contract> contracts(Map<String, Statement> common) {
        List<String> names = files.below(folder.substring(0, folder.length() - 1)).stream()
                .filter(name -> name.endsWith(CONTRACT) && !name.endsWith("/" + COMMON))
                .toList();
        try {
            return names.parallelStream().map(name -> contract(name, common)).toList();
        } catch (RuntimeException oneIsWrong) {
            return names.stream().map(name -> contract(name, common)).toList();
        }
    }

    private Contract contract(String name, Map<String, Statement> common) {
        DataFile source = files.file(name);
        ContractFile file = source.read(ContractFile.class);
        String path = name.substring(0, name.length() - CONTRACT.length());
        FileMistakes mistakes = source.mistakes();
        if (!path.endsWith("/" + file.operation())) {
            mistakes.add("/operation", "it names the operation '%s', not its file".formatted(file.operation()));
        }
        Map<String, Statement> statements = new LinkedHashMap<>(common);
        statements.putAll(byId(file.statements(), mistakes));
        mistakes.check();
        DataFile requestSource = files.file(path + ".request.json");
        RequestSchema request = request(file, requestSource);
        DataFile responseSource = files.file(path + ".response.json");
        JsonValue response = responseSource.json();
        List<Statement.Field> fields = new ArrayList<>(
                requestSource.judged(() -> Fields.of(file.operation(), Statement.Side.REQUEST, request.json())));
        fields.addAll(responseSource.judged(() -> Fields.of(file.operation(), Statement.Side.RESPONSE, response)));
        for (Statement.Field field : fields) {
            field.by().values().stream()
                    .filter(id -> !statements.containsKey(id))
                    .forEach(id -> mistakes.add(
                            "/statements",
                            "the x-by of %s names '%s'%s, which is no statement"
                                    .formatted(field.id(), id, Likely.hint(id, statements.keySet()))));
        }
        Contract contract = new Contract(
                family,
                file,
                request,
                form(file, request, source),
                SchemaCompiler.schema(response, responseSource.name(), ours),
                fields,
                statements);
        OnceCheck.check(mistakes, contract);
        mistakes.check();
        return contract;
    }

    private static RequestForm form(ContractFile file, RequestSchema request, DataFile source) {
        try {
            return RequestForm.of(file.address().orElse(file.operation()), request);
        } catch (IllegalArgumentException e) {
            throw source.wrong("/address", String.valueOf(e.getMessage()));
        }
    }

    private RequestSchema request(ContractFile file, DataFile source) {
        if (!(source.json() instanceof JsonObject schema)) {
            throw source.wrong("", "a request schema is an object");
        }
        List<RequestSchema.Conditional> conditionals = new ArrayList<>();
        for (Statement statement : file.statements()) {
            if (statement instanceof Statement.Rule rule) {
                rule.strict()
                        .flatMap(Statement.Strict::request)
                        .map(fragment -> new RequestSchema.Conditional(
                                rule.option().orElse(OptionDeclaration.STRICT),
                                "true",
                                SchemaCompiler.schema(fragment, source.name() + ", " + rule.id(), ours)))
                        .ifPresent(conditionals::add);
            }
        }
        return new RequestSchema(
                SchemaCompiler.schema(schema, source.name(), ours), conditionals, new TextualTypes(schema));
    }

    private static Map<String, Statement> byId(List<Statement> statements, FileMistakes mistakes) {
        Map<String, Statement> byId = new LinkedHashMap<>();
        for (int at = 0; at < statements.size(); at++) {
            String id = statements.get(at).id();
            if (Optional.ofNullable(byId.put(id, statements.get(at))).isPresent()) {
                mistakes.add("/statements/%d/id".formatted(at), "the statement id '%s' is there twice".formatted(id));
            }
        }
        return byId;
    }
}
