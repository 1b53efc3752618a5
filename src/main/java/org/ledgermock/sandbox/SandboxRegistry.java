package org.ledgermock.sandbox;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ledgermock.journal.JournalRoom;
import org.ledgermock.message.Conflict;
import org.ledgermock.message.Credential;

/** The sandboxes of a server, found by the credential that a call is made with. */
public final class SandboxRegistry {

    /** How many a server has at most. */
    public static final int BOUND = 20_000;

    /** How many credentials a sandbox has at most. */
    public static final int CREDENTIALS = 100;

    private final Map<CredentialKey, Tenant> tenants = new ConcurrentHashMap<>();
    private final Map<String, List<Credential>> credentials = new ConcurrentHashMap<>();
    private final Map<CredentialKey, List<String>> ownersOfSecrets = new ConcurrentHashMap<>();
    private final Map<String, Sandbox> sandboxes = new ConcurrentHashMap<>();

    private final JournalRoom journalRoom;

    /** With journals that are bounded each, and not together. */
    public SandboxRegistry() {
        this(new JournalRoom(Long.MAX_VALUE));
    }

    /** @param journalRoom what the journals of all of them share */
    public SandboxRegistry(JournalRoom journalRoom) {
        this.journalRoom = requireNonNull(journalRoom, "journalRoom");
    }

    private record CredentialKey(String family, String id) {}

    /**
     * A credential and the sandbox that it belongs to.
     *
     * @param expires the first instant of wire time at which it is no longer good; empty for never
     */
    public record Tenant(Credential credential, Sandbox sandbox, Optional<Instant> expires) {

        public Tenant {
            requireNonNull(credential, "credential");
            requireNonNull(sandbox, "sandbox");
            requireNonNull(expires, "expires");
        }

        public boolean isExpired() {
            return expires.isPresent() && !sandbox.wireTime().instant().isBefore(expires.get());
        }
    }

    /**
     * Adds a sandbox with its credentials, wholly or not at all.
     *
     * @throws Conflict when there is a sandbox of that id, a credential's id already belongs to one, or there are as many
     *     as there may be
     */
    public synchronized void add(Sandbox sandbox, List<Credential> owned) {
        if (sandboxes.containsKey(sandbox.id())) {
            throw new Conflict("there is a sandbox '%s' already".formatted(sandbox.id()));
        }
        if (sandboxes.size() == BOUND) {
            throw new Conflict("a server has at most %d sandboxes; delete one first".formatted(BOUND));
        }
        requireRoom(sandbox, owned.size());
        owned.forEach(credential -> requireFree(sandbox, credential));
        requireDistinct(owned);
        sandbox.journal().share(journalRoom);
        sandboxes.put(sandbox.id(), sandbox);
        owned.forEach(credential -> own(sandbox, credential, Optional.empty()));
    }

    /** @throws Conflict when the credential's id already belongs to a sandbox of the family */
    public void add(Sandbox sandbox, Credential credential) {
        add(sandbox, credential, Optional.empty());
    }

    /**
     * Adds a credential to a sandbox that is here.
     *
     * @param expires the first instant of wire time at which it is no longer good; empty for never
     * @throws Conflict when its id already belongs to a sandbox of the family, the sandbox is gone, or has as many as it
     *     may have
     */
    public synchronized void add(Sandbox sandbox, Credential credential, Optional<Instant> expires) {
        if (sandboxes.get(sandbox.id()) != sandbox) {
            throw new Conflict("the sandbox '%s' is gone".formatted(sandbox.id()));
        }
        requireRoom(sandbox, 1);
        requireFree(sandbox, credential);
        own(sandbox, credential, expires);
    }

    private void own(Sandbox sandbox, Credential credential, Optional<Instant> expires) {
        tenants.put(key(sandbox, credential.id()), new Tenant(credential, sandbox, expires));
        ownersOfSecrets
                .computeIfAbsent(key(sandbox, credential.secret()), none -> new CopyOnWriteArrayList<>())
                .add(credential.id());
        credentials
                .computeIfAbsent(sandbox.id(), none -> new CopyOnWriteArrayList<>())
                .add(credential);
    }

    private void requireFree(Sandbox sandbox, Credential credential) {
        Tenant taken = tenants.get(key(sandbox, credential.id()));
        if (taken != null) {
            throw new Conflict("the credential '%s' already belongs to sandbox '%s'"
                    .formatted(credential.id(), taken.sandbox().id()));
        }
    }

    private static void requireDistinct(List<Credential> owned) {
        List<String> ids = new ArrayList<>();
        for (Credential credential : owned) {
            if (ids.contains(credential.id())) {
                throw new Conflict("the credential '%s' is given twice".formatted(credential.id()));
            }
            ids.add(credential.id());
        }
    }

    private void requireRoom(Sandbox sandbox, int more) {
        if (credentials(sandbox).size() + more > CREDENTIALS) {
            throw new Conflict("the sandbox '%s' can have at most %d credentials; revoke one first"
                    .formatted(sandbox.id(), CREDENTIALS));
        }
    }

    /**
     * Says anew when a credential of a sandbox expires.
     *
     * @param at the first instant of wire time at which it is no longer good
     * @return the credential as it is now; empty when the sandbox has none of that id
     */
    public synchronized Optional<Tenant> expire(Sandbox sandbox, String id, Instant at) {
        Optional<Tenant> expired =
                own(sandbox, id).map(tenant -> new Tenant(tenant.credential(), sandbox, Optional.of(at)));
        expired.ifPresent(tenant -> tenants.put(key(sandbox, id), tenant));
        return expired;
    }

    /** The credential that is nobody's from now on; empty when the sandbox had none of that id. */
    public synchronized Optional<Credential> revoke(Sandbox sandbox, String id) {
        Optional<Credential> revoked = own(sandbox, id).map(Tenant::credential);
        revoked.ifPresent(credential -> {
            forget(sandbox, credential);
            List<Credential> left = credentials.getOrDefault(sandbox.id(), List.of());
            left.remove(credential);
            sandbox.limits().forget(id);
        });
        return revoked;
    }

    /** Lets go of a sandbox and all that belongs to it. Calls under way are called off. */
    public synchronized void remove(Sandbox sandbox) {
        if (sandboxes.remove(sandbox.id(), sandbox)) {
            credentials(sandbox).forEach(credential -> forget(sandbox, credential));
            credentials.remove(sandbox.id());
            sandbox.journal().activity().callOff();
            sandbox.journal().close();
        }
    }

    private void forget(Sandbox sandbox, Credential credential) {
        tenants.remove(key(sandbox, credential.id()));
        ownersOfSecrets.computeIfPresent(key(sandbox, credential.secret()), (secret, owners) -> {
            owners.remove(credential.id());
            return owners.isEmpty() ? null : owners;
        });
    }

    private Optional<Tenant> own(Sandbox sandbox, String id) {
        return tenant(sandbox.family(), id).filter(tenant -> tenant.sandbox() == sandbox);
    }

    private static CredentialKey key(Sandbox sandbox, String id) {
        return new CredentialKey(sandbox.family(), id);
    }

    /** The id of the credential of a family whose secret this text is; empty when it is nobody's. */
    public Optional<String> ownerOfSecret(String family, String text) {
        return Optional.ofNullable(ownersOfSecrets.get(new CredentialKey(family, text))).stream()
                .flatMap(List::stream)
                .findFirst();
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

    /** About how many bytes of heap the journals of all sandboxes take. */
    public long journalBytes() {
        return journalRoom.used();
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
