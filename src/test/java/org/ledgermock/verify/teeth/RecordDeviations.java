package org.ledgermock.verify.teeth;

import static org.ledgermock.verify.teeth.Rewrites.arguments;
import static org.ledgermock.verify.teeth.Rewrites.changing;
import static org.ledgermock.verify.teeth.Rewrites.each;
import static org.ledgermock.verify.teeth.Rewrites.field;
import static org.ledgermock.verify.teeth.Rewrites.fields;
import static org.ledgermock.verify.teeth.Rewrites.instead;
import static org.ledgermock.verify.teeth.Rewrites.items;
import static org.ledgermock.verify.teeth.Rewrites.number;
import static org.ledgermock.verify.teeth.Rewrites.text;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** Ways for calls that keep, find and list records to be wrong. */
final class RecordDeviations {

    private static final String HISTORY = "QueryCreditAllocationHistory";
    private static final String REMARK = "ModifyClientRemark";
    private static final String PAGES = "queryCustomerPages";
    private static final String ADD = "add";
    private static final String BY_UID = "queryByUid";

    private RecordDeviations() {}

    static List<Deviation> all() {
        return List.of(
                of(
                        HISTORY,
                        "the oldest record comes first",
                        "order",
                        field("History", items(RecordDeviations::reversed))),
                of(
                        HISTORY,
                        "what was taken back has no sign",
                        "credit-negative",
                        each("History", changing("Credit", number(BigDecimal::abs)))),
                of(
                        HISTORY,
                        "the running total is the amount",
                        "allocated-credit",
                        each(
                                "History",
                                one -> one.find("Credit")
                                        .map(credit -> one.with("AllocatedCredit", credit))
                                        .orElse(one))),
                of(HISTORY, "Total is off by one", "total", field("Total", number(total -> total.add(BigDecimal.ONE)))),
                of(HISTORY, "remarks are lost", "remark", each("History", changing("Remark", text(any -> "")))),
                of(
                        REMARK,
                        "another remark is kept",
                        "replaces",
                        arguments(changing("Remark", text(any -> "another one")))),
                of(PAGES, "each page is the first", "next-page", arguments(sent -> sent.without("postBackParameter"))),
                of(PAGES, "the newest member comes first", "order", field("result", items(RecordDeviations::reversed))),
                of(
                        PAGES,
                        "the last member of a page is left out",
                        "stable",
                        field("result", items(list -> list.isEmpty() ? list : list.subList(0, list.size() - 1)))),
                of(
                        PAGES,
                        "deleted members are left out",
                        "deleted",
                        field(
                                "result",
                                items(list -> list.stream()
                                        .filter(member -> !isDeleted(member))
                                        .toList()))),
                of(
                        ADD,
                        "a number may be taken twice",
                        "number-taken",
                        instead("2012", arguments(info(changing("number", text(number -> number + "0")))))),
                of(
                        ADD,
                        "numbers have no case",
                        "number-exact",
                        arguments(info(changing("number", text(number -> number.toLowerCase(Locale.ROOT)))))),
                of(
                        ADD,
                        "the balance to begin with is none",
                        "amount-scale",
                        arguments(info(changing("balance", any -> JsonNumber.of(0))))),
                of(ADD, "the password is shown", "password", call -> {
                    JsonValue password = call.arguments()
                            .flatMap(sent -> sent.object("customerInfo"))
                            .flatMap(info -> info.find("password"))
                            .orElse(new JsonString(""));
                    return field("password", any -> password).answer(call);
                }),
                of(BY_UID, "uids go through a double", "uid-exact", field("customerUid", Rewrites.throughDouble())),
                of(
                        BY_UID,
                        "balances lose their scale",
                        "scale",
                        field("balance", number(BigDecimal::stripTrailingZeros))),
                of(BY_UID, "all members are in use", "disabled", field("enable", any -> JsonNumber.of(1))),
                of(
                        BY_UID,
                        "the misspelt field is left out",
                        "misspelt-uid",
                        fields(member -> member.without("customrUid"))));
    }

    private static Deviation of(String operation, String name, String rule, Rewrite rewrite) {
        return Deviation.of(name, operation, "rule." + operation + "." + rule, rewrite);
    }

    private static List<JsonValue> reversed(List<JsonValue> list) {
        Collections.reverse(list);
        return list;
    }

    private static boolean isDeleted(JsonValue member) {
        return member instanceof JsonObject object
                && object.number("enable").filter(enable -> enable.signum() < 0).isPresent();
    }

    private static UnaryOperator<JsonObject> info(UnaryOperator<JsonObject> change) {
        return changing("customerInfo", value -> value instanceof JsonObject info ? change.apply(info) : value);
    }
}
