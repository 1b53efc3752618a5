package org.ledgermock.scorecard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.journal.Exchange;
import org.ledgermock.journal.Journal;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.RecordWriter;

/**
 * What a client has sent and met, as far as the journal of its sandbox reaches: held against what its family documents, that
 * shows what nobody has tried.
 */
public final class Exposure {

    private final Map<String, Met> operations = new TreeMap<>();
    private final Map<String, Map<String, Integer>> mistakes = new TreeMap<>();
    private long calls;

    private Exposure() {}

    /** What was met at an operation. */
    private static final class Met {

        private final Set<String> errors = new TreeSet<>();
        private final Set<String> fields = new TreeSet<>();
        private final Set<String> pages = new TreeSet<>();
        private final Set<String> faults = new TreeSet<>();
        private long calls;
    }

    /** @param family of the sandbox whose journal it is */
    public static Exposure of(FamilyContract family, Journal journal) {
        Exposure exposure = new Exposure();
        List<Exchange> exchanges = journal.oldestFirst();
        Scorecard.findings(family, exchanges).forEach(exposure::add);
        PageBoundaries pages = new PageBoundaries(family.conduct());
        exchanges.forEach(exchange -> exposure.add(exchange, pages));
        return exposure;
    }

    private void add(Finding finding) {
        mistakes.computeIfAbsent(finding.mistake().word(), none -> new TreeMap<>())
                .merge(finding.operation(), 1, Integer::sum);
    }

    private void add(Exchange exchange, PageBoundaries pages) {
        calls++;
        if (!exchange.operation().isEmpty()) {
            Met met = operations.computeIfAbsent(exchange.operation(), none -> new Met());
            met.calls++;
            exchange.error().ifPresent(error -> met.errors.add(error.code()));
            exchange.fault().ifPresent(fault -> met.faults.add(fault.kind()));
            addFields(exchange.arguments(), "", met.fields);
            pages.met(exchange).ifPresent(met.pages::add);
        }
    }

    // Of an array's items as of its first: so a schema names them.
    private static void addFields(JsonValue value, String pointer, Set<String> into) {
        if (value instanceof JsonObject object) {
            object.forEach((name, field) -> {
                String below = JsonPointer.below(pointer, name);
                into.add(below);
                addFields(field, below, into);
            });
        } else if (value instanceof JsonArray array) {
            array.items().forEach(item -> {
                into.add(pointer + "/0");
                addFields(item, pointer + "/0", into);
            });
        }
    }

    private record Repeated(String mistake, String operation, int times) {}

    public JsonObject json() {
        return JsonObject.of("calls", calls)
                .with(
                        "operations",
                        new JsonArray(operations.entrySet().stream()
                                .map(operation -> json(operation.getKey(), operation.getValue()))
                                .toList()))
                .with(
                        "mistakes",
                        RecordWriter.array(mistakes.entrySet().stream()
                                .flatMap(mistake -> mistake.getValue().entrySet().stream()
                                        .map(at -> new Repeated(mistake.getKey(), at.getKey(), at.getValue())))
                                .toList()));
    }

    private static JsonValue json(String operation, Met met) {
        return JsonObject.of("operation", operation)
                .with("calls", JsonNumber.of(met.calls))
                .with("errors", RecordWriter.array(met.errors))
                .with("fields", RecordWriter.array(met.fields))
                .with("pages", RecordWriter.array(met.pages))
                .with("faults", RecordWriter.array(met.faults));
    }
}
