package org.ledgermock.sandbox;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ledgermock.message.Credential;

/** The sandboxes of a server, found by the credential that a call is made with. */
public final class Sandboxes {

    private final Map<CredentialKey, Tenant> tenants = new ConcurrentHashMap<>();
    private final Map<String, List<Credential>> credentials = new ConcurrentHashMap<>();
    private final Map<CredentialKey, String> ownersOfSecrets = new ConcurrentHashMap<>();
    private final Map<String, Sandbox> sandboxes = new ConcurrentHashMap<>();

    private record CredentialKey(String family, String id) {}

    /** A credential and the sandbox that it belongs to. */
    public record Tenant(Credential credential, Sandbox sandbox) {

        public Tenant {
            requireNonNull(credential, "credential");
            requireNonNull(sandbox, "sandbox");
        }
    }

    /**
     * Adds a sandbox with its credentials, wholly or not at all.
     *
     * @throws IllegalArgumentException when there is a sandbox of that id, or a credential's id already belongs to one
     */
    public synchronized void add(Sandbox sandbox, List<Credential> owned) {
        if (sandboxes.containsKey(sandbox.id())) {
            throw new IllegalArgumentException("there is a sandbox '%s' already".formatted(sandbox.id()));
        }
        owned.forEach(credential -> requireFree(sandbox, credential));
        sandboxes.put(sandbox.id(), sandbox);
        owned.forEach(credential -> add(sandbox, credential));
    }

    /** @throws IllegalArgumentException when the credential's id already belongs to a sandbox of the family */
    public synchronized void add(Sandbox sandbox, Credential credential) {
        requireFree(sandbox, credential);
        tenants.put(key(sandbox, credential.id()), new Tenant(credential, sandbox));
        ownersOfSecrets.put(key(sandbox, credential.secret()), credential.id());
        credentials
                .computeIfAbsent(sandbox.id(), none -> new CopyOnWriteArrayList<>())
                .add(credential);
    }

    private void requireFree(Sandbox sandbox, Credential credential) {
        Tenant taken = tenants.get(key(sandbox, credential.id()));
        if (taken != null) {
            throw new IllegalArgumentException("the credential '%s' already belongs to sandbox '%s'"
                    .formatted(credential.id(), taken.sandbox().id()));
        }
    }

    private static CredentialKey key(Sandbox sandbox, String id) {
        return new CredentialKey(sandbox.family(), id);
    }

    /** The id of the credential of a family whose secret this text is; empty when it is nobody's. */
    public Optional<String> ownerOfSecret(String family, String text) {
        return Optional.ofNullable(ownersOfSecrets.get(new CredentialKey(family, text)));
    }

    public Optional<Tenant> tenant(String family, String credentialId) {
        return Optional.ofNullable(tenants.get(new CredentialKey(family, credentialId)));
    }

    public Optional<Sandbox> find(String id) {
        return Optional.ofNullable(sandboxes.get(id));
    }

    public Collection<Sandbox> all() {
        return List.copyOf(sandboxes.values());
    }

    /** The sandboxes of a family, by id. */
    public List<Sandbox> of(String family) {
        return sandboxes.values().stream()
                .filter(sandbox -> sandbox.family().equals(family))
                .sorted(Comparator.comparing(Sandbox::id))
                .toList();
    }

    /** At most so many credentials of a family, whichever. */
    public List<Credential> someCredentials(String family, int atMost) {
        return tenants.values().stream()
                .filter(tenant -> tenant.sandbox().family().equals(family))
                .limit(atMost)
                .map(Tenant::credential)
                .toList();
    }

    /** The ids of the credentials of a sandbox. */
    public List<String> credentialIds(Sandbox sandbox) {
        return credentials(sandbox).stream().map(Credential::id).toList();
    }

    /** The credentials of a sandbox. */
    public List<Credential> credentials(Sandbox sandbox) {
        return List.copyOf(credentials.getOrDefault(sandbox.id(), List.of()));
    }
}
