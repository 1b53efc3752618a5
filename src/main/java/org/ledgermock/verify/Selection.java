package org.ledgermock.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is run.
 *
 * @param families by name
 * @param operations by name; empty for all
 * @param tags a Cucumber tag expression that scenarios have to satisfy as well
 */
public record Selection(List<String> families, Set<String> operations, Optional<String> tags) {

    public Selection {
        families = List.copyOf(families);
        operations = Set.copyOf(operations);
        if (families.isEmpty()) {
            throw new IllegalArgumentException("at least one family has to be run");
        }
    }

    /** Everything of all families. */
    public static Selection all() {
        return new Selection(Contracts.families(), Set.of(), Optional.empty());
    }

    public Selection operation(String operation) {
        return new Selection(families, Set.of(operation), tags);
    }

    boolean has(String family, String operation) {
        return families.contains(family) && (operations.isEmpty() || operations.contains(operation));
    }
}
