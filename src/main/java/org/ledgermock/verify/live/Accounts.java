package org.ledgermock.verify.live;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.verify.Answer;
import org.ledgermock.verify.Caller;
import org.ledgermock.verify.ScenarioTime;
import org.ledgermock.verify.Session;

/** Reads and moves what customers and members have, for putting it back. */
final class Accounts {

    static final String TENCENT = "tencent-partner";

    private final Session session;

    /** Of a session whose calls no guard looks at. */
    Accounts(Session session) {
        this.session = session;
    }

    /** @throws UncheckedIOException when no answer comes */
    AccountBalances read(String family, String key) {
        return family.equals(TENCENT) ? customer(key) : member(key);
    }

    private AccountBalances customer(String uin) {
        Answer answer = session.partner()
                .read("QueryCustomersCredit", "{\"FilterType\": \"ClientUin\", \"Filter\": \"%s\"}".formatted(uin));
        List<JsonObject> found = field(answer, "Data") instanceof JsonArray list
                ? list.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
        if (found.size() != 1) {
            throw new IllegalStateException("customer %s cannot be read: expected one, got %d%s"
                    .formatted(
                            uin,
                            found.size(),
                            answer.errorCode().map(code -> " (" + code + ")").orElse("")));
        }
        return new AccountBalances(
                Map.of(Quantity.CREDIT, number(found.get(0), "Credit", uin)),
                Optional.of(found.get(0).text("Remark").orElse("")));
    }

    private AccountBalances member(String uid) {
        Answer answer = session.store()
                .read(
                        "queryByUid",
                        "{\"appId\": \"%s\", \"customerUid\": %s}"
                                .formatted(
                                        session.setup("kybio-member")
                                                .tenant()
                                                .credential(Caller.MAIN)
                                                .id(),
                                        uid));
        if (!(answer.fields() instanceof JsonObject member)) {
            throw new IllegalStateException("member %s cannot be read%s"
                    .formatted(uid, answer.errorCode().map(code -> ": " + code).orElse("")));
        }
        return new AccountBalances(
                Map.of(Quantity.BALANCE, number(member, "balance", uid), Quantity.POINTS, number(member, "point", uid)),
                Optional.empty());
    }

    private static BigDecimal number(JsonObject object, String name, String key) {
        return object.find(name)
                .filter(JsonNumber.class::isInstance)
                .map(value -> ((JsonNumber) value).value())
                .orElseThrow(() -> new IllegalStateException("%s of %s cannot be read".formatted(name, key)));
    }

    private static JsonValue field(Answer answer, String name) {
        return answer.fields() instanceof JsonObject fields ? fields.find(name).orElse(JsonNull.NULL) : JsonNull.NULL;
    }

    /** Moves what an account has now to what it had. */
    void putBack(String family, String key, AccountBalances before, AccountBalances now) {
        if (family.equals(TENCENT)) {
            BigDecimal credit = before.missing(Quantity.CREDIT, now);
            if (credit.signum() != 0) {
                session.partner()
                        .read(
                                "AllocateCustomerCredit",
                                "{\"ClientUin\": %s, \"AddedCredit\": %s}".formatted(key, credit.toPlainString()));
            }
            if (!before.remark().equals(now.remark())) {
                session.partner()
                        .read(
                                "ModifyClientRemark",
                                "{\"ClientUin\": \"%s\", \"Remark\": %s}"
                                        .formatted(
                                                key,
                                                new JsonString(before.remark().orElse(""))));
            }
        } else {
            session.store().read("updateBalancePointByIncrement", """
                            {"appId": "%s", "customerUid": %s, "balanceIncrement": %s, "pointIncrement": %s, "dataChangeTime": "%s"}""".formatted(
                    session.setup(family).tenant().credential(Caller.MAIN).id(),
                    key,
                    before.missing(Quantity.BALANCE, now).toPlainString(),
                    before.missing(Quantity.POINTS, now).toPlainString(),
                    ScenarioTime.text(session.time().newSecond())));
        }
    }
}
