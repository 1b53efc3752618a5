package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is run.
 *
 * @param contracts of the class path that it is chosen from
 * @param families by name
 * @param operations by name; empty for all
 * @param tags a Cucumber tag expression that scenarios have to satisfy as well
 */
public record Selection(Contracts contracts, List<String> families, Set<String> operations, Optional<String> tags) {

    public Selection {
        requireNonNull(contracts, "contracts");
        families = List.copyOf(families);
        operations = Set.copyOf(operations);
        tags.ifPresent(Selection::requireExpression);
        if (families.isEmpty()) {
            throw new IllegalArgumentException("at least one family has to be run");
        }
    }

    /** Of the class path that Ledgermock itself is on. */
    public Selection(List<String> families, Set<String> operations, Optional<String> tags) {
        this(Contracts.ofLedgermock(), families, operations, tags);
    }

    private static void requireExpression(String tags) {
        try {
            TagExpressionParser.parse(tags);
        } catch (TagExpressionException e) {
            throw new IllegalArgumentException(
                    "'%s' is no tag expression, such as '@documented and not @mock-only'".formatted(tags), e);
        }
    }

    /** Everything of all families. */
    public static Selection all() {
        return new Selection(Contracts.ofLedgermock().families(), Set.of(), Optional.empty());
    }

    public Selection operation(String operation) {
        return new Selection(contracts, families, Set.of(operation), tags);
    }

    boolean has(String family, String operation) {
        return families.contains(family) && (operations.isEmpty() || operations.contains(operation));
    }
}
