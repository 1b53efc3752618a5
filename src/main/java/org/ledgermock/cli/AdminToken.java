package org.ledgermock.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a command has the token of an admin API from. */
final class AdminToken {

    private static final String VARIABLE = "LEDGERMOCK_ADMIN_TOKEN";

    private AdminToken() {}

    /** What was given, or else what the environment has; empty when there is neither. */
    static Optional<String> of(@Nullable String given) {
        return Optional.ofNullable(given)
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)).filter(token -> !token.isBlank()));
    }
}
