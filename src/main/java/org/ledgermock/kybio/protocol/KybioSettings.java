package org.ledgermock.kybio.protocol;

import java.util.List;

/**
 * What a family's file says of its protocol.
 *
 * @param prefixes paths below which interfaces are served, each beginning with a slash
 */
record KybioSettings(List<String> prefixes) {

    KybioSettings {
        prefixes = List.copyOf(prefixes);
        if (prefixes.isEmpty()) {
            throw new IllegalArgumentException("the protocol needs at least one path prefix");
        }
        prefixes.stream().filter(prefix -> !prefix.startsWith("/")).findFirst().ifPresent(prefix -> {
            throw new IllegalArgumentException("the prefix '%s' has to begin with a slash".formatted(prefix));
        });
    }
}
