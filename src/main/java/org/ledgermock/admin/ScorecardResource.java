package org.ledgermock.admin;

import java.util.List;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.scorecard.Exposure;
import org.ledgermock.scorecard.Scorecard;

/** What can be asked of how a client behaves, and what it has met. */
final class ScorecardResource {

    private final AdminContext realm;

    ScorecardResource(AdminContext realm) {
        this.realm = realm;
    }

    List<Route> routes() {
        return List.of(
                Route.get(Route.SANDBOX + "/scorecard", request -> {
                    Sandbox sandbox = realm.sandbox(request);
                    return AdminAnswer.ok(Scorecard.of(realm.family(sandbox).contract(), sandbox.journal())
                            .json());
                }),
                Route.get(Route.SANDBOX + "/tried", request -> {
                    Sandbox sandbox = realm.sandbox(request);
                    return AdminAnswer.ok(Exposure.of(realm.family(sandbox).contract(), sandbox.journal())
                            .json());
                }));
    }
}
