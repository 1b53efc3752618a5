package org.ledgermock.verify.teeth;

import static org.ledgermock.verify.teeth.Rewrites.arguments;
import static org.ledgermock.verify.teeth.Rewrites.changing;
import static org.ledgermock.verify.teeth.Rewrites.code;
import static org.ledgermock.verify.teeth.Rewrites.field;
import static org.ledgermock.verify.teeth.Rewrites.fields;
import static org.ledgermock.verify.teeth.Rewrites.instead;
import static org.ledgermock.verify.teeth.Rewrites.number;
import static org.ledgermock.verify.teeth.Rewrites.refusing;
import static org.ledgermock.verify.teeth.Rewrites.throughDouble;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** Ways for updateBalancePointByIncrement to be wrong in what it does to balance and points. */
final class IncrementDeviations {

    private static final String OPERATION = "updateBalancePointByIncrement";
    private static final String RULE = "rule." + OPERATION + ".";
    private static final String DUPLICATE = "2013";
    private static final AtomicInteger SECONDS = new AtomicInteger();

    private IncrementDeviations() {}

    static List<Deviation> all() {
        return List.of(
                of("increments are answered and lost", "balance-increment", lost()),
                of("increments are added twice", "balance-increment", doubled()),
                of(
                        "balances are off by one",
                        "arithmetic",
                        field("balanceAfterUpdate", number(value -> value.add(BigDecimal.ONE)))),
                of("points are added to the balance", "balance-increment", arguments(IncrementDeviations::exchanged)),
                of(
                        "points are not counted",
                        "point-increment",
                        arguments(changing("pointIncrement", value -> JsonNumber.of(0)))),
                of(
                        "amounts are rounded to whole ones",
                        "arithmetic",
                        arguments(changing(
                                "balanceIncrement", number(value -> value.setScale(0, RoundingMode.HALF_UP))))),
                of(
                        "decimals lose their scale",
                        "scale",
                        field("balanceAfterUpdate", number(IncrementDeviations::stripped))),
                of("uids go through a double", "uid-exact", field("customerUid", throughDouble())),
                of(
                        "amounts below zero are refused",
                        "negative-increment",
                        refusing(negative("balanceIncrement"), "9003")),
                of(
                        "balances may not fall below zero",
                        "negative-allowed",
                        arguments(sent ->
                                sent.has("validateBalance") ? sent : sent.with("validateBalance", JsonNumber.of(1)))),
                of(
                        "validateBalance is ignored",
                        "validate-balance",
                        arguments(sent -> sent.without("validateBalance"))),
                of("validatePoint is ignored", "validate-point", arguments(sent -> sent.without("validatePoint"))),
                of(
                        "an empty validateBalance is a check",
                        "validate-empty",
                        arguments(changing(
                                "validateBalance",
                                value -> value.equals(new JsonString("")) ? JsonNumber.of(1) : value))),
                of(
                        "a missing increment is refused",
                        "increments-optional",
                        refusing(sent -> !sent.has("pointIncrement"), "9003")),
                of("a duplicate is accepted", "duplicate", instead(DUPLICATE, anew())),
                new Deviation(
                        "only the same amounts are a duplicate",
                        OPERATION,
                        RULE + "duplicate-other-amounts",
                        IncrementDeviations::duplicateBySameBody),
                new Deviation(
                        "what failed is remembered as well",
                        OPERATION,
                        RULE + "duplicate-memory",
                        IncrementDeviations::rememberingAll),
                of("an unknown member has another code", "unknown-member", code("2015", "2013")),
                of(
                        "a missing dataChangeTime is accepted",
                        "time-not-blank",
                        instead(
                                "9003",
                                arguments(sent ->
                                        sent.has("dataChangeTime") ? sent : sent.with("dataChangeTime", freshTime())))),
                of(
                        "dataChangeTime has to have a form",
                        "time-any",
                        refusing(
                                sent -> sent.text("dataChangeTime")
                                        .filter(time -> !time.matches("\\d{4}(-\\d\\d){2} \\d\\d(:\\d\\d){2}"))
                                        .isPresent(),
                                "9003")),
                Deviation.of(
                        "digits in quotes are no number",
                        OPERATION,
                        "rule.common.scalars-loose",
                        refusing(sent -> sent.text("balanceIncrement").isPresent(), "9003")),
                of(
                        "dataChangeTime is the server's",
                        "time-echo",
                        fields(all -> all.find("updateCustomerTime")
                                .map(time -> all.with("dataChangeTime", time))
                                .orElse(all))),
                of(
                        "updateCustomerTime is the caller's",
                        "update-time",
                        fields(all -> all.find("dataChangeTime")
                                .map(time -> all.with("updateCustomerTime", time))
                                .orElse(all))),
                of(
                        "texts are taken for amounts",
                        "amount-type",
                        instead("9003", arguments(changing("balanceIncrement", value -> JsonNumber.of(0))))),
                of(
                        "a uid as text is refused",
                        "uid-as-text",
                        refusing(sent -> sent.text("customerUid").isPresent(), "9003")));
    }

