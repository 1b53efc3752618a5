package org.ledgermock.client;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.RecordWriter;

/**
 * A sandbox that is to be made.
 *
 * @param family name of the family
 * @param name last part of its id; empty for one that is made up
 * @param seeds names of seeds that come with Ledgermock, and documents in the form of a seed file; none for an account
 *     with nothing in it
 * @param role of the account, instead of the seed's
 * @param credentials none for one that is made up
 */
public record NewSandbox(
        String family,
        Optional<String> name,
        List<JsonValue> seeds,
        Optional<String> role,
        List<Credential> credentials) {

    public NewSandbox {
        requireNonNull(family, "family");
        requireNonNull(name, "name");
        requireNonNull(role, "role");
        seeds = List.copyOf(seeds);
        credentials = List.copyOf(credentials);
    }

    /** One with nothing in it, and everything made up. */
    public static NewSandbox of(String family) {
        return new NewSandbox(family, Optional.empty(), List.of(), Optional.empty(), List.of());
    }

    public NewSandbox named(String chosen) {
        return new NewSandbox(family, Optional.of(chosen), seeds, role, credentials);
    }

    /** With what a seed that comes with Ledgermock has in it, {@code example} for one. */
    public NewSandbox withSeed(String seed) {
        return with(new JsonString(seed));
    }

    /** With what a document in the form of a seed file has in it. */
    public NewSandbox withSeed(JsonObject document) {
        return with(document);
    }

    private NewSandbox with(JsonValue seed) {
        List<JsonValue> more = new ArrayList<>(seeds);
        more.add(seed);
        return new NewSandbox(family, name, more, role, credentials);
    }

    public NewSandbox withRole(String chosen) {
        return new NewSandbox(family, name, seeds, Optional.of(chosen), credentials);
    }

    public NewSandbox withCredential(Credential credential) {
        List<Credential> more = new ArrayList<>(credentials);
        more.add(credential);
        return new NewSandbox(family, name, seeds, role, more);
    }

    private record Asked(
            String family,
            Optional<String> name,
            Optional<List<JsonValue>> seed,
            Optional<String> role,
            List<Credential> credentials) {}

    /** As the admin API takes it. */
    public JsonObject json() {
        Optional<List<JsonValue>> seed = Optional.of(seeds).filter(some -> !some.isEmpty());
        return RecordWriter.write(new Asked(family, name, seed, role, credentials));
    }
}
