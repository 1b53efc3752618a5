package org.ledgermock.contract;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ledgermock.message.JsonPointer;

/**
 * What the vendor has besides the operations of a family, as {@code not-simulated.json} says; schemas/README.md describes
 * it. A family without that file knows of nothing else.
 *
 * @param provenance how all of it is known
 * @param source where from
 * @param operations what each does, by its address
 */
public record NotSimulated(Provenance provenance, String source, Map<String, String> operations) {

    /** When nothing is said. */
    static final NotSimulated NONE = new NotSimulated(Provenance.DOCUMENTED, "", Map.of());

    private static final String FILE = "not-simulated.json";

    public NotSimulated {
        requireNonNull(provenance, "provenance");
        requireNonNull(source, "source");
        operations = java.util.Collections.unmodifiableMap(new TreeMap<>(operations));
    }

    // Whoever adds an operation takes it off the list: the start says so.
    static NotSimulated load(String folder, ClassPathFiles files, Map<String, Contract> contracts) {
        String name = folder + FILE;
        if (files.text(name).isEmpty()) {
            return NONE;
        }
        DataFile source = files.file(name);
        NotSimulated list = source.read(NotSimulated.class);
        List<String> simulated =
                contracts.values().stream().map(Contract::address).toList();
        FileMistakes mistakes = source.mistakes();
        list.operations.keySet().stream()
                .filter(simulated::contains)
                .forEach(address -> mistakes.add(
                        JsonPointer.below("/operations", address),
                        "'%s' is simulated, for it has a contract; take it off this list".formatted(address)));
        mistakes.check();
        return list;
    }
}