    private static Deviation of(String name, String rule, Rewrite rewrite) {
        return Deviation.of(name, OPERATION, RULE + rule, rewrite);
    }

    private static Predicate<JsonObject> negative(String name) {
        return sent -> sent.number(name).filter(value -> value.signum() < 0).isPresent();
    }

    private static BigDecimal stripped(BigDecimal value) {
        return value.signum() == 0
                ? BigDecimal.ZERO
                : value.stripTrailingZeros()
                        .setScale(Math.max(0, value.stripTrailingZeros().scale()));
    }

    private static JsonObject exchanged(JsonObject sent) {
        JsonValue none = JsonNumber.of(0);
        return sent.with("balanceIncrement", sent.find("pointIncrement").orElse(none))
                .with("pointIncrement", sent.find("balanceIncrement").orElse(none));
    }

    // Of a day that no scenario speaks of.
    private static JsonString freshTime() {
        int second = SECONDS.incrementAndGet();
        return new JsonString("2001-01-%02d %02d:%02d:%02d"
                .formatted(1 + second / 86_400, second / 3_600 % 24, second / 60 % 60, second % 60));
    }

    /** Once more, as if the time had not been used. */
    static Rewrite anew() {
        return arguments(changing("dataChangeTime", value -> freshTime()));
    }

    private static Rewrite doubled() {
        return call -> {
            anew().answer(call);
            return call.pass();
        };
    }

    static Rewrite lost() {
        return call -> {
            JsonObject sent = call.arguments().orElse(JsonObject.EMPTY);
            BigDecimal balance = sent.number("balanceIncrement").orElse(BigDecimal.ZERO);
            var response = arguments(changing(
                            "balanceIncrement", value -> value instanceof JsonNumber ? JsonNumber.of(0) : value))
                    .answer(call);
            UnaryOperator<JsonObject> pretended = changing("balanceIncrement", value -> new JsonNumber(balance))
                    .andThen(changing("balanceAfterUpdate", number(value -> value.add(balance))))::apply;
            return call.isSuccess(response)
                    ? call.with(
                            response,
                            changing("data", data -> pretended.apply((JsonObject) data))
                                    .apply(call.document(response).orElseThrow()))
                    : response;
        };
    }

    private static Rewrite duplicateBySameBody() {
        Map<String, Boolean> seen = new ConcurrentHashMap<>();
        return call -> {
            boolean repeated = seen.put(call.request().bodyText(), true) != null;
            return repeated ? call.pass() : instead(DUPLICATE, anew()).answer(call);
        };
    }

    private static Rewrite rememberingAll() {
        Map<String, Boolean> seen = new ConcurrentHashMap<>();
        return call -> {
            JsonObject sent = call.arguments().orElse(JsonObject.EMPTY);
            String key = call.callerId() + sent.find("customerUid") + sent.find("dataChangeTime");
            var response = call.pass();
            return seen.put(key, true) != null && call.isSuccess(response)
                    ? call.with(response, call.wire().error(DUPLICATE, "made up"))
                    : response;
        };
    }
}
