package org.ledgermock.verify.teeth;

import static org.ledgermock.verify.teeth.Rewrites.arguments;
import static org.ledgermock.verify.teeth.Rewrites.changing;
import static org.ledgermock.verify.teeth.Rewrites.each;
import static org.ledgermock.verify.teeth.Rewrites.field;
import static org.ledgermock.verify.teeth.Rewrites.items;
import static org.ledgermock.verify.teeth.Rewrites.number;
import static org.ledgermock.verify.teeth.Rewrites.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** Ways for what is known of customers and members to be wrong: remarks, masks, states, and who is found. */
final class PersonDeviations {

    private static final String REMARK = "ModifyClientRemark";
    private static final String INFO = "DescribeCustomerInfo";
    private static final String UINS = "DescribeCustomerUin";
    private static final String STATUS = "QueryAccountVerificationStatus";
    private static final String LIST = "QueryCustomersCredit";
    private static final String BY_NUMBER = "queryByNumber";
    private static final String BY_UID = "queryByUid";
    private static final String BY_TEL = "queryBytel";
    private static final String BASE = "updateBaseInfo";
    private static final String CATEGORIES = "queryAllCustomerCategory";

    private PersonDeviations() {}

    private static final Rewrite TURNED = Rewrites.successes(changing("data", items(PersonDeviations::turned)));
    private static final Rewrite IN_USE = Rewrites.successes(changing(
            "data",
            items(list -> list.stream().filter(PersonDeviations::isInUse).toList())));

    static List<Deviation> all() {
        return List.of(
                of(
                        REMARK,
                        "remarks are cut to two letters",
                        "replaces",
                        arguments(changing(
                                "Remark", text(remark -> remark.substring(0, Math.min(2, remark.length())))))),
                of(
                        REMARK,
                        "remarks are escaped",
                        "replaces",
                        arguments(changing("Remark", text(PersonDeviations::escaped)))),
                of(
                        REMARK,
                        "what is beyond ASCII is lost",
                        "replaces",
                        arguments(changing("Remark", text(remark -> remark.replaceAll("[^ -~]", "?"))))),
                of(
                        REMARK,
                        "the answer has another remark than is kept",
                        "answer",
                        field("ClientRemark", text(remark -> remark + "."))),
                of(
                        REMARK,
                        "an empty remark clears nothing",
                        "empty",
                        call -> call.arguments()
                                        .filter(sent -> sent.text("Remark")
                                                .filter(String::isEmpty)
                                                .isPresent())
                                        .isPresent()
                                ? call.with(
                                        call.pass(call.arguments().orElseThrow().with("Remark", new JsonString("old"))),
                                        (JsonObject)
                                                Rewrites.json(
                                                        "{\"Response\":{\"ClientRemark\":\"old\",\"RequestId\":\"5b7c676e-bb4b-449d-89e6-4866132036c5\"}}"))
                                : call.pass()),
                of(
                        INFO,
                        "the mail address is masked",
                        "email-not-masked",
                        each("Data", changing("Email", text(mail -> mail.replaceFirst("..", "**"))))),
                of(
                        INFO,
                        "items are sorted",
                        "items-order",
                        field(
                                "Data",
                                items(list -> list.stream()
                                        .sorted(Comparator.comparing(JsonValue::toString))
                                        .toList()))),
                of(
                        INFO,
                        "repeated ids are left out",
                        "items-repeated",
                        field("Data", items(list -> list.stream().distinct().toList()))),
                of(
                        INFO,
                        "all accounts are in use",
                        "account-status",
                        each("Data", changing("AccountStatus", text(any -> "0")))),
                of(INFO, "nobody is verified", "auth-status", each("Data", changing("AuthStatus", text(any -> "0")))),
                of(UINS, "Total counts the page alone", "total-of-all", field("Total", text(total -> "1"))),
                of(UINS, "the oldest come first", "order", field("Data", items(PersonDeviations::turned))),
                of(
                        UINS,
                        "each page is the first",
                        "page-from-one",
                        arguments(changing("Page", any -> JsonNumber.of(1)))),
                of(STATUS, "everybody is verified", "status", field("AccountStatus", any -> Rewrites.json("true"))),
                of(
                        LIST,
                        "the mail address is masked from the third letter on",
                        "email-masked",
                        each(
                                "Data",
                                changing("Email", text(mail -> mail.isEmpty() ? mail : "to" + mail.substring(1))))),
                of(
                        LIST,
                        "phone numbers are masked",
                        "own-customers",
                        each("Data", changing("Mobile", text(phone -> phone.replaceAll("\\d{4}", "****"))))),
                of(
                        LIST,
                        "all times are one",
                        "own-customers",
                        each("Data", changing("AssociationTime", text(any -> "2020-01-01 00:00:00")))),
                of(
                        BY_NUMBER,
                        "numbers are found with blanks round them",
                        "exact",
                        arguments(changing("customerNum", text(String::strip)))),
                of(
                        BY_NUMBER,
                        "another member is answered",
                        "member",
                        field("customerUid", number(uid -> uid.add(BigDecimal.ONE)))),
                of(
                        BY_UID,
                        "the misspelt field is another's",
                        "misspelt-uid-value",
                        field("customrUid", number(uid -> uid.add(BigDecimal.ONE)))),
                of(
                        BY_UID,
                        "balances are whole",
                        "scale",
                        field("balance", number(balance -> balance.setScale(0, RoundingMode.DOWN)))),
                of(
                        BY_UID,
                        "points are the balance",
                        "member",
                        Rewrites.fields(member -> member.find("balance")
                                .map(balance -> member.with("point", balance))
                                .orElse(member))),
                new Deviation(
                        "reads are those of before the change", BY_UID, "rule." + BY_UID + ".member", Rewrites.stale()),
                of(
                        BY_TEL,
                        "one member is no list",
                        "array",
                        Rewrites.successes(changing(
                                "data",
                                data -> data instanceof JsonArray list && list.size() == 1
                                        ? list.items().get(0)
                                        : data))),
                of(BY_TEL, "those of one phone are turned round", "order", TURNED),
                of(BY_TEL, "members that are not in use are left out", "disabled", IN_USE),
                of(
                        BASE,
                        "the name is cut",
                        "fields",
                        arguments(changing(
                                "customerInfo",
                                info -> info instanceof JsonObject object
                                        ? changing("name", text(name -> name.substring(0, Math.min(1, name.length()))))
                                                .apply(object)
                                        : info))),
                of(CATEGORIES, "those that are not in use are left out", "disabled", IN_USE),
                of(CATEGORIES, "the newest comes first", "order", TURNED));
    }

    private static Deviation of(String operation, String name, String rule, Rewrite rewrite) {
        return Deviation.of(name, operation, "rule." + operation + "." + rule, rewrite);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
    }

    private static List<JsonValue> turned(List<JsonValue> list) {
        List<JsonValue> turned = new ArrayList<>(list);
        Collections.reverse(turned);
        return turned;
    }

    private static boolean isInUse(JsonValue one) {
        return one instanceof JsonObject object
                && object.number("enable").filter(enable -> enable.signum() > 0).isPresent();
    }
}
