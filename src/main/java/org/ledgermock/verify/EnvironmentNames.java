package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.Credential;

/**
 * The variables in which users of a family have their credentials.
 *
 * @param token of temporary credentials
 * @param common parameters that go with each call, by the protocol's name: the variable that has it
 */
public record EnvironmentNames(String id, String secret, String token, Map<String, String> common) {

    public EnvironmentNames {
        requireNonNull(id, "id");
        requireNonNull(secret, "secret");
        requireNonNull(token, "token");
        common = Map.copyOf(common);
    }

    /** Those of a family that has no usual ones: {@code GIFT_CARDS_ID} for gift-cards. */
    static EnvironmentNames of(String family) {
        String prefix = family.toUpperCase(Locale.ROOT).replace('-', '_');
        return new EnvironmentNames(prefix + "_ID", prefix + "_SECRET", prefix + "_TOKEN", Map.of());
    }

    /**
     * The credential that is in an environment; empty when there is none.
     *
     * @throws IllegalArgumentException when half of it is there
     */
    public Optional<Credential> credential(Map<String, String> environment) {
        Optional<String> named = value(environment, id);
        Optional<String> key = value(environment, secret);
        if (named.isPresent() != key.isPresent()) {
            throw new IllegalArgumentException(
                    "of %s and %s only one is in the environment: set both, or neither".formatted(id, secret));
        }
        return named.map(found -> new Credential(found, key.orElseThrow(), value(environment, token)));
    }

    /** The common parameters that are in an environment. */
    public Map<String, String> common(Map<String, String> environment) {
        Map<String, String> found = new LinkedHashMap<>();
        common.forEach(
                (parameter, variable) -> value(environment, variable).ifPresent(text -> found.put(parameter, text)));
        return found;
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
