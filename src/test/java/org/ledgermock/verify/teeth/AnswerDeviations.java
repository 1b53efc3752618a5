package org.ledgermock.verify.teeth;

import static org.ledgermock.verify.teeth.Rewrites.changing;
import static org.ledgermock.verify.teeth.Rewrites.errors;
import static org.ledgermock.verify.teeth.Rewrites.field;
import static org.ledgermock.verify.teeth.Rewrites.fields;
import static org.ledgermock.verify.teeth.Rewrites.number;
import static org.ledgermock.verify.teeth.Rewrites.quoted;
import static org.ledgermock.verify.teeth.Rewrites.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** Ways for the answers of changes to contradict what was asked for, or what is. */
final class AnswerDeviations {

    private static final String INCREMENT = "updateBalancePointByIncrement";
    private static final String ALLOCATE = "AllocateCustomerCredit";

    private AnswerDeviations() {}

    static List<Deviation> all() {
        return List.of(
                increment(
                        "the answer is about another member",
                        "uid-exact",
                        field("customerUid", number(uid -> uid.add(BigDecimal.ONE)))),
                increment(
                        "the balance's increment has no sign",
                        "negative-increment",
                        field("balanceIncrement", number(BigDecimal::abs))),
                increment(
                        "the points' increment is none",
                        "point-increment",
                        field("pointIncrement", any -> JsonNumber.of(0))),
                increment(
                        "the balance before is that after",
                        "balance-increment",
                        same("balanceAfterUpdate", "balanceBeforeUpdate")),
                increment(
                        "the points before are those after",
                        "point-increment",
                        same("pointAfterUpdate", "pointBeforeUpdate")),
                increment(
                        "the balance after is that before",
                        "arithmetic",
                        same("balanceBeforeUpdate", "balanceAfterUpdate")),
                increment(
                        "the points are the balance",
                        "point-increment",
                        same("balanceAfterUpdate", "pointAfterUpdate")),
                increment("balances are rounded to cents", "arithmetic", field("balanceAfterUpdate", rounded(2))),
                increment("points are rounded to whole ones", "arithmetic", field("pointAfterUpdate", rounded(0))),
                increment(
                        "increments lose their scale",
                        "scale",
                        field("balanceIncrement", number(BigDecimal::stripTrailingZeros))),
                increment(
                        "points lose their scale",
                        "scale",
                        field("pointAfterUpdate", number(BigDecimal::stripTrailingZeros))),
                increment("all amounts have three decimals", "scale", field("balanceAfterUpdate", rounded(3))),
                new Deviation(
                        "updateCustomerTime stands still",
                        INCREMENT,
                        rule(INCREMENT, "update-time"),
                        AnswerDeviations::standingStill),
                Deviation.of(
                        "updateCustomerTime is of another zone",
                        INCREMENT,
                        "rule.common.zone",
                        field("updateCustomerTime", text(AnswerDeviations::fromNoonToFour))),
                increment(
                        "updateCustomerTime has no seconds",
                        "update-time",
                        field("updateCustomerTime", text(time -> time.substring(0, time.length() - 2) + "00"))),
                increment(
                        "dataChangeTime is cut to the minute",
                        "time-echo",
                        field("dataChangeTime", text(time -> time.substring(0, time.length() - 2) + "00"))),
                increment(
                        "an increment left out is left out of the answer",
                        "increment-left-out",
                        call -> call.arguments()
                                        .filter(sent -> sent.has("pointIncrement"))
                                        .isPresent()
                                ? call.pass()
                                : field("pointIncrement", any -> new JsonNumber(new BigDecimal("1")))
                                        .answer(call)),
                Deviation.of(
                        "a success says error",
                        INCREMENT,
                        "rule.common.status",
                        Rewrites.successes(changing("status", any -> new JsonString("error")))),
                Deviation.of(
                        "an error says success",
                        INCREMENT,
                        "/status breaks 'pattern'",
                        errors(changing("status", any -> new JsonString("success")))),
                Deviation.of(
                        "an error's code is a text",
                        INCREMENT,
                        "/errorCode breaks 'type'",
                        errors(changing("errorCode", quoted()))),
                Deviation.of(
                        "an error carries the last balance",
                        INCREMENT,
                        "rule.common.error-without-data",
                        errors(error -> error.with("data", JsonObject.of("balanceAfterUpdate", JsonNumber.of(400))))),
                Deviation.of(
                        "an error has the credit beside it",
                        ALLOCATE,
                        "/Response/TotalCredit",
                        errors(response(r -> r.with("TotalCredit", JsonNumber.of(90))))),
                Deviation.of(
                        "an error has an empty list beside it",
                        "QueryCustomersCredit",
                        "/Response/Data",
                        errors(response(r -> r.with("Data", JsonArray.EMPTY)))),
                Deviation.of(
                        "a success has an Error of null",
                        ALLOCATE,
                        "/Response/Error",
                        fields(r -> r.with("Error", JsonNull.NULL))),
                allocate(
                        "what remains is the total",
                        "available-is-total-minus-used",
                        same("TotalCredit", "RemainingCredit")),
                allocate(
                        "the total is what remains",
                        "available-is-total-minus-used",
                        same("RemainingCredit", "TotalCredit")),
                allocate("amounts in answers are whole", "exact", field("TotalCredit", rounded(0))));
    }

    private static String rule(String operation, String rule) {
        return "rule." + operation + "." + rule;
    }

    private static Deviation increment(String name, String rule, Rewrite rewrite) {
        return Deviation.of(name, INCREMENT, rule(INCREMENT, rule), rewrite);
    }

    private static Deviation allocate(String name, String rule, Rewrite rewrite) {
        return Deviation.of(name, ALLOCATE, rule(ALLOCATE, rule), rewrite);
    }

    /** One field has the value of another. */
    private static Rewrite same(String from, String to) {
        return fields(all -> all.find(from).map(value -> all.with(to, value)).orElse(all));
    }

    private static UnaryOperator<JsonValue> rounded(int digits) {
        return number(value -> value.setScale(digits, RoundingMode.HALF_UP));
    }

    private static Rewrite standingStill() {
        AtomicReference<String> first = new AtomicReference<>("");
        return field("updateCustomerTime", text(time -> {
            first.compareAndSet("", time);
            return first.get();
        }));
    }

    // The scenarios' day begins at noon in China.
    private static String fromNoonToFour(String time) {
        return time.replace(" 12:", " 04:");
    }

    private static UnaryOperator<JsonObject> response(UnaryOperator<JsonObject> change) {
        return changing("Response", response -> change.apply((JsonObject) response));
    }
}
