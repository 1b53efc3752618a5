package org.ledgermock.verify.live;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What an entity has.
 *
 * @param texts what can be set of it and is no quantity
 */
record AccountBalances(Map<String, BigDecimal> quantities, Map<String, String> texts) {

    AccountBalances {
        quantities = Map.copyOf(quantities);
        texts = Map.copyOf(texts);
    }

    BigDecimal of(String quantity) {
        return quantities.getOrDefault(quantity, BigDecimal.ZERO);
    }

    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** By how much a quantity has to be moved to be as it is here. */
    BigDecimal missing(String quantity, AccountBalances now) {
        return of(quantity).subtract(now.of(quantity));
    }

    boolean isAs(AccountBalances now) {
        return quantities.keySet().stream()
                        .allMatch(quantity -> missing(quantity, now).signum() == 0)
                && texts.equals(now.texts);
    }
}
