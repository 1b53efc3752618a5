package org.ledgermock.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonText;
import org.ledgermock.protocol.ProtocolType;

/**
 * Which errors of a family have a natural cause, by its contract files, its mappings and its protocol's checks; and
 * which are on its list of those that can only be ordered.
 */
public final class ErrorReach {

    /** In place of an operation: what holds for all of them. */
    public static final String COMMON = "common";

    static final String LIST = "/ordered-only.json";

    private static final Path MAPPINGS = Path.of("mappings");
    private static final String CONTRACT = ".contract.json";

    /** What a protocol names for defects of the mock: no check gives it. */
    private static final Set<String> DEFECTS = Set.of("InternalError");

    private final String family;

    public ErrorReach(String family) {
        this.family = family;
    }

    public static List<String> families() {
        return ContractFiles.families();
    }

    List<String> operations() {
        return ContractFiles.all(CONTRACT).stream()
                .filter(file -> file.startsWith(family + "/"))
                .map(file -> file.substring(family.length() + 1, file.length() - CONTRACT.length()))
                .filter(name -> !name.equals(COMMON))
                .toList();
    }

    /** The common one first. */
    public List<String> files() {
        List<String> files = new ArrayList<>(List.of(COMMON));
        files.addAll(operations());
        return files;
    }

    /** The error statements of a contract file, without those that are superseded. */
    public List<JsonObject> errors(String file) {
        return all(file).stream()
                .filter(error -> !error.text("provenance").orElse("").equals("superseded"))
                .toList();
    }

    private List<JsonObject> all(String file) {
        return ContractFiles.statements(family + "/" + file + CONTRACT).stream()
                .filter(statement -> statement.text("kind").orElse("").equals("error"))
                .toList();
    }

    /** The ids of the error statements that a call of this operation, or of any, can bring about. */
    public Set<String> reachedIds(String file) {
        Set<String> ids = new LinkedHashSet<>(byChecks());
        if (file.equals(COMMON)) {
            for (String operation : operations()) {
                Set<String> own = codes(operation).keySet();
                bound(operation).stream().filter(id -> !own.contains(id)).forEach(ids::add);
            }
        } else {
            ids.addAll(bound(file));
        }
        return ids;
    }

    /** The codes that a call of this operation, or of any, can bring about. */
    public Set<String> reached(String file) {
        Map<String, String> known = new TreeMap<>(codes(COMMON));
        if (!file.equals(COMMON)) {
            known.putAll(codes(file));
        }
        return reachedIds(file).stream()
                .map(known::get)
                .filter(code -> !DEFECTS.contains(code))
                .collect(Collectors.toSet());
    }

    /** Code by statement id. */
    Map<String, String> codes(String file) {
        return all(file).stream()
                .collect(Collectors.toMap(
                        error -> error.text("id").orElseThrow(),
                        error -> error.text("code").orElseThrow()));
    }

    /** The list of those that can only be ordered. */
    List<JsonObject> list() {
        return ContractFiles.objects(ContractFiles.json(family + LIST), "errors");
    }

    /** The error statements that stand on the list by their ids, their codes being reached by another text. */
    List<JsonObject> listedTexts() {
        return ContractFiles.objects(ContractFiles.json(family + LIST), "statements").stream()
                .filter(listed -> listed.text("id").orElseThrow().startsWith("error."))
                .toList();
    }

    /**
     * Whether a call can bring about this statement, or, where it is what an operation lists, the family's statement of
     * the same code: a text that is inferred is the description in the list, and the wire has the family's.
     */
    boolean isReached(String file, JsonObject error) {
        String id = error.text("id").orElseThrow();
        String code = error.text("code").orElseThrow();
        if (DEFECTS.contains(code)) {
            return false;
        }
        boolean listing = !file.equals(COMMON)
                && error.text("textProvenance").orElse("inferred").equals("inferred");
        return reachedIds(file).contains(id)
                || listing
                        && reachedIds(COMMON).stream().map(codes(COMMON)::get).anyMatch(code::equals);
    }

    /** Whether an entry of the list means this code: of its operation, or, where it names none, of any. */
    static boolean isMeant(JsonObject listed, String file, String code) {
        return listed.text("code").orElse("").equals(code)
                && listed.text("operation").orElse(file).equals(file);
    }

    /** Why this code can only be ordered; empty when it need not be. */
    public Optional<String> onlyOrdered(String file, String code) {
        return list().stream()
                .filter(listed -> isMeant(listed, file, code))
                .findFirst()
                .map(listed -> listed.text("why").orElseThrow());
    }

    private Set<String> byChecks() {
        JsonObject settings =
                ContractFiles.json(family + "/family.json").object("protocol").orElseThrow();
        String name = settings.text("name").orElseThrow();
        return ServiceLoader.load(ProtocolType.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow()
                .create(settings.without("name"))
                .errors();
    }

    private List<String> bound(String operation) {
        List<String> ids = new ArrayList<>();
        mapping(operation)
                .object("response")
                .flatMap(response -> response.object("transformerParameters"))
                .flatMap(parameters -> parameters.object("situations"))
                .orElseThrow()
                .forEach((situation, id) -> ids.add(((JsonString) id).text()));
        ContractFiles.statements(family + "/" + operation + CONTRACT).stream()
                .flatMap(statement -> statement.object("once").stream())
                .forEach(once -> ids.add(once.text("otherwise").orElseThrow()));
        return ids;
    }

    private JsonObject mapping(String operation) {
        try {
            return JsonText.object(Files.readString(MAPPINGS.resolve(family).resolve(operation + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
