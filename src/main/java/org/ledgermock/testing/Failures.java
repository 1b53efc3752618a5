package org.ledgermock.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ledgermock.client.NewFault;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.Provenance;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.JsonObject;
import org.ledgermock.pipeline.ServedFamily;

/** The ways in which an operation can fail: each documented error of its contract, and each kind of fault. */
public final class Failures {

    private static final Duration PAUSE = Duration.ofMillis(200);

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
        ServedFamily family = ledgermock.openings().family(kind.family());
        Contract contract = contract(family, selection.operation());
        Map<String, Failure> errors = errors(contract);
        Map<String, Failure> faults = faults(family, contract);
        Map<String, Failure> all = new LinkedHashMap<>(errors);
        all.putAll(faults);
        selection.only().forEach(name -> require(contract, all, name));
        selection.except().forEach(name -> require(contract, all, name));
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

    private static Contract contract(ServedFamily family, String operation) {
        return Optional.ofNullable(family.operations().get(operation))
                .orElseThrow(() -> new Misuse("%s has no operation '%s'; it has %s."
                        .formatted(
                                family.name(),
                                operation,
                                String.join(", ", family.operations().keySet()))))
                .contract();
    }

    private static void require(Contract contract, Map<String, Failure> all, String name) {
        if (!all.containsKey(name)) {
            throw new Misuse("%s has no error and no fault '%s'; it has %s."
                    .formatted(contract.operation(), name, String.join(", ", all.keySet())));
        }
    }

    /** The documented errors by code, each once. */
    static Map<String, Failure> errors(Contract contract) {
        Map<String, Failure> errors = new TreeMap<>();
        for (Statement.ErrorCode error : contract.errors()) {
            if (error.provenance() != Provenance.SUPERSEDED) {
                errors.putIfAbsent(
                        error.code(),
                        new Failure(
                                contract.operation(),
                                error.code(),
                                error.says(),
                                Optional.of(error.code()),
                                NewFault.error(contract.operation(), error.code())));
            }
        }
        return errors;
    }

    /** Those kinds of faults that can happen to an operation, with settings that show in a short test. */
    static Map<String, Failure> faults(ServedFamily family, Contract contract) {
        String operation = contract.operation();
        List<NewFault> all = new ArrayList<>(List.of(
                NewFault.delay(operation, PAUSE),
                NewFault.refuse(operation),
                NewFault.drop(operation),
                NewFault.lost(operation),
                NewFault.late(operation, PAUSE),
                NewFault.busy(operation),
                NewFault.twice(operation),
                NewFault.stale(operation, 1),
                NewFault.other(operation, "wrongContentType", JsonObject.EMPTY),
                NewFault.other(operation, "gatewayPage", JsonObject.EMPTY),
                NewFault.other(operation, "emptyBody", JsonObject.EMPTY),
                NewFault.other(operation, "cutBody", JsonObject.EMPTY)));
        contract.response().places().all().stream()
                .findFirst()
                .map(place -> JsonObject.builder().put("at", place).build())
                .ifPresent(at -> {
                    all.add(NewFault.other(operation, "missingField", at));
                    all.add(NewFault.other(operation, "retypedField", at));
                });
        Map<String, Failure> faults = new LinkedHashMap<>();
        all.stream()
                .filter(fault -> TestFaults.canHappen(family, fault))
                .forEach(fault -> faults.put(
                        TestFaults.kind(fault),
                        new Failure(
                                operation,
                                TestFaults.kind(fault),
                                "the fault " + fault.deviation(),
                                Optional.empty(),
                                fault)));
        return faults;
    }
}
