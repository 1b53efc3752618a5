package org.ledgermock.testing;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ledgermock.client.FamilyDetails;

/**
 * The limits of a sandbox that count what a test means.
 *
 * @param what is counted, for a message
 */
record CallLimits(SandboxContext context, String what, List<FamilyDetails.OfLimit> counting) {

    static CallLimits of(SandboxContext context, String operation) {
        FamilyDetails.OfOperation counted = FamilyNames.operation(context.family(), operation);
        return having(
                context,
                "calls of " + operation,
                limit -> limit.ofEachOperation() && counted.limits().contains(limit.id()));
    }

    static CallLimits ofAll(SandboxContext context) {
        return having(context, "all calls together", limit -> !limit.ofEachOperation());
    }

    private static CallLimits having(SandboxContext context, String what, Predicate<FamilyDetails.OfLimit> counting) {
        return new CallLimits(
                context,
                what,
                context.family().limits().stream().filter(counting).toList());
    }

    /** @throws Misuse when none of them counts in this window */
    void change(long calls, String window) {
        FamilyDetails.OfLimit limit = counting.stream()
                .filter(one -> one.per().equals(window))
                .findFirst()
                .orElseThrow(() -> new Misuse("%s does not limit %s in a %s; it limits %s."
                        .formatted(context.family().family(), what, window, limited())));
        context.control().changeLimit(limit.id(), calls);
    }

    private String limited() {
        return counting.isEmpty()
                ? context.family().limits().stream().map(this::told).distinct().collect(Collectors.joining(", "))
                : counting.stream().map(limit -> what + " in a " + limit.per()).collect(Collectors.joining(", "));
    }

    private String told(FamilyDetails.OfLimit limit) {
        String counted = limit.ofEachOperation()
                ? context.family().operations().stream()
                        .filter(operation -> operation.limits().contains(limit.id()))
                        .map(FamilyDetails.OfOperation::operation)
                        .collect(Collectors.joining(", ", "calls of ", ""))
                : "all calls together";
        return counted + " in a " + limit.per();
    }
}
