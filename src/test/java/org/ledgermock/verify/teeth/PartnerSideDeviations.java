package org.ledgermock.verify.teeth;

import static org.ledgermock.verify.teeth.Rewrites.arguments;
import static org.ledgermock.verify.teeth.Rewrites.changing;
import static org.ledgermock.verify.teeth.Rewrites.each;
import static org.ledgermock.verify.teeth.Rewrites.field;
import static org.ledgermock.verify.teeth.Rewrites.fields;
import static org.ledgermock.verify.teeth.Rewrites.instead;
import static org.ledgermock.verify.teeth.Rewrites.items;
import static org.ledgermock.verify.teeth.Rewrites.number;
import static org.ledgermock.verify.teeth.Rewrites.stale;
import static org.ledgermock.verify.teeth.Rewrites.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** Ways for what a partner reads of allocations to be wrong: the history, its own side, and credits in lists. */
final class PartnerSideDeviations {

    private static final String HISTORY = "QueryCreditAllocationHistory";
    private static final String PARTNER = "QueryPartnerCredit";
    private static final String BY_UINS = "QueryCreditByUinList";
    private static final String DIRECT = "QueryDirectCustomersCredit";
    private static final String LIST = "QueryCustomersCredit";
    private static final String ROWS = "History";

    private PartnerSideDeviations() {}

    static List<Deviation> all() {
        return List.of(
                remembering(
                        LIST,
                        "reads are those of before the change",
                        "own-customers",
                        PartnerSideDeviations::firstCredits),
                remembering(PARTNER, "reads are those of before the change", "customer-total", stale()),
                of(
                        HISTORY,
                        "the newest record is not there yet",
                        "records",
                        field(ROWS, items(rows -> rows.subList(Math.min(1, rows.size()), rows.size())))),
                of(
                        HISTORY,
                        "what the customer could use is the total",
                        "client-credit-after",
                        each(ROWS, same("AllocatedCredit", "ClientCreditAfter"))),
                of(
                        HISTORY,
                        "the running total is what the customer could use",
                        "allocated-credit-of-customer",
                        each(ROWS, same("ClientCreditAfter", "AllocatedCredit"))),
                of(HISTORY, "amounts are whole", "credit", each(ROWS, changing("Credit", rounded(0)))),
                of(HISTORY, "the operator is nobody", "operator", each(ROWS, changing("Operator", text(name -> "")))),
                remembering(HISTORY, "times stand still", "times", PartnerSideDeviations::standingStill),
                of(
                        HISTORY,
                        "times have a T",
                        "times",
                        each(ROWS, changing("AllocatedTime", text(time -> time.replace(' ', 'T'))))),
                of(
                        HISTORY,
                        "remarks are cut",
                        "remark",
                        each(
                                ROWS,
                                changing("Remark", text(remark -> remark.substring(0, Math.min(3, remark.length())))))),
                of(
                        HISTORY,
                        "no remark is null",
                        "remark-empty",
                        each(ROWS, changing("Remark", text(remark -> remark.isEmpty() ? "null" : remark)))),
                of(
                        HISTORY,
                        "Total counts the page alone",
                        "total-of-customer",
                        fields(all -> all.find(ROWS)
                                .map(rows -> all.with("Total", JsonNumber.of(((JsonArray) rows).size())))
                                .orElse(all))),
                of(HISTORY, "Page is ignored", "page-from-one", arguments(sent -> sent.without("Page"))),
                of(HISTORY, "PageSize is ignored", "page-from-one", arguments(sent -> sent.without("PageSize"))),
                of(
                        HISTORY,
                        "pages have 20 records",
                        "page-size-default",
                        arguments(sent -> sent.has("PageSize") ? sent : sent.with("PageSize", JsonNumber.of(20)))),
                of(
                        HISTORY,
                        "PageSize is not bounded",
                        "page-size-bounds",
                        instead(
                                "InvalidParameterValue",
                                arguments(sent -> sent.without("PageSize").without("Page")))),
                of(
                        HISTORY,
                        "of one second the first comes first",
                        "order-ties",
                        field(ROWS, items(PartnerSideDeviations::tiesTurned))),
                of(
                        PARTNER,
                        "what was allocated is not counted",
                        "allocated",
                        field("AllocatedCredit", any -> JsonNumber.of(0))),
                of(PARTNER, "what is left does not move", "moves", sameField("TotalCredit", "RemainingCredit")),
                of(
                        PARTNER,
                        "the total falls by what is allocated",
                        "total",
                        sameField("RemainingCredit", "TotalCredit")),
                of(
                        PARTNER,
                        "what customers can use is what they have",
                        "customer-remaining",
                        sameField("CustomerTotalCredit", "CustomerRemainingCredit")),
                of(
                        PARTNER,
                        "customers' total is the partner's",
                        "customer-total",
                        sameField("TotalCredit", "CustomerTotalCredit")),
                of(PARTNER, "amounts are whole", "own-credit", field("RemainingCredit", rounded(0))),
                of(
                        BY_UINS,
                        "repeated ids are left out",
                        "items-repeated",
                        field("Data", items(list -> list.stream().distinct().toList()))),
                of(BY_UINS, "items are sorted", "items-order", field("Data", items(PartnerSideDeviations::sorted))),
                of(
                        BY_UINS,
                        "what remains is the total",
                        "same-credit",
                        each("Data", same("TotalCredit", "RemainingCredit"))),
                of(BY_UINS, "amounts are whole", "same-credit", each("Data", changing("TotalCredit", rounded(0)))),
                of(
                        BY_UINS,
                        "an item is of another customer",
                        "items",
                        each("Data", changing("Uin", number(uin -> uin.add(BigDecimal.ONE))))),
                of(
                        BY_UINS,
                        "unknown ids are left out",
                        "unknown-customer-whole",
                        instead(
                                "UnauthorizedOperation.NotCustomerUin",
                                arguments(changing("UinList", items(list -> list.subList(0, 1)))))),
                of(
                        BY_UINS,
                        "51 ids are taken",
                        "list-length",
                        instead(
                                "InvalidParameterValue.UinList",
                                arguments(changing(
                                        "UinList", items(list -> list.subList(0, Math.min(50, list.size()))))))),
                of(
                        DIRECT,
                        "the newest customer is left out",
                        "direct-customers",
                        field("Data", items(list -> list.subList(Math.min(1, list.size()), list.size())))),
                of(
                        DIRECT,
                        "a customer comes twice",
                        "items-unique",
                        field("Data", items(PartnerSideDeviations::withFirstTwice))),
                of(DIRECT, "the oldest come first", "order", field("Data", items(PartnerSideDeviations::sorted))),
                of(
                        DIRECT,
                        "what remains is the total",
                        "same-credit",
                        each("Data", same("TotalCredit", "RemainingCredit"))),
                of(
                        DIRECT,
                        "without customers there is null",
                        "none",
                        field(
                                "Data",
                                list -> list.equals(JsonArray.EMPTY) ? JsonArray.of(new JsonString("none")) : list)));
    }

