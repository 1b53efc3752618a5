package org.ledgermock.message;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a caller proves itself with. It belongs to exactly one sandbox.
 *
 * @param id public: by it a caller is known
 * @param secret signs, and is never printed, logged or answered
 * @param token the session token that has to come with a temporary credential
 */
public record Credential(String id, String secret, Optional<String> token) {

    public Credential {
        requireNonNull(token, "token");
        if (id.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException("a credential needs an id and a secret");
        }
        Texts.problemOfName(id).ifPresent(problem -> {
            throw new IllegalArgumentException("the id of a credential: " + problem);
        });
    }

    public static Credential of(String id, String secret) {
        return new Credential(id, secret, Optional.empty());
    }

    @Override
    public String toString() {
        return "Credential[" + id + "]";
    }
}
