package org.ledgermock.admin;

import java.util.List;
import java.util.function.BiFunction;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.journal.Journal;
import org.ledgermock.message.JsonObject;
import org.ledgermock.pipeline.Redaction;
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
                Route.get(
                        Route.SANDBOX + "/scorecard",
                        request -> shown(
                                request,
                                (family, journal) ->
                                        Scorecard.of(family, journal).json())),
                Route.get(
                        Route.SANDBOX + "/tried",
                        request -> shown(
                                request,
                                (family, journal) ->
                                        Exposure.of(family, journal).json())));
    }

    private AdminAnswer shown(AdminRequest request, BiFunction<FamilyContract, Journal, JsonObject> what) {
        Sandbox sandbox = realm.sandbox(request);
        JsonObject found = what.apply(realm.family(sandbox).contract(), sandbox.journal());
        return AdminAnswer.ok(Redaction.of(sandbox, realm.sandboxes()).json(found));
    }
}
