package org.ledgermock.protocol;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Options;
import org.ledgermock.message.Request;

/** A server that has two accounts and every operation it is asked for. */
public class StubGateway implements Gateway {

    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    public static final Credential OWN = Credential.of("AKIDOWNEXAMPLE", "own-example-secret-key");
    public static final Credential OTHER = Credential.of("AKIDOTHEREXAMPLE", "other-example-secret-key");

    private final Map<String, String> options = new LinkedHashMap<>();

    public StubGateway(String... keysAndValues) {
        for (int at = 0; at < keysAndValues.length; at += 2) {
            options.put(keysAndValues[at], keysAndValues[at + 1]);
        }
    }

    @Override
    public String newRequestId() {
        return "request-1";
    }

    @Override
    public Optional<String> operation(String address) {
        return Optional.of(address);
    }

    @Override
    public Collection<String> addresses() {
        return java.util.List.of("AllocateCustomerCredit", "QueryCustomersCredit");
    }

    @Override
    public Explanation absence(String address, String sent) {
        return Explanation.of("There is no " + sent + ".");
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
        return someCredentials().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public Optional<String> ownerOfSecret(String text) {
        return someCredentials().stream()
                .filter(one -> one.secret().equals(text))
                .map(Credential::id)
                .findFirst();
    }

    @Override
    public Collection<Credential> someCredentials() {
        return java.util.List.of(OTHER, OWN);
    }

    @Override
    public Instant wireTime(String credentialId) {
        return NOW;
    }

    @Override
    public Options options() {
        return new Options(options);
    }
}
