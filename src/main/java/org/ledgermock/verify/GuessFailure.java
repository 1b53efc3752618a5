package org.ledgermock.verify;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What differs was a guess, however certain all else is that a scenario or case asserts. */
public final class GuessFailure extends AssertionError {

    private static final long serialVersionUID = 1;

    private final transient Set<String> statements;

    /** One of all that the scenario or case rests on. */
    public GuessFailure(@Nullable String message) {
        this(message, Set.of());
    }

    /** @param statements of which one is what differs, by id */
    public GuessFailure(@Nullable String message, Set<String> statements) {
        super(message);
        this.statements = Set.copyOf(statements);
    }

    /** Those that it is about, of these. */
    Set<String> of(Set<String> all) {
        return statements.isEmpty() ? all : statements;
    }
}
