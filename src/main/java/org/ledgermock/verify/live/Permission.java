package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may be changed at a live endpoint.
 *
 * @param mutations whether anything may
 * @param customers whose credit and remark may be changed, by ClientUin
 * @param members whose balance and points may be changed, by customerUid
 * @param budgets how far each quantity may be from where it began, all accounts taken together; without one, not at all
 * @param irreversible operations that may be called although nothing takes them back
 */
public record Permission(
        boolean mutations,
        List<String> customers,
        List<String> members,
        Map<Quantity, BigDecimal> budgets,
        Set<String> irreversible) {

    /** Nothing may be changed. */
    public static final Permission NONE = new Permission(false, List.of(), List.of(), Map.of(), Set.of());

    public Permission {
        customers = List.copyOf(customers);
        members = List.copyOf(members);
        budgets = Map.copyOf(budgets);
        irreversible = Set.copyOf(irreversible);
        requireNonNull(budgets, "budgets");
        budgets.values().forEach(budget -> {
            if (budget.signum() < 0) {
                throw new IllegalArgumentException("a budget is an amount of 0 or more, not " + budget.toPlainString());
            }
        });
        if (mutations && customers.isEmpty() && members.isEmpty()) {
            throw new IllegalArgumentException(
                    "changes are allowed, but of nobody: name a customer (--customer) or a member (--member)");
        }
    }

    BigDecimal budget(Quantity quantity) {
        return budgets.getOrDefault(quantity, BigDecimal.ZERO);
    }

    /** Whether this is one of those named, whatever it is. */
    boolean names(String key) {
        return customers.contains(key) || members.contains(key);
    }
}
