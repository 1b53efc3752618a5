package org.ledgermock.wiremock;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.pipeline.Families;
import org.ledgermock.server.Setup;

/** The setup of an extension inside somebody else's WireMock. */
final class SystemProperties {

    private SystemProperties() {}

    static Setup setup() {
        return new Setup(
                list("ledgermock.seed"),
                Optional.ofNullable(System.getProperty("ledgermock.credentials"))
                        .map(Path::of),
                new Families.Choices(Set.copyOf(list("ledgermock.strict")), Map.of()),
                Map.of(),
                Boolean.getBoolean("ledgermock.wiremock-journal"));
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