    private static Deviation of(String operation, String name, String rule, Rewrite rewrite) {
        return Deviation.of(name, operation, "rule." + operation + "." + rule, rewrite);
    }

    private static Deviation remembering(String operation, String name, String rule, Supplier<Rewrite> rewrite) {
        return new Deviation(name, operation, "rule." + operation + "." + rule, rewrite);
    }

    private static UnaryOperator<JsonObject> same(String from, String to) {
        return all -> all.find(from).map(value -> all.with(to, value)).orElse(all);
    }

    private static Rewrite sameField(String from, String to) {
        return fields(same(from, to));
    }

    private static UnaryOperator<JsonValue> rounded(int digits) {
        return number(value -> value.setScale(digits, RoundingMode.HALF_UP));
    }

    private static Rewrite standingStill() {
        AtomicReference<String> first = new AtomicReference<>("");
        return each(ROWS, changing("AllocatedTime", text(time -> {
            first.compareAndSet("", time);
            return first.get();
        })));
    }

    private static Rewrite firstCredits() {
        Map<String, JsonValue> first = new ConcurrentHashMap<>();
        return call -> each("Data", customer -> {
                    String who = call.callerId() + amount(customer, "ClientUin");
                    JsonValue credit = customer.find("Credit").orElse(JsonNumber.of(0));
                    JsonValue before = first.putIfAbsent(who, credit);
                    return before == null ? customer : customer.with("Credit", before);
                })
                .answer(call);
    }

    private static BigDecimal amount(JsonValue row, String field) {
        return row instanceof JsonObject object ? object.number(field).orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    private static String time(JsonValue row) {
        return row instanceof JsonObject object ? object.text("AllocatedTime").orElse("") : "";
    }

    // As if they were sorted by time alone, from the first on.
    private static List<JsonValue> tiesTurned(List<JsonValue> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(PartnerSideDeviations::time)
                        .reversed()
                        .thenComparing(row -> amount(row, "AllocatedCredit")))
                .toList();
    }

    private static List<JsonValue> sorted(List<JsonValue> list) {
        return list.stream()
                .sorted(Comparator.comparing(item -> amount(item, "Uin")))
                .toList();
    }

    private static List<JsonValue> withFirstTwice(List<JsonValue> list) {
        if (!list.isEmpty()) {
            list.add(list.get(0));
        }
        return list;
    }
}
