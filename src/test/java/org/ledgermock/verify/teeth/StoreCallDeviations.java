package org.ledgermock.verify.teeth;

import static org.ledgermock.verify.teeth.Rewrites.changing;
import static org.ledgermock.verify.teeth.Rewrites.code;
import static org.ledgermock.verify.teeth.Rewrites.errors;
import static org.ledgermock.verify.teeth.Rewrites.field;
import static org.ledgermock.verify.teeth.Rewrites.fields;
import static org.ledgermock.verify.teeth.Rewrites.header;
import static org.ledgermock.verify.teeth.Rewrites.instead;
import static org.ledgermock.verify.teeth.Rewrites.quoted;
import static org.ledgermock.verify.teeth.Rewrites.refusing;
import static org.ledgermock.verify.teeth.Rewrites.renaming;
import static org.ledgermock.verify.teeth.Rewrites.status;
import static org.ledgermock.verify.teeth.Rewrites.successes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.Response;

/** Ways for calls of a store to be wrong in form or signature: shown on updateBalancePointByIncrement. */
final class StoreCallDeviations {

    private static final String OPERATION = "updateBalancePointByIncrement";
    private static final String SIGNATURE = "Data-signature";
    private static final Set<String> PARAMETERS = Set.of(
            "appId",
            "customerUid",
            "balanceIncrement",
            "pointIncrement",
            "dataChangeTime",
            "validateBalance",
            "validatePoint",
            "remark",
            "groupShare");

    private StoreCallDeviations() {}

    static List<Deviation> all() {
        return List.of(
                of(
                        "a field is missing",
                        "/data/balanceAfterUpdate breaks 'required'",
                        fields(f -> f.without("balanceAfterUpdate"))),
                of(
                        "a field has another name",
                        "/data/pointIncrement breaks 'required'",
                        fields(renaming("pointIncrement", "pointsIncrement"))),
                of("a uid is a text", "/data/customerUid breaks 'type'", field("customerUid", quoted())),
                of("data is null", "/data breaks 'type'", successes(changing("data", any -> JsonNull.NULL))),
                of("status is ok", "rule.common.status", successes(changing("status", any -> new JsonString("ok")))),
                of(
                        "a success has messages",
                        "rule.common.messages-empty",
                        successes(changing("messages", any -> JsonArray.of(new JsonString("done"))))),
                of(
                        "a success has errorCode 0",
                        "rule.common.error-code-null",
                        successes(changing("errorCode", any -> JsonNumber.of(0)))),
                of(
                        "an error has data",
                        "rule.common.error-without-data",
                        errors(error -> error.with("data", JsonObject.EMPTY))),
                of("errors have HTTP status 400", "rule.common.http-status", status(400)),
                of(
                        "the Content-Type has no charset",
                        "rule.common.content-type",
                        header("Content-Type", type -> "application/json")),
                of("answers are not signed", "signed by Data-signature", call -> unsigned(call.pass())),
                of("errors are not signed", "rule.common.answer-signature-errors", call -> {
                    var response = call.pass();
                    return call.isSuccess(response) ? response : unsigned(response);
                }),
                of(
                        "answers are signed in lower case",
                        "signed by Data-signature",
                        header(SIGNATURE, hex -> hex.toLowerCase(Locale.ROOT))),
                of("the signature is not verified", "error.1032", instead("1032", Passing::passHonestly)),
                of("no signature is needed", "error.1031", instead("1031", Passing::passHonestly)),
                of("an unknown appId has the code of a wrong signature", "error.1034", code("1034", "1032")),
                of("a wrong parameter has the code of anything", "error.9003", code("9003", "0")),
                of(
                        "unknown fields are refused",
                        "rule.common.extra-fields",
                        refusing(sent -> sent.names().stream().anyMatch(name -> !PARAMETERS.contains(name)), "9003")),
                new Deviation(
                        "the day's quota is not counted",
                        OPERATION,
                        "limit.daily-quota",
                        Rewrites.lastSuccessInsteadOf("0", document -> document)),
                new Deviation(
                        "the day's quota is three calls",
                        OPERATION,
                        "limit.daily-quota",
                        StoreCallDeviations::threeCalls));
    }

    private static Deviation of(String name, String breaks, Rewrite rewrite) {
        return Deviation.of(name, OPERATION, breaks, rewrite);
    }

    private static Response unsigned(Response response) {
        return new Response(
                response.status(),
                Headers.of(response.headers().fields().stream()
                        .filter(field -> !field.name().equalsIgnoreCase(SIGNATURE))
                        .toList()),
                response.body());
    }

    private static Rewrite threeCalls() {
        Map<String, Integer> counts = new ConcurrentHashMap<>();
        return call -> {
            Response response = call.pass();
            return counts.merge(call.callerId(), 1, Integer::sum) > 3
                    ? call.with(response, call.wire().error("0", "made up"))
                    : response;
        };
    }
}
