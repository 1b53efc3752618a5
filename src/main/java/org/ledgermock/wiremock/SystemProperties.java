package org.ledgermock.wiremock;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ledgermock.server.Setup;
import org.ledgermock.server.SetupBuilder;

/** The setup of an extension inside somebody else's WireMock. */
final class SystemProperties {

    private SystemProperties() {}

    static Setup setup() {
        SetupBuilder setup = Setup.builder();
        list("ledgermock.seed").forEach(setup::seed);
        list("ledgermock.strict").forEach(setup::strict);
        Optional.ofNullable(System.getProperty("ledgermock.credentials"))
                .map(Path::of)
                .ifPresent(setup::credentials);
        if (Boolean.getBoolean("ledgermock.wiremock-journal")) {
            setup.wireMockJournal();
        }
        return setup.build();
    }

    /** The token that the admin API is to ask for, from the property or else from the environment. */
    static Optional<String> adminToken() {
        return Optional.ofNullable(System.getProperty("ledgermock.admin-token"))
                .or(() -> Optional.ofNullable(System.getenv("LEDGERMOCK_ADMIN_TOKEN")))
                .filter(token -> !token.isBlank());
    }

    private static List<String> list(String property) {
        String value = System.getProperty(property, "");
        return value.isEmpty() ? List.of() : List.of(value.split(","));
    }
}
