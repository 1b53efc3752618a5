package org.ledgermock.verify.teeth;

import static org.ledgermock.verify.teeth.Rewrites.arguments;
import static org.ledgermock.verify.teeth.Rewrites.changing;
import static org.ledgermock.verify.teeth.Rewrites.code;
import static org.ledgermock.verify.teeth.Rewrites.each;
import static org.ledgermock.verify.teeth.Rewrites.field;
import static org.ledgermock.verify.teeth.Rewrites.instead;
import static org.ledgermock.verify.teeth.Rewrites.items;
import static org.ledgermock.verify.teeth.Rewrites.number;
import static org.ledgermock.verify.teeth.Rewrites.quoted;
import static org.ledgermock.verify.teeth.Rewrites.refusing;
import static org.ledgermock.verify.teeth.Rewrites.text;
import static org.ledgermock.verify.teeth.Rewrites.throughDouble;

import java.math.BigDecimal;
import java.util.List;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** Ways for QueryCustomersCredit to be wrong. */
final class CustomerListDeviations {

    private static final String OPERATION = "QueryCustomersCredit";
    private static final String RULE = "rule." + OPERATION + ".";
    private static final String DATA = "Data";
    private static final JsonValue NONE = JsonArray.EMPTY;

    private CustomerListDeviations() {}

    static List<Deviation> all() {
        return List.of(
                of("Total is off by one", RULE + "total", field("Total", number(total -> total.add(BigDecimal.ONE)))),
                of("Total counts the page alone", RULE + "total-of-filter", totalOfPage()),
                of(
                        "page 2 repeats page 1",
                        RULE + "page-from-one",
                        arguments(changing("Page", page -> JsonNumber.of(2).equals(page) ? JsonNumber.of(1) : page))),
                of(
                        "pages are counted from 0",
                        RULE + "page-from-one",
                        arguments(changing("Page", number(page -> page.add(BigDecimal.ONE))))),
                of(
                        "the last customer of a page is left out",
                        RULE + "page-size-default",
                        field(DATA, items(list -> list.size() > 9 ? list.subList(0, list.size() - 1) : list))),
                of(
                        "pages have 20 customers",
                        RULE + "page-size-default",
                        arguments(sent -> sent.has("PageSize") ? sent : sent.with("PageSize", JsonNumber.of(20)))),
                of(
                        "PageSize is not bounded",
                        RULE + "page-size-bounds",
                        instead("InvalidParameterValue", arguments(changing("PageSize", size -> JsonNumber.of(100))))),
                of(
                        "a page of 100 is refused",
                        RULE + "page-size-bounds",
                        refusing(
                                sent -> sent.number("PageSize")
                                        .filter(size -> size.intValue() == 100)
                                        .isPresent(),
                                "InvalidParameterValue")),
                of("past the end the first page comes again", RULE + "page-past-end", call -> {
                    var response = call.pass();
                    return call.document(response)
                                    .flatMap(d -> d.object("Response"))
                                    .flatMap(r -> r.find(DATA))
                                    .filter(NONE::equals)
                                    .isPresent()
                            ? call.pass(call.arguments().orElseThrow().without("Page"))
                            : response;
                }),
                of(
                        "an empty list is null",
                        "/Response/Data breaks 'type'",
                        field(DATA, list -> list.equals(NONE) ? JsonNull.NULL : list)),
                of("Order is ignored", RULE + "order-by-time", arguments(sent -> sent.without("Order"))),
                of(
                        "the oldest come first",
                        RULE + "order-default",
                        arguments(sent -> sent.has("Order") ? sent : sent.with("Order", new JsonString("asc")))),
                of(
                        "an unknown Order is taken",
                        RULE + "order-unknown",
                        instead("InvalidParameterValue", arguments(sent -> sent.without("Order")))),
                of("Filter is ignored", RULE + "filter-fields", arguments(sent -> sent.without("Filter"))),
                of(
                        "Filter by ClientUin takes what is no number",
                        RULE + "filter-uin-not-number",
                        instead("InvalidParameterValue.InvalidUin", arguments(sent -> sent.without("Filter")))),
                of(
                        "Filter by name looks for the whole",
                        RULE + "filter-text",
                        arguments(changing("Filter", text(part -> part.matches("\\d+|") ? part : part + "~")))),
                of(
                        "mail addresses are not masked",
                        RULE + "email-masked",
                        each(DATA, changing("Email", text(mail -> mail.replace('*', 'x'))))),
                of(
                        "masks tell the length",
                        RULE + "email-mask",
                        each(DATA, changing("Email", text(mail -> mail.replace("*********", "*****"))))),
                of(
                        "Arrears is the phrase",
                        RULE + "arrears-constant",
                        each(DATA, changing("Arrears", text(any -> "Fixed as -")))),
                of(
                        "times have a T",
                        RULE + "times",
                        each(DATA, changing("AssociationTime", text(time -> time.replace(' ', 'T'))))),
                of(
                        "ids go through a double",
                        RULE + "own-customers",
                        each(DATA, changing("ClientUin", throughDouble()))),
                of("ids are texts", "/ClientUin breaks 'type'", each(DATA, changing("ClientUin", quoted()))),
                of(
                        "a customer has a field less",
                        "/Force breaks 'required'",
                        each(DATA, customer -> customer.without("Force"))),
                of(
                        "all are enterprises",
                        RULE + "identify-type",
                        each(DATA, changing("IdentifyType", any -> JsonNumber.of(2)))),
                of(
                        "a role is refused by another code",
                        "rule.common.role",
                        code("UnauthorizedOperation.UinNoAuth", "UnauthorizedOperation")),
                of("any role may call", "roles." + OPERATION, call -> {
                    var response = call.pass();
                    return call.code(response)
                                    .filter("UnauthorizedOperation.UinNoAuth"::equals)
                                    .isPresent()
                            ? call.with(response, (JsonObject)
                                    Rewrites.json("{\"Response\":{\"Total\":0,\"Data\":[],\"RequestId\":\"made-up\"}}"))
                            : response;
                }));
    }

    private static Deviation of(String name, String breaks, Rewrite rewrite) {
        return Deviation.of(name, OPERATION, breaks, rewrite);
    }

    private static Rewrite totalOfPage() {
        return Rewrites.fields(fields -> fields.find(DATA)
                .map(list -> fields.with("Total", JsonNumber.of(((JsonArray) list).size())))
                .orElse(fields));
    }
}
