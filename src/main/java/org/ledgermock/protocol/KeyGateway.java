package org.ledgermock.protocol;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Options;
import org.ledgermock.message.Request;

/**
 * Stands for a server where there is none: it knows keys, and of operations nothing.
 *
 * @param options that the protocol may ask for
 */
public record KeyGateway(Keys keys, Options options) implements Gateway {

    @Override
    public String newRequestId() {
        return "";
    }

    @Override
    public Optional<String> operation(String address) {
        return Optional.empty();
    }

    @Override
    public Collection<String> addresses() {
        return List.of();
    }

    @Override
    public Explanation absence(String address, String sent) {
        return Explanation.of("Which operations there are is not known here.");
    }

    @Override
    public Routing route(Request request) {
        return new Routing.NoSuchPath();
    }

    @Override
    public Set<String> requiredCommonParameters(String operation) {
        return Set.of();
    }

    @Override
    public Optional<Credential> credential(String id) {
        return keys.of(id);
    }

    @Override
    public Optional<String> ownerOfSecret(String text) {
        return keys.named().stream()
                .filter(one -> one.secret().equals(text))
                .map(Credential::id)
                .findFirst();
    }

    @Override
    public Collection<Credential> someCredentials() {
        return keys.named();
    }

    @Override
    public Instant wireTime(String credentialId) {
        return Instant.EPOCH;
    }
}
