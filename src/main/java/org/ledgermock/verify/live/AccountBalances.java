package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What an account has: its quantities, and the remark on it where there is one. */
record AccountBalances(Map<Quantity, BigDecimal> quantities, Optional<String> remark) {

    AccountBalances {
        quantities = Map.copyOf(quantities);
        requireNonNull(remark, "remark");
    }

    BigDecimal of(Quantity quantity) {
        return quantities.getOrDefault(quantity, BigDecimal.ZERO);
    }

    /** By how much a quantity has to be moved to be as in this holding. */
    BigDecimal missing(Quantity quantity, AccountBalances now) {
        return of(quantity).subtract(now.of(quantity));
    }

    boolean isAs(AccountBalances now) {
        return quantities.keySet().stream()
                        .allMatch(quantity -> missing(quantity, now).signum() == 0)
                && remark.equals(now.remark);
    }
}
