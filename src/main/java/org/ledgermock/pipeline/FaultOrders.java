package org.ledgermock.pipeline;

import java.util.List;
import java.util.Map;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.Places;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.fault.FaultsOnOrder;
import org.ledgermock.fault.Trigger;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.Likely;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.state.Change;
import org.ledgermock.state.Decision;

/** Takes orders of faults, and refuses those that cannot happen by saying what can. */
public final class FaultOrders {

    private FaultOrders() {}

    /**
     * Orders a fault.
     *
     * @param family of the sandbox
     * @throws JsonMismatch when it cannot happen: the message names the place in the order, and what is allowed there
     * @throws org.ledgermock.message.Conflict when too many orders are still to happen
     */
    public static FaultsOnOrder.Standing place(ServedFamily family, Sandbox sandbox, FaultOrder order) {
        check(family, order);
        return sandbox.step(root ->
                        new Decision<>(root.faults().plus(order).newest(), List.of(new Change.FaultOrdered(order))))
                .result();
    }

    /** @throws JsonMismatch when it cannot happen: the message names the place in the order, and what is allowed there */
    public static void check(ServedFamily family, FaultOrder order) {
        Operation operation = family.operation(order.operation())
                .orElseThrow(() -> new JsonMismatch(
                        "/operation",
                        "%s does not serve '%s'%s, allowed: %s"
                                .formatted(
                                        family.name(),
                                        order.operation(),
                                        Likely.hint(
                                                order.operation(),
                                                family.operations().keySet()),
                                        names(family.operations()))));
        Contract contract = operation.contract();
        order.trigger()
                .condition()
                .ifPresent(condition -> checkCondition(
                        "/trigger/" + order.trigger().kind(),
                        condition,
                        contract.request().places()));
        if (order.trigger() instanceof Trigger.Chance chance
                && chance.probability().signum() == 0) {
            throw new JsonMismatch("/trigger/chance/probability", "with 0 it never happens, allowed: above 0, up to 1");
        }
        Deviation deviation = order.deviation();
        if (deviation instanceof Deviation.Error error
                && OrderedErrors.find(contract, family.options(), error.code()).isEmpty()) {
            List<String> codes = OrderedErrors.codes(contract, family.options());
            throw new JsonMismatch(
                    "/deviation/error/code",
                    "the contract of %s has no error '%s'%s, allowed: %s"
                            .formatted(
                                    order.operation(),
                                    error.code(),
                                    Likely.hint(error.code(), codes),
                                    String.join(", ", codes)));
        }
        if (deviation instanceof Deviation.Stale && contract.changes()) {
            throw new JsonMismatch(
                    "/deviation/stale",
                    "%s changes something, and only a reading call can be stale, allowed: %s"
                            .formatted(order.operation(), reading(family)));
        }
        if (deviation instanceof Deviation.Field field) {
            String place = "/deviation/" + field.kind() + "/at";
            if (field.at().tokens().isEmpty()) {
                throw new JsonMismatch(place, "the whole answer is no field; emptyBody is the fault for that");
            }
            checkPlace(place, field.at(), contract.response().places());
        }
    }

    // A call that breaks the request schema does not come as far as a fault.
    private static void checkCondition(String place, Trigger.While condition, Places places) {
        checkPlace(place + "/at", condition.at(), places);
        places.violations(condition.at(), condition.equals()).stream()
                .findFirst()
                .ifPresent(impossible -> {
                    throw new JsonMismatch(
                            place + "/equals" + impossible.pointer(),
                            "no call has this at '%s': expected %s, got %s"
                                    .formatted(condition.at(), impossible.expected(), impossible.got()));
                });
    }

    private static void checkPlace(String place, JsonPointer at, Places places) {
        if (!places.has(at)) {
            String allowed = places.all().isEmpty() ? "none: it has no fields" : String.join(", ", places.all());
            throw new JsonMismatch(
                    place,
                    "the schema names no '%s'%s, allowed: %s"
                            .formatted(at, Likely.hint(at.toString(), places.all()), allowed));
        }
    }

    private static String names(Map<String, Operation> operations) {
        return String.join(", ", operations.keySet());
    }

    private static String reading(ServedFamily family) {
        List<String> names = family.operations().values().stream()
                .filter(operation -> !operation.contract().changes())
                .map(Operation::name)
                .toList();
        return String.join(", ", names);
    }
}
