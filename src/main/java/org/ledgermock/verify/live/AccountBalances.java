package org.ledgermock.verify.live;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What an entity has.
 *
 * @param texts what can be set of it and is no quantity
 */
public record AccountBalances(Map<String, BigDecimal> quantities, Map<String, String> texts) {

    public AccountBalances {
        quantities = Map.copyOf(quantities);
        texts = Map.copyOf(texts);
    }

    BigDecimal of(String quantity) {
        return quantities.getOrDefault(quantity, BigDecimal.ZERO);
    }

    String text(String name) {
        return texts.getOrDefault(name, "");
    }
}
