package org.ledgermock.verify.teeth;

import static org.ledgermock.verify.teeth.Rewrites.arguments;
import static org.ledgermock.verify.teeth.Rewrites.changing;
import static org.ledgermock.verify.teeth.Rewrites.code;
import static org.ledgermock.verify.teeth.Rewrites.field;
import static org.ledgermock.verify.teeth.Rewrites.refusing;
import static org.ledgermock.verify.teeth.Rewrites.text;
import static org.ledgermock.verify.teeth.Rewrites.when;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** What was guessed of stores' calls, each turned into something else that no document forbids. */
final class StoreGuesses {

    private static final String ADD = "add";
    private static final String BATCH = "batchUpdateCategory";
    private static final String BASE = "updateBaseInfo";
    private static final String BY_NUMBER = "queryByNumber";
    private static final String BY_UID = "queryByUid";
    private static final String BY_TEL = "queryBytel";
    private static final String PAGES = "queryCustomerPages";
    private static final String DAYS = "queryDailyAccessTimesLog";
    private static final String INCREMENT = "updateBalancePointByIncrement";
    private static final String WRONG = "9003";
    private static final String OTHER = "2013";

    private StoreGuesses() {}

    static List<Deviation> all() {
        return List.of(
                rule(ADD, "number-blank", when(info("number", "^$"), WRONG, "2011")),
                rule(ADD, "default-enable", arguments(changing("customerInfo", StoreGuesses::disabled))),
                rule(ADD, "amount-negative", refusing(info("balance", "^-.*"), WRONG)),
                rule(BATCH, "more-than-100", when(entries(101), WRONG, OTHER)),
                rule(BATCH, "none", refusing(entries(0), WRONG)),
                rule(BATCH, "category-uid-as-text", refusing(firstHasText("customerCategoryUid"), WRONG)),
                rule(BASE, "unknown-member", code("2015", "2016")),
                rule(
                        BASE,
                        "all-blank",
                        refusing(
                                sent -> sent.object("customerInfo")
                                        .filter(info -> info.names().stream()
                                                .allMatch(name -> name.equals("customerUid") || isBlank(info, name)))
                                        .isPresent(),
                                WRONG)),
                rule(BY_NUMBER, "blank-number", when(top("customerNum", "^$"), WRONG, "2015")),
                rule(BY_UID, "uid-out-of-range", when(top("customerUid", "^\\d{19,}$"), WRONG, "2015")),
                rule(BY_TEL, "blank-tel", when(top("customerTel", "^$"), WRONG, OTHER)),
                rule(
                        PAGES,
                        "parameter-type-unknown",
                        when(back("parameterType", "^(?!LAST_RESULT_MAX_ID$).+"), WRONG, OTHER)),
                rule(PAGES, "parameter-value-wrong", when(wrongPlace(), WRONG, OTHER)),
                rule(DAYS, "no-date", when(top("beginDate", ".*-02-30|.*-13-.*|.*-00.*"), WRONG, OTHER)),
                rule(DAYS, "span-negative", when(StoreGuesses::isBackwards, WRONG, OTHER)),
                rule(INCREMENT, "exponent", exponents()),
                rule(
                        INCREMENT,
                        "amount-type",
                        when(
                                sent -> sent.text("balanceIncrement").isPresent()
                                        || sent.text("pointIncrement").isPresent(),
                                WRONG,
                                OTHER)),
                rule(INCREMENT, "time-echo", field("dataChangeTime", text(any -> "2001-01-01 00:00:00"))),
                rule(INCREMENT, "unknown-member", code("2015", "2016")),
                rule(
                        INCREMENT,
                        "remark-null",
                        refusing(sent -> sent.find("remark").equals(Optional.of(JsonNull.NULL)), WRONG)));
    }

    private static Deviation rule(String operation, String rule, Rewrite rewrite) {
        return Deviation.of("otherwise", operation, "rule." + operation + "." + rule, rewrite);
    }

    private static JsonValue disabled(JsonValue info) {
        return info instanceof JsonObject object && !object.has("enable")
                ? object.with("enable", JsonNumber.of(0))
                : info;
    }

    private static Predicate<JsonObject> info(String name, String pattern) {
        return sent -> sent.object("customerInfo").filter(top(name, pattern)).isPresent();
    }

    private static Predicate<JsonObject> back(String name, String pattern) {
        return sent ->
                sent.object("postBackParameter").filter(top(name, pattern)).isPresent();
    }

    private static Predicate<JsonObject> wrongPlace() {
        return sent -> sent.object("postBackParameter")
                .flatMap(back -> back.text("parameterValue"))
                .filter(value -> !value.matches("\\d*"))
                .isPresent();
    }

    private static Predicate<JsonObject> top(String name, String pattern) {
        return sent -> sent.find(name)
                .filter(value -> value instanceof JsonString || value instanceof JsonNumber)
                .map(JsonValue::asText)
                .filter(text -> text.matches("(?s)" + pattern))
                .isPresent();
    }

    private static Predicate<JsonObject> entries(int count) {
        return sent -> sent.array("customerCategories")
                .filter(list -> list.size() == count)
                .isPresent();
    }

    private static Predicate<JsonObject> firstHasText(String name) {
        return sent -> sent.array("customerCategories").stream()
                .flatMap(JsonArray::stream)
                .anyMatch(entry ->
                        entry instanceof JsonObject object && object.text(name).isPresent());
    }

    private static boolean isBlank(JsonObject info, String name) {
        return info.find(name).equals(Optional.of(JsonNull.NULL))
                || info.text(name).filter(String::isBlank).isPresent();
    }

    private static boolean isBackwards(JsonObject sent) {
        return sent.text("beginDate")
                .flatMap(begin -> sent.text("endDate").filter(end -> end.compareTo(begin) < 0))
                .filter(end -> (end + sent.text("beginDate").orElse(""))
                        .matches("(\\d{4}-(?!02-30|06-31|13|00)\\d\\d-\\d\\d){2}"))
                .isPresent();
    }

    private static Rewrite exponents() {
        return call -> call.request().bodyText().matches("(?s).*:\\s*-?[\\d.]+[eE]\\d.*")
                ? call.with(call.pass(), call.wire().error(WRONG, "made up"))
                : call.pass();
    }
}
