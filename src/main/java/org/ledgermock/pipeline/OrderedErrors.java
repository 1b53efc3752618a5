package org.ledgermock.pipeline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.Provenance;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Options;
import org.ledgermock.message.Refusal;
import org.ledgermock.state.Root;

/** Errors that are answered because they were ordered, and not because of the call. */
final class OrderedErrors {

    static final String CAUSE = "A fault was ordered for this call; it is not the client's doing.";

    private final FamilyContract family;
    private final Options options;

    OrderedErrors(FamilyContract family, Options options) {
        this.family = family;
        this.options = options;
    }

    /** The statement that is meant by an id or a code: of several with one code the plainest. */
    static Optional<Statement.ErrorCode> find(Contract contract, Options options, String idOrCode) {
        List<Statement.ErrorCode> errors = contract.errors();
        return errors.stream()
                .filter(error -> error.id().equals(idOrCode))
                .findFirst()
                .or(() -> errors.stream()
                        .filter(error ->
                                error.code(options).equals(idOrCode) && error.provenance() != Provenance.SUPERSEDED)
                        .min(Comparator.comparingInt((Statement.ErrorCode error) ->
                                        error.id().length())
                                .thenComparing(Statement.ErrorCode::id)));
    }

    /** What may be ordered: all codes, each once. */
    static List<String> codes(Contract contract, Options options) {
        return List.copyOf(new TreeSet<>(
                contract.errors().stream().map(error -> error.code(options)).toList()));
    }

    /** The busy error that the family's file prefers among those of an operation. */
    Optional<String> busy(Operation operation) {
        return family.conduct().busy().stream()
                .filter(id -> operation.contract().error(id).isPresent())
                .findFirst();
    }

    Refusal refusal(String idOrCode, CheckedCall<?> checked, Root root) {
        Operation operation = checked.operation();
        Statement.ErrorCode error = find(operation.contract(), options, idOrCode)
                .orElseThrow(() -> new IllegalStateException("%s has no error '%s', though a fault was ordered with it"
                        .formatted(operation.name(), idOrCode)));
        return new Refusal(error.id(), fillings(checked, root), Explanation.of(CAUSE));
    }

    // What the placeholders of texts stand for, as if the call had given cause: its first argument is at fault, and it
    // is the first one beyond the limit.
    private Map<String, String> fillings(CheckedCall<?> checked, Root root) {
        Operation operation = checked.operation();
        JsonObject arguments = checked.arguments();
        Map<String, String> fillings = new HashMap<>();
        family.file().protocol().forEach((name, value) -> fillings.put(name, value.asText()));
        fillings.put("version", firstOf("versions"));
        fillings.put("action", operation.name());
        fillings.put("time", Long.toString(root.wireTime().at(checked.now()).getEpochSecond()));
        String parameter = arguments.names().stream().findFirst().orElse("");
        fillings.put("parameter", parameter);
        fillings.put("value", arguments.find(parameter).map(JsonValue::asText).orElse(""));
        fillings.put("type", arguments.find(parameter).map(JsonValue::kind).orElse("string"));
        long limit = operation.limits().stream()
                .findFirst()
                .map(rule -> root.limits().limit(rule))
                .orElse(1L);
        fillings.put("limit", Long.toString(limit));
        fillings.put("count", Long.toString(limit + 1));
        return fillings;
    }

    private String firstOf(String list) {
        return family.file()
                .protocol()
                .array(list)
                .flatMap(array -> array.stream().findFirst())
                .map(JsonValue::asText)
                .orElse("");
    }
}
