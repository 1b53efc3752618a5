package org.ledgermock.verify.teeth;

import static org.ledgermock.verify.teeth.Rewrites.arguments;
import static org.ledgermock.verify.teeth.Rewrites.changing;
import static org.ledgermock.verify.teeth.Rewrites.code;
import static org.ledgermock.verify.teeth.Rewrites.instead;
import static org.ledgermock.verify.teeth.Rewrites.number;
import static org.ledgermock.verify.teeth.Rewrites.refusing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Response;

/** Ways for AllocateCustomerCredit to be wrong in what it does to credit. */
final class AllocateDeviations {

    private static final String OPERATION = "AllocateCustomerCredit";
    private static final String RULE = "rule." + OPERATION + ".";
    private static final String ADDED = "AddedCredit";
    private static final UnaryOperator<JsonObject> NOTHING_ADDED = changing(ADDED, value -> JsonNumber.of(0));

    private AllocateDeviations() {}

    static List<Deviation> all() {
        return List.of(
                of("the total is from before the change", "total-after", shifted("TotalCredit")),
                of("what remains is from before the change", "remaining-after", shifted("RemainingCredit")),
                of("amounts are rounded to cents in answers", "decimals", rounding()),
                of("amounts are rounded to whole ones", "exact", arguments(changing(ADDED, rounded(0)))),
                of("an allocation is answered and lost", "immediate", lost()),
                of("an allocation is made twice", "increment", twice()),
                of("the same call again is not carried out", "not-idempotent", once()),
                of("amounts below zero are refused", "repossession", refusing(signed(-1), "InvalidParameterValue")),
                of("amounts below zero are added", "repossession", arguments(changing(ADDED, number(BigDecimal::abs)))),
                of("zero is refused", "zero", refusing(signed(0), "InvalidParameterValue")),
                of(
                        "more is taken back than there is",
                        "repossession-beyond-available",
                        instead("FailedOperation.BalanceInsufficient", arguments(NOTHING_ADDED))),
                of(
                        "more is allocated than is left",
                        "upper-bound",
                        instead("InvalidParameterValue.CreditAmountOutOfRange", arguments(NOTHING_ADDED))),
                of(
                        "too much is refused by another code",
                        "upper-bound-code",
                        code("InvalidParameterValue.CreditAmountOutOfRange", "FailedOperation.BalanceInsufficient")),
                of(
                        "the bound of digits is not enforced",
                        "amount-bounds",
                        instead("InvalidParameterValue", arguments(NOTHING_ADDED))),
                of(
                        "an unknown customer has another code",
                        "unknown-customer",
                        code("UnauthorizedOperation.UinNoAuth", "FailedOperation")),
                of("another partner's customer is served", "unknown-customer", serving()));
    }

    private static Deviation of(String name, String rule, Rewrite rewrite) {
        return Deviation.of(name, OPERATION, RULE + rule, rewrite);
    }

    private static Optional<BigDecimal> added(Passing call) {
        return call.arguments().flatMap(sent -> sent.number(ADDED));
    }

    private static Predicate<JsonObject> signed(int sign) {
        return sent ->
                sent.number(ADDED).filter(value -> value.signum() == sign).isPresent();
    }

    private static UnaryOperator<JsonValue> rounded(int digits) {
        return number(value -> value.setScale(digits, RoundingMode.HALF_UP));
    }

    private static Rewrite rounding() {
        return Rewrites.fields(fields -> changing("TotalCredit", rounded(2))
                .andThen(changing("RemainingCredit", rounded(2)))
                .apply(fields));
    }

    // As if it had not been changed by this call.
    private static Rewrite shifted(String field) {
        return call -> {
            BigDecimal added = added(call).orElse(BigDecimal.ZERO);
            return Rewrites.field(field, number(value -> value.subtract(added))).answer(call);
        };
    }

    static Rewrite lost() {
        return call -> {
            Response response = arguments(NOTHING_ADDED).answer(call);
            BigDecimal added = added(call).orElse(BigDecimal.ZERO);
            UnaryOperator<JsonValue> more = number(value -> value.add(added));
            return call.isSuccess(response)
                    ? call.with(
                            response,
                            changing(
                                            "Response",
                                            fields -> changing("TotalCredit", more)
                                                    .andThen(changing("RemainingCredit", more))
                                                    .apply((JsonObject) fields))
                                    .apply(call.document(response).orElseThrow()))
                    : response;
        };
    }

    static Rewrite twice() {
        return call -> {
            call.pass();
            return call.pass();
        };
    }

    private static Rewrite once() {
        Map<String, Response> answered = new ConcurrentHashMap<>();
        return call -> {
            String key = call.callerId() + call.request().bodyText();
            Response before = answered.get(key);
            Response response = before == null ? call.pass() : before;
            if (call.isSuccess(response)) {
                answered.put(key, response);
            }
            return response;
        };
    }

    private static Rewrite serving() {
        JsonObject made = (JsonObject)
                Rewrites.json("{\"Response\":{\"TotalCredit\":1,\"RemainingCredit\":1,\"RequestId\":\"made-up\"}}");
        return call -> {
            Response response = call.pass();
            return call.code(response)
                            .filter("UnauthorizedOperation.UinNoAuth"::equals)
                            .isPresent()
                    ? call.with(response, made)
                    : response;
        };
    }
}
