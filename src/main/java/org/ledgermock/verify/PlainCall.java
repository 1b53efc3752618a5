package org.ledgermock.verify;

import java.math.BigDecimal;
import java.util.List;
import org.ledgermock.contract.Contract;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.verify.cases.Case;

/** Sends a call of either family with arguments that stand in no feature. */
final class PlainCall {

    private static final String APP_ID = "appId";

    private PlainCall() {}

    static Answer send(Session session, Case each) {
        return each.family().equals(AnswerJudge.TENCENT)
                ? session.partner().call(each.operation(), each.arguments().toString())
                : member(session, each);
    }

    private static Answer member(Session session, Case each) {
        if (each.arguments().has(APP_ID)) {
            return session.store()
                    .callOfNobody(each.operation(), each.arguments().toString());
        }
        JsonString appId = new JsonString(session.setup(AnswerJudge.KYBIO)
                .tenant()
                .credential(Caller.MAIN)
                .id());
        return session.store()
                .call(
                        each.operation(),
                        JsonObject.of(APP_ID, appId).withAll(each.arguments()).toString());
    }

    /** Values for parameters: whom a live run may change; of a mock, whom its seed has. */
    static JsonObject known(Session session, Contract operation) {
        List<String> named = session.setup(operation.family()).tenant().changeable();
        boolean tencent = operation.family().equals(AnswerJudge.TENCENT);
        if (named.isEmpty() && !tencent) {
            return JsonObject.EMPTY;
        }
        String name = tencent ? "ClientUin" : "customerUid";
        String key = named.isEmpty() ? "1" : named.get(0);
        // Vendors have ids as numbers here and as texts there.
        boolean asText = operation
                .request()
                .json()
                .object("properties")
                .flatMap(properties -> properties.object(name))
                .flatMap(property -> property.text("type"))
                .filter("string"::equals)
                .isPresent();
        return JsonObject.of(name, asText ? new JsonString(key) : new JsonNumber(new BigDecimal(key)));
    }
}
