package org.ledgermock.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.LiveConduct;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.verify.cases.Case;

/** Sends a call with arguments that stand in no feature. */
final class PlainCall {

    private PlainCall() {}

    static Answer send(FamilyCalls calls, Case each) {
        String body = each.arguments().toString();
        return saysWhoCalls(calls, each)
                ? calls.callOfNobody(each.operation(), body)
                : calls.call(each.operation(), body);
    }

    private static boolean saysWhoCalls(FamilyCalls calls, Case each) {
        Set<String> ofTheCaller = calls.contracts().family(calls.family()).file().breaches().stream()
                .flatMap(breach -> breach.parameters().stream())
                .collect(Collectors.toSet());
        return each.arguments().names().stream().anyMatch(ofTheCaller::contains);
    }

    /** Values for parameters that name an entity: whom a live run may change; of a mock, whom its seed has. */
    static JsonObject known(FamilyCalls calls, Contract operation) {
        Map<String, LiveConduct.Named> entities =
                calls.contracts().family(calls.family()).live().entities();
        JsonObject known = JsonObject.EMPTY;
        for (Map.Entry<String, LiveConduct.Named> entity : entities.entrySet()) {
            List<String> named = calls.tenant().changeable(entity.getKey());
            Optional<String> key = named.stream().findFirst().or(entity.getValue()::example);
            String argument = entity.getValue().arguments().get(0);
            if (key.isPresent()) {
                known = known.with(argument, new JsonString(key.get()));
            }
        }
        // Vendors have keys as numbers here and as texts there.
        return operation.request().typed(known);
    }
}
