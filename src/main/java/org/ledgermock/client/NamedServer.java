package org.ledgermock.client;

import java.util.Map;
import java.util.Optional;

/**
 * The server that the environment names, for programs that are led to it without being changed.
 *
 * @param address as somebody wrote it
 * @param token of its admin API, where the environment has one
 */
public record NamedServer(String address, Optional<String> token) {

    public static final String ADDRESS_VARIABLE = "LEDGERMOCK_URL";
    public static final String TOKEN_VARIABLE = "LEDGERMOCK_ADMIN_TOKEN";

    /** Empty when the environment of this process names none. */
    public static Optional<NamedServer> ofThisProcess() {
        return of(System.getenv());
    }

    static Optional<NamedServer> of(Map<String, String> environment) {
        return said(environment, ADDRESS_VARIABLE)
                .map(address -> new NamedServer(address, said(environment, TOKEN_VARIABLE)));
    }

    private static Optional<String> said(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }
}
