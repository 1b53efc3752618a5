package org.ledgermock.admin;

import java.util.List;
import java.util.function.Predicate;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.fault.FaultsOnOrder;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonValue;
import org.ledgermock.pipeline.FaultOrders;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.state.Change;
import org.ledgermock.state.Decision;

/** What can be asked of the faults ordered in a sandbox. */
final class FaultResource {

    private static final String ALL = Route.SANDBOX + "/faults";
    private static final String ONE = ALL + "/{fault}";

    private final AdminContext realm;

    FaultResource(AdminContext realm) {
        this.realm = realm;
    }

    List<Route> routes() {
        return List.of(
                Route.get(ALL, this::list),
                Route.post(ALL, this::order),
                Route.delete(ALL, request -> {
                    cancel(realm.sandbox(request), any -> true);
                    return AdminAnswer.done();
                }),
                Route.delete(ONE, this::cancel));
    }

    private AdminAnswer list(AdminRequest request) {
        FaultsOnOrder faults = realm.sandbox(request).root().faults();
        return AdminAnswer.ok(new Listed(faults.standing(), faults.forgotten()));
    }

    private record Listed(List<FaultsOnOrder.Standing> faults, long forgotten) {}

    private AdminAnswer order(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        JsonValue written = request.json();
        try {
            return AdminAnswer.created(FaultOrders.place(realm.family(sandbox), sandbox, FaultOrder.read(written))
                    .json());
        } catch (JsonMismatch e) {
            throw Problem.bad("%s: no such fault can be ordered: %s.".formatted(sandbox.family(), e.getMessage()));
        }
    }

    private AdminAnswer cancel(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        if (!cancel(sandbox, request.path("fault")::equals)) {
            throw Problem.notFound("The sandbox '%s' has no fault '%s' on order; %s."
                    .formatted(sandbox.id(), request.path("fault"), onOrder(sandbox)));
        }
        return AdminAnswer.done();
    }

    private static String onOrder(Sandbox sandbox) {
        List<FaultsOnOrder.Standing> standing = sandbox.root().faults().standing();
        return ThoseThere.of(standing.stream().map(FaultsOnOrder.Standing::id), standing.size());
    }

    private static boolean cancel(Sandbox sandbox, Predicate<String> which) {
        return sandbox.step(root -> new Decision<>(
                        "",
                        root.faults().standing().stream()
                                .map(FaultsOnOrder.Standing::id)
                                .filter(which)
                                .<Change>map(Change.FaultCancelled::new)
                                .toList()))
                .commit()
                .isPresent();
    }
}
