package org.ledgermock.verify.live;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may be changed at a live endpoint.
 *
 * @param mutations whether anything may
 * @param entities whose quantities may be changed: keys by kind, in the order in which scenarios take them
 * @param budgets how far each quantity may be from where it began, all entities taken together; without one, not at all
 * @param calls how many calls of each family may be made
 * @param irreversible operations that may be called although nothing takes them back
 */
public record Permission(
        boolean mutations,
        Map<String, List<String>> entities,
        Map<String, BigDecimal> budgets,
        long calls,
        Set<String> irreversible) {

    /** When nobody has said how many calls may be made. */
    public static final long ANY_NUMBER = Long.MAX_VALUE;

    /** Nothing may be changed. */
    public static final Permission NONE = new Permission(false, Map.of(), Map.of(), ANY_NUMBER, Set.of());

    /** With as many calls as it takes. */
    public Permission(
            boolean mutations,
            Map<String, List<String>> entities,
            Map<String, BigDecimal> budgets,
            Set<String> irreversible) {
        this(mutations, entities, budgets, ANY_NUMBER, irreversible);
    }

    public Permission {
        entities = Map.copyOf(entities);
        budgets = Map.copyOf(budgets);
        irreversible = Set.copyOf(irreversible);
        budgets.values().forEach(budget -> {
            if (budget.signum() < 0) {
                throw new IllegalArgumentException("a budget is an amount of 0 or more, not " + budget.toPlainString());
            }
        });
        if (mutations && entities.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException(
                    "changes are allowed, but of nobody: name whose quantities may be changed (--entity KIND=KEY)");
        }
    }

    BigDecimal budget(String quantity) {
        return budgets.getOrDefault(quantity, BigDecimal.ZERO);
    }

    List<String> of(String kind) {
        return entities.getOrDefault(kind, List.of());
    }

    /** Whether this is one of those named, of whatever kind. */
    boolean names(String key) {
        return entities.values().stream().anyMatch(keys -> keys.contains(key));
    }
}
