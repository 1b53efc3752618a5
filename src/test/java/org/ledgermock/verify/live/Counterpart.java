package org.ledgermock.verify.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgermock.kybio.protocol.DataSignature;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.verify.FamilyCalls;

/**
 * A family as a proxy before it sees it: how a call that changes something looks, and a reading, and a refusal.
 *
 * @param kind of entities whose quantities are moved
 * @param keys of those that may be changed
 * @param quantities by their names in budgets, with the names that they have in the ledger
 * @param changing the operation that moves them
 * @param setting the other operations whose changes are taken back
 * @param reading the operation by which a run reads what one has, and what only its calls for that have in their body
 * @param refused the code of an error after which nothing was changed
 * @param unclear the code of one after which it may have been
 * @param unknown a code that no contract has
 */
record Counterpart(
        String family,
        String kind,
        List<String> keys,
        Map<String, String> quantities,
        String changing,
        Set<String> setting,
        List<String> reading,
        String refused,
        String unclear,
        String unknown) {

    static final Counterpart PARTNER = new Counterpart(
            Foreign.TENCENT,
            "customer",
            List.of(Foreign.CUSTOMER, "2"),
            Map.of("credit", "Credit"),
            "AllocateCustomerCredit",
            Set.of("ModifyClientRemark"),
            List.of("QueryCustomersCredit", "\"Filter\""),
            "InvalidParameterValue.CreditAmountOutOfRange",
            "InternalError",
            "New.Code");

    static final Counterpart STORE = new Counterpart(
            Foreign.KYBIO,
            "member",
            List.of(Foreign.MEMBER, "231607639459718453"),
            Map.of("balance", "balance", "points", "point"),
            "updateBalancePointByIncrement",
            Set.of(),
            List.of("queryByUid", "\"customerUid\""),
            "9003",
            "0",
            "7777");

    private boolean isPartner() {
        return this == PARTNER;
    }

    String key() {
        return keys.get(0);
    }

    /** An account in which both have the same. */
    JsonObject seed() {
        String entities = isPartner() ? """
                {"partner": [{"Uin": 100000000001, "Name": "Made-up Limited", "TotalCredit": 1000180, "AllocatedCredit": 180,
                  "RemainingCredit": 1000000}],
                 "customer": [%s]}""" : "{\"member\": [%s]}";
        String one = isPartner() ? """
                {"ClientUin": %s, "Name": "Made-up Customer", "Type": "new", "Mobile": "", "Email": "", "Arrears": "-",
                  "AssociationTime": "2022-10-13 20:09:03", "RecentExpiry": "", "Credit": 90, "RemainingCredit": 90,
                  "IdentifyType": 0, "Remark": "remark", "Force": 0}""" : """
                {"customerUid": %s, "number": "N%1$s", "name": "Made-up Member", "phone": "+1-555-0100", "balance": 528.80,
                  "point": 671.20, "enable": 1}""";
        String all = keys.stream().map(one::formatted).collect(Collectors.joining(", "));
        return (JsonObject) ((JsonReading.Read) JsonReader.read(
                        "{\"family\": \"%s\", \"account\": {\"name\": \"Made-up Limited\"%s}, \"entities\": %s}"
                                .formatted(
                                        family,
                                        isPartner() ? ", \"role\": \"reseller\"" : "",
                                        entities.formatted(all))))
                .value();
    }

    boolean changes(Front.Call call) {
        return call.operation().equals(changing);
    }

    boolean reads(Front.Call call) {
        return call.operation().equals(reading.get(0)) && call.body().contains(reading.get(1));
    }

    /** Whether it takes something away: putting back does, after a call that gave. */
    boolean lowers(Front.Call call) {
        return call.body().matches("(?s).*\"(AddedCredit|balanceIncrement)\": ?-.*");
    }

    /** Moves a quantity of one by an amount; where there is a second one, that by the opposite. */
    void move(FamilyCalls calls, String key, String amount) {
        String by = new BigDecimal(amount).toPlainString();
        calls.call(
                changing,
                isPartner()
                        ? "{\"ClientUin\":%s,\"AddedCredit\":%s}".formatted(key, by)
                        : "{\"customerUid\":%s,\"balanceIncrement\":%s,\"pointIncrement\":%s,\"dataChangeTime\":\"%s\"}"
                                .formatted(
                                        key,
                                        by,
                                        new BigDecimal(amount).negate().toPlainString(),
                                        calls.times().text(calls.time().newSecond())));
    }

    /** The body of an error. */
    String error(String code) {
        return isPartner()
                ? "{\"Response\":{\"Error\":{\"Code\":\"%s\",\"Message\":\"made up\"},\"RequestId\":\"2b7c676e-bb4b-449d-89e6-4866132036c5\"}}"
                        .formatted(code)
                : "{\"status\":\"error\",\"messages\":[\"made up\"],\"errorCode\":%s}".formatted(code);
    }

    /** What was read, as if it were another's. */
    String ofAnother(String body) {
        return isPartner()
                ? body.replace("\"ClientUin\":1,", "\"ClientUin\":2,")
                : body.replace(keys.get(0), keys.get(1));
    }

    /** What was read, with this much of the first quantity. */
    String having(String body, int amount) {
        return body.replaceAll(
                isPartner() ? "\"Credit\":[0-9.]+" : "\"balance\":[0-9.]+",
                isPartner() ? "\"Credit\":" + amount : "\"balance\":" + amount);
    }

    /** An answer with another body, signed where the family signs. */
    String withBody(String answer, String body, Credential caller) {
        String signed = isPartner()
                ? answer
                : answer.replaceFirst(
                        "(?i)\r\ndata-signature:[^\r]*",
                        "\r\nData-signature: " + DataSignature.of(caller.secret(), body.getBytes(UTF_8)));
        return Front.withBody(signed, body);
    }
}
