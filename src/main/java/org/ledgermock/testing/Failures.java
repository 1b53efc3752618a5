package org.ledgermock.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.client.NewFault;

/** The ways in which an operation can fail: each documented error of its contract, and each kind of fault. */
public final class Failures {

    private static final Set<String> BREAKING = Set.of("lost", "drop");
    private static final String ON_REUSED = "OnReused";

    private Failures() {}

    /**
     * Which of them a test asks for.
     *
     * @param only codes and kinds of faults; none for all
     * @param faults whether kinds of faults are among them; implied for those named in {@code only}
     */
    public record Selection(String operation, List<String> only, List<String> except, boolean faults) {

        public Selection {
            only = List.copyOf(only);
            except = List.copyOf(except);
        }
    }

    /** @throws Misuse when there is no such operation, or it does not have a code or a kind that is named */
    public static List<Failure> of(Ledgermock ledgermock, SandboxType<?> kind, Selection selection) {
        FamilyDetails.OfOperation operation =
                FamilyNames.operation(ledgermock.family(kind.family()), selection.operation());
        Map<String, Failure> errors = errors(operation);
        Map<String, Failure> all = new LinkedHashMap<>(errors);
        operation.faults().stream().flatMap(Failures::ofFault).forEach(failure -> all.put(failure.name(), failure));
        selection.only().forEach(name -> require(operation, all, name));
        selection.except().forEach(name -> require(operation, all, name));
        List<Failure> chosen = new ArrayList<>();
        all.forEach((name, failure) -> {
            boolean asked = selection.only().isEmpty()
                    ? selection.faults() || errors.containsKey(name)
                    : selection.only().contains(name);
            if (asked && !selection.except().contains(name)) {
                chosen.add(failure);
            }
        });
        return chosen;
    }

    private static void require(FamilyDetails.OfOperation operation, Map<String, Failure> all, String name) {
        if (!all.containsKey(name)) {
            throw FamilyNames.unknown(
                    "%s has no error and no fault".formatted(operation.operation()), name, all.keySet());
        }
    }

    /** The documented errors by code, each once. */
    static Map<String, Failure> errors(FamilyDetails.OfOperation operation) {
        Map<String, Failure> errors = new TreeMap<>();
        operation.errors().stream()
                .filter(error -> !error.superseded())
                .forEach(error -> errors.putIfAbsent(
                        error.code(),
                        new Failure(
                                operation.operation(),
                                error.code(),
                                error.says(),
                                Optional.of(error.code()),
                                NewFault.error(operation.operation(), error.code()))));
        return errors;
    }

    // Without a byte of an answer HTTP libraries send again by themselves, most of them on a connection that was used
    // before alone.
    private static Stream<Failure> ofFault(NewFault fault) {
        String says = "the fault " + fault.deviation();
        Failure plain = new Failure(fault.operation(), fault.kind(), says, Optional.empty(), fault);
        return BREAKING.contains(fault.kind())
                ? Stream.of(
                        plain,
                        new Failure(
                                fault.operation(),
                                fault.kind() + ON_REUSED,
                                says + " on a connection that was used before",
                                Optional.empty(),
                                fault.onReusedConnection()))
                : Stream.of(plain);
    }
}
