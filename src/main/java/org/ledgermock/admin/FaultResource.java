package org.ledgermock.admin;

import java.util.List;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.fault.FaultsOnOrder;
import org.ledgermock.message.JsonObject;
import org.ledgermock.pipeline.FaultOrders;
import org.ledgermock.sandbox.Sandbox;

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
                    realm.sandbox(request).faults().cancelAll();
                    return AdminAnswer.done();
                }),
                Route.delete(ONE, this::cancel));
    }

    private AdminAnswer list(AdminRequest request) {
        FaultsOnOrder faults = realm.sandbox(request).faults();
        return AdminAnswer.ok(JsonObject.of("faults", PageJson.of(faults.standing(), FaultsOnOrder.Standing::json))
                .withAll(JsonObject.builder()
                        .put("forgotten", faults.forgotten())
                        .build()));
    }

    private AdminAnswer order(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        FaultOrder order = FaultOrder.read(request.json());
        return AdminAnswer.created(
                FaultOrders.place(realm.family(sandbox), sandbox, order).json());
    }

    private AdminAnswer cancel(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        if (!sandbox.faults().cancel(request.path("fault"))) {
            throw Problem.notFound("The sandbox '%s' has no fault '%s' on order; GET .../faults lists those it has."
                    .formatted(sandbox.id(), request.path("fault")));
        }
        return AdminAnswer.done();
    }
}
