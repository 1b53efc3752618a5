package org.ledgermock.wiremock;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.ledgermock.message.Likely;
import org.ledgermock.server.Setup;
import org.ledgermock.server.SetupBuilder;

/** The setup of an extension inside somebody else's WireMock, as system properties say it. */
record SystemProperties(Properties properties) {

    private static final String OURS = "ledgermock.";
    // Of test runs, which may have such a WireMock in their JVM.
    private static final List<String> OF_TESTS = List.of(
            "ledgermock.tried.", "ledgermock.faults.", "ledgermock.launcher", "ledgermock.wait", "ledgermock.target");
    private static final String SEED = "ledgermock.seed";
    private static final String CREDENTIALS = "ledgermock.credentials";
    private static final String STRICT = "ledgermock.strict";
    private static final String JOURNAL = "ledgermock.wiremock-journal";
    private static final String TOKEN = "ledgermock.admin-token";
    private static final List<String> KNOWN = List.of(TOKEN, CREDENTIALS, SEED, STRICT, JOURNAL);

    /** @throws IllegalArgumentException when a value cannot be */
    Setup setup() {
        SetupBuilder setup = Setup.builder();
        list(SEED).forEach(setup::seed);
        list(STRICT).forEach(setup::strict);
        Optional.ofNullable(properties.getProperty(CREDENTIALS)).map(Path::of).ifPresent(setup::credentials);
        if (isOn(JOURNAL)) {
            setup.wireMockJournal();
        }
        return setup.build();
    }

    /** The token that the admin API is to ask for, from the property or else from the environment. */
    Optional<String> adminToken() {
        return Optional.ofNullable(properties.getProperty(TOKEN))
                .or(() -> Optional.ofNullable(System.getenv("LEDGERMOCK_ADMIN_TOKEN")))
                .filter(token -> !token.isBlank());
    }

    /** What is to be said of each property that looks like ours, and that nobody reads. */
    List<String> unknown() {
        return new TreeSet<>(properties.stringPropertyNames())
                .stream()
                        .filter(name -> name.startsWith(OURS)
                                && OF_TESTS.stream().noneMatch(name::startsWith)
                                && !KNOWN.contains(name))
                        .map(name -> "the system property %s is not one of Ledgermock's, and nobody reads it; %s"
                                .formatted(
                                        name,
                                        Likely.of(name, KNOWN)
                                                .map("did you mean '%s'?"::formatted)
                                                .orElseGet(() -> "there are " + String.join(", ", KNOWN))))
                        .toList();
    }

    private List<String> list(String property) {
        String value = properties.getProperty(property, "");
        return value.isEmpty() ? List.of() : List.of(value.split(","));
    }

    private boolean isOn(String property) {
        return switch (properties.getProperty(property, "false")) {
            case "true", "" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException("the system property %s is true or false, not '%s'"
                        .formatted(property, properties.getProperty(property)));
        };
    }
}
