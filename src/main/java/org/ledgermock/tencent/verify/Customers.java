package org.ledgermock.tencent.verify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.verify.SkippedException;
import org.ledgermock.verify.steps.Answers;

/** The customers that a scenario speaks of, whoever they are, and the credit that they had when it first spoke of them. */
public final class Customers {

    static final String FIRST = "the customer";
    static final String SECOND = "the other customer";

    private static final String LIST = "QueryCustomersCredit";

    private final PartnerApi partner;
    private final Map<String, BigInteger> uins = new LinkedHashMap<>();
    private final Map<String, Credit> before = new LinkedHashMap<>();
    private final Map<String, JsonObject> shown = new LinkedHashMap<>();

    public Customers(PartnerApi partner) {
        this.partner = partner;
    }

    /** What a customer has: Credit (TotalCredit, when it is allocated) and RemainingCredit. */
    record Credit(BigDecimal total, BigDecimal remaining) {

        private static Credit of(JsonObject customer) {
            return new Credit(amount(customer, "Credit"), amount(customer, "RemainingCredit"));
        }

        private static BigDecimal amount(JsonObject customer, String field) {
            return Answers.number(value(customer, field), field);
        }
    }

    /** Picks so many of the partner's customers, each with this much available at least. */
    void meet(int count, BigDecimal available) {
        List<String> names = List.of(FIRST, SECOND).subList(0, count);
        List<JsonObject> found = candidates().stream()
                .filter(customer -> Credit.of(customer).remaining().compareTo(available) >= 0)
                .toList();
        if (found.size() < count) {
            throw new SkippedException("it needs %d customers with %s available that may be changed, there are %d"
                    .formatted(count, available, found.size()));
        }
        for (int i = 0; i < count; i++) {
            uins.put(names.get(i), uin(found.get(i)));
            before.put(names.get(i), Credit.of(found.get(i)));
            shown.put(names.get(i), found.get(i));
        }
    }

    private List<JsonObject> candidates() {
        List<String> named = partner.changeable();
        return named.isEmpty()
                ? list("{\"PageSize\": 100}")
                : named.stream().flatMap(uin -> list(only(uin)).stream()).toList();
    }

    /** All that the list showed of one when the scenario first spoke of it. */
    JsonObject shown(String name) {
        return Optional.ofNullable(shown.get(name))
                .orElseThrow(() -> new IllegalStateException("nothing is known of " + name));
    }

    /** How many the partner has. */
    BigDecimal number() {
        return Answers.amount(partner.read(LIST, "{\"PageSize\": 1}"), "Total");
    }

    public Optional<BigInteger> uin(String name) {
        return Optional.ofNullable(uins.get(name));
    }

    Credit before(String name) {
        return Optional.ofNullable(before.get(name))
                .orElseThrow(() -> new IllegalStateException("the credit of " + name + " is not known as before"));
    }

    /** As the partner's list has it at this moment. */
    Credit now(String name) {
        String request = only(String.valueOf(uins.get(name)));
        List<JsonObject> found = list(request);
        if (found.size() != 1) {
            throw new AssertionError("expected one customer for %s, got %d".formatted(request, found.size()));
        }
        return Credit.of(found.get(0));
    }

    private static String only(String uin) {
        return "{\"FilterType\": \"ClientUin\", \"Filter\": \"%s\"}".formatted(uin);
    }

    private List<JsonObject> list(String request) {
        return Answers.objects(Answers.field(partner.read(LIST, request), "Data"), "Data");
    }

    private static BigInteger uin(JsonObject customer) {
        return Answers.uid(value(customer, "ClientUin"), "ClientUin");
    }

    private static JsonValue value(JsonObject customer, String field) {
        return customer.find(field).orElse(JsonNull.NULL);
    }
}
