package org.ledgermock.admin;

import java.util.List;
import org.ledgermock.message.JsonObject;
import org.ledgermock.pipeline.FaultOrders;
import org.ledgermock.sandbox.FaultOrder;
import org.ledgermock.sandbox.Faults;
import org.ledgermock.sandbox.Sandbox;

/** What can be asked of the faults ordered in a sandbox. */
final class FaultResource {

    private static final String ALL = Route.SANDBOX + "/faults";
    private static final String ONE = ALL + "/{fault}";

    private final Realm realm;

    FaultResource(Realm realm) {
        this.realm = realm;
    }

    List<Route> routes() {
        return List.of(
                Route.get(ALL, this::list),
                Route.post(ALL, this::order),
                Route.delete(ALL, request -> {
                    realm.sandbox(request).faults().cancelAll();
                    return Answer.done();
                }),
                Route.delete(ONE, this::cancel));
    }

    private Answer list(AdminRequest request) {
        Faults faults = realm.sandbox(request).faults();
        return Answer.ok(JsonObject.of("faults", Listing.of(faults.standing(), Faults.Standing::json))
                .withAll(JsonObject.builder()
                        .put("forgotten", faults.forgotten())
                        .build()));
    }

    private Answer order(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        FaultOrder order = FaultOrder.read(request.json());
        return Answer.created(
                FaultOrders.place(realm.family(sandbox), sandbox, order).json());
    }

    private Answer cancel(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        if (!sandbox.faults().cancel(request.path("fault"))) {
            throw Problem.notFound("The sandbox '%s' has no fault '%s' on order; GET .../faults lists those it has."
                    .formatted(sandbox.id(), request.path("fault")));
        }
        return Answer.done();
    }
}
