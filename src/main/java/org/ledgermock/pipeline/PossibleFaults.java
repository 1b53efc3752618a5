package org.ledgermock.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.fault.Pause;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonPointer;

/** The kinds of faults that can happen to an operation, besides its documented errors. */
public final class PossibleFaults {

    private static final Pause PAUSE = new Pause.Fixed(200);

    private PossibleFaults() {}

    /** One fault of each kind, as an order may have it, with settings that show in a short test. */
    public static List<Deviation> of(ServedFamily family, Operation operation) {
        List<Deviation> all = new ArrayList<>(List.of(
                new Deviation.Delay(PAUSE),
                Deviation.Plain.REFUSE,
                new Deviation.Drop(Optional.empty()),
                new Deviation.Lost(Optional.empty()),
                new Deviation.Late(PAUSE),
                Deviation.Plain.BUSY,
                Deviation.Plain.TWICE,
                new Deviation.Stale(1),
                Deviation.Plain.WRONG_CONTENT_TYPE,
                Deviation.Plain.GATEWAY_PAGE,
                Deviation.Plain.EMPTY_BODY,
                Deviation.Plain.CUT_BODY));
        operation.contract().response().places().all().stream()
                .findFirst()
                .map(JsonPointer::of)
                .ifPresent(place -> {
                    all.add(new Deviation.MissingField(place));
                    all.add(new Deviation.RetypedField(place));
                });
        return all.stream()
                .filter(deviation -> canHappen(family, operation, deviation))
                .toList();
    }

    private static boolean canHappen(ServedFamily family, Operation operation, Deviation deviation) {
        try {
            FaultOrders.check(family, FaultOrder.next(operation.name(), deviation));
            return true;
        } catch (JsonMismatch e) {
            return false;
        }
    }
}
