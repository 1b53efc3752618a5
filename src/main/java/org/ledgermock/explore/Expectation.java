package org.ledgermock.explore;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.client.SandboxClient;

/**
 * What a flow shall do to money, in words: {@code customer 1 gains 10 once and customer 2 loses 5 once}. What it does not
 * name must not move.
 *
 * @param text as it was written
 * @param family that it is about
 */
public record Expectation(String text, FamilyDetails family, List<Clause> clauses) {

    public Expectation {
        requireNonNull(text, "text");
        requireNonNull(family, "family");
        clauses = List.copyOf(clauses);
    }

    /**
     * Reads one.
     *
     * @param families one of which has all its kinds
     * @throws IllegalArgumentException when it cannot be read, or names a kind or a quantity that nothing has; the message
     *     says where, and what can be written there
     */
    public static Expectation read(String text, List<FamilyDetails> families) {
        return new ExpectationReader(text, families).read();
    }

    /**
     * What is otherwise in a sandbox than the calls that it has had should have made it; empty when nothing is.
     *
     * @throws IllegalArgumentException when it counts entities, for nobody knows how many there were
     */
    public Optional<String> difference(SandboxClient sandbox) {
        return SandboxLook.difference(this, sandbox);
    }

    <C extends Clause> List<C> of(Class<C> type) {
        return clauses.stream().filter(type::isInstance).map(type::cast).toList();
    }

    boolean any(Predicate<Clause.Moves> which) {
        return of(Clause.Moves.class).stream().anyMatch(which);
    }
}
