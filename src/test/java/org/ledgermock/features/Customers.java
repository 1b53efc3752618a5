package org.ledgermock.features;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.oracle.ExactJson;
import tools.jackson.databind.JsonNode;

/** The customers that a scenario speaks of, whoever they are, and the credit that they had when it first spoke of them. */
final class Customers {

    static final String FIRST = "the customer";
    static final String SECOND = "the other customer";

    private static final String LIST = "QueryCustomersCredit";

    private final Partner partner;
    private final Map<String, BigInteger> uins = new LinkedHashMap<>();
    private final Map<String, Credit> before = new LinkedHashMap<>();

    Customers(Partner partner) {
        this.partner = partner;
    }

    /** What a customer has: Credit (TotalCredit, when it is allocated) and RemainingCredit. */
    record Credit(BigDecimal total, BigDecimal remaining) {

        private static Credit of(JsonNode customer) {
            return new Credit(
                    customer.path("Credit").decimalValue(),
                    customer.path("RemainingCredit").decimalValue());
        }
    }

    /** Picks so many of the partner's customers, each with this much available at least. */
    void meet(int count, BigDecimal available) {
        List<String> names = List.of(FIRST, SECOND).subList(0, count);
        List<JsonNode> found = list("{\"PageSize\": 100}").stream()
                .filter(customer -> Credit.of(customer).remaining().compareTo(available) >= 0)
                .toList();
        if (found.size() < count) {
            throw new IllegalStateException("the scenario needs %d customers with %s available, there are %d"
                    .formatted(count, available, found.size()));
        }
        for (int i = 0; i < count; i++) {
            uins.put(names.get(i), found.get(i).path("ClientUin").bigIntegerValue());
            before.put(names.get(i), Credit.of(found.get(i)));
        }
    }

    Optional<BigInteger> uin(String name) {
        return Optional.ofNullable(uins.get(name));
    }

    Credit before(String name) {
        return Optional.ofNullable(before.get(name))
                .orElseThrow(() -> new IllegalStateException("the credit of " + name + " is not known as before"));
    }

    /** As the partner's list has it at this moment. */
    Credit now(String name) {
        String request = "{\"FilterType\": \"ClientUin\", \"Filter\": \"%s\"}".formatted(uins.get(name));
        List<JsonNode> found = list(request);
        if (found.size() != 1) {
            throw new AssertionError("expected one customer for %s, got %s".formatted(request, found));
        }
        return Credit.of(found.get(0));
    }

    private List<JsonNode> list(String request) {
        return ExactJson.read(partner.read(LIST, request).body())
                .at("/Response/Data")
                .valueStream()
                .toList();
    }
}
