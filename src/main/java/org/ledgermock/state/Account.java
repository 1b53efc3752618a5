package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

/**
 * Whose calls they are.
 *
 * @param name as it appears where the vendor names who did something
 * @param role as contracts write it: lower-case, hyphenated; empty where a family knows no roles
 */
public record Account(String name, String role) {

    public Account {
        requireNonNull(name, "name");
        requireNonNull(role, "role");
    }
}
