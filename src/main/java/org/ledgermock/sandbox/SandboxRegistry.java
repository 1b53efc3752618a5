package org.ledgermock.sandbox;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.ledgermock.journal.JournalRoom;
import org.ledgermock.message.Conflict;
import org.ledgermock.message.Credential;
import org.ledgermock.state.Change;
import org.ledgermock.state.HeldCredential;
import org.ledgermock.state.Root;

/** The sandboxes of a server, found by the credential that a call is made with. */
public final class SandboxRegistry {

    /** How many a server has at most. */
    public static final int BOUND = 20_000;

    /** How many credentials a sandbox has at most. */
    public static final int CREDENTIALS = 100;

    private final Map<CredentialKey, Sandbox> owners = new ConcurrentHashMap<>();
    private final Map<CredentialKey, CopyOnWriteArrayList<String>> ownersOfSecrets = new ConcurrentHashMap<>();
    private final Map<String, Sandbox> sandboxes = new ConcurrentHashMap<>();

    private final JournalRoom journalRoom;
    private volatile Elsewhere elsewhere = Elsewhere.NONE;

    /** With journals that are bounded each, and not together. */
    public SandboxRegistry() {
        this(new JournalRoom(Long.MAX_VALUE));
    }

    /** @param journalRoom what the journals of all of them share */
    public SandboxRegistry(JournalRoom journalRoom) {
        this.journalRoom = requireNonNull(journalRoom, "journalRoom");
    }

    /** What the journals of all of them share. */
    public JournalRoom journalRoom() {
        return journalRoom;
    }

    /** Lets it find what other servers have made as well. */
    public void join(Elsewhere others) {
        elsewhere = requireNonNull(others, "others");
    }

    private record CredentialKey(String family, String id) {}

    /**
     * Adds a sandbox with its credentials, wholly or not at all.
     *
     * @throws Conflict when there is a sandbox of that id, a credential's id already belongs to one, or there are as many
     *     as there may be
     */
    public void add(Sandbox sandbox, List<Credential> owned) {
        make(sandbox.id(), sandbox.family(), owned, () -> {
            if (!owned.isEmpty()) {
                sandbox.change(before -> Change.added(owned));
            }
            return sandbox;
        });
    }

    /**
     * Adds a sandbox that is made when all else is known to be right.
     *
     * @param owned the credentials that its first root has
     * @throws Conflict when there is a sandbox of that id, a credential's id already belongs to one, or there are as many
     *     as there may be
     */
    public synchronized Sandbox make(String id, String family, List<Credential> owned, Supplier<Sandbox> making) {
        Sandbox known = sandboxes.get(id);
        if (known != null && !isGone(known)) {
            throw new Conflict("there is a sandbox '%s' already".formatted(id));
        }
        if (sandboxes.size() == BOUND) {
            throw new Conflict("a server has at most %d sandboxes; delete one first".formatted(BOUND));
        }
        requireRoom(id, owned.size());
        owned.forEach(credential -> requireFree(family, credential));
        requireDistinct(owned);
        Sandbox sandbox = making.get();
        adopt(sandbox);
        return sandbox;
    }

    private void adopt(Sandbox sandbox) {
        sandbox.journal().share(journalRoom);
        sandboxes.put(sandbox.id(), sandbox);
        sandbox.newest().credentials().forEach(held -> known(sandbox, held));
    }

    // Another server may have ended it.
    private boolean isGone(Sandbox sandbox) {
        if (!sandbox.root().isEnded()) {
            return false;
        }
        letGo(sandbox);
        return true;
    }

    // Of one that two find at the same time, one is taken.
    private synchronized Sandbox found(Sandbox sandbox) {
        Sandbox known = sandboxes.get(sandbox.id());
        if (known != null && !isGone(known)) {
            known.newest().credentials().forEach(held -> known(known, held));
            return known;
        }
        adopt(sandbox);
        return sandbox;
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
        requireRoom(sandbox.id(), sandbox.newest().credentials().size() + 1);
        requireFree(sandbox.family(), credential);
        HeldCredential held = new HeldCredential(credential, expires);
        sandbox.change(before -> List.of(new Change.CredentialAdded(held)));
        known(sandbox, held);
    }

    private void known(Sandbox sandbox, HeldCredential held) {
        owners.put(key(sandbox, held.id()), sandbox);
        ownersOfSecrets
                .computeIfAbsent(key(sandbox, held.credential().secret()), none -> new CopyOnWriteArrayList<>())
                .addIfAbsent(held.id());
    }

    private void requireFree(String family, Credential credential) {
        Sandbox taken = owners.get(new CredentialKey(family, credential.id()));
        if (taken != null && taken.root().credential(credential.id()).isPresent()) {
            throw new Conflict(
                    "the credential '%s' already belongs to sandbox '%s'".formatted(credential.id(), taken.id()));
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

    private static void requireRoom(String id, int credentials) {
        if (credentials > CREDENTIALS) {
            throw new Conflict(
                    "the sandbox '%s' can have at most %d credentials; revoke one first".formatted(id, CREDENTIALS));
        }
    }

    /** The credential that is nobody's from now on; empty when the sandbox had none of that id. */
    public synchronized Optional<HeldCredential> revoke(Sandbox sandbox, String id) {
        Optional<HeldCredential> revoked = sandbox.newest().credential(id);
        revoked.ifPresent(held -> {
            sandbox.change(before -> List.of(new Change.CredentialRevoked(id)));
            forget(sandbox, held.credential());
        });
        return revoked;
    }

    /** Lets go of a sandbox and all that belongs to it. Calls under way are called off. */
    public synchronized void remove(Sandbox sandbox) {
        if (sandboxes.get(sandbox.id()) == sandbox) {
            sandbox.end();
            letGo(sandbox);
        }
    }

    private synchronized void letGo(Sandbox sandbox) {
        if (sandboxes.remove(sandbox.id(), sandbox)) {
            sandbox.newest().credentials().forEach(held -> forget(sandbox, held.credential()));
            sandbox.close();
        }
    }

    private void forget(Sandbox sandbox, Credential credential) {
        owners.remove(key(sandbox, credential.id()), sandbox);
        ownersOfSecrets.computeIfPresent(key(sandbox, credential.secret()), (secret, ids) -> {
            ids.remove(credential.id());
            return ids.isEmpty() ? null : ids;
        });
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

    /**
     * The sandbox that a credential belongs to.
     *
     * @throws NotKept when it cannot be told
     */
    public Optional<KnownTenant> tenant(String family, String credentialId) {
        return Optional.ofNullable(owners.get(new CredentialKey(family, credentialId)))
                .flatMap(sandbox -> tenant(sandbox, credentialId))
                .or(() -> elsewhere
                        .owner(family, credentialId)
                        .map(this::found)
                        .flatMap(sandbox -> tenant(sandbox, credentialId)));
    }

    private static Optional<KnownTenant> tenant(Sandbox sandbox, String credentialId) {
        Root root = sandbox.newest();
        return root.isEnded()
                ? Optional.empty()
                : root.credential(credentialId).map(held -> new KnownTenant(held, sandbox, root));
    }

    /**
     * The sandbox of that id, which was there since this was called.
     *
     * @throws NotKept when it cannot be told
     */
    public Optional<Sandbox> find(String id) {
        return Optional.ofNullable(sandboxes.get(id))
                .filter(sandbox -> !isGone(sandbox))
                .or(() -> elsewhere.find(id).map(this::found));
    }

    /** All sandboxes, those that other servers have made with them. */
    public Collection<Sandbox> all() {
        Set<String> kept = Set.copyOf(elsewhere.ids());
        kept.stream().filter(id -> !sandboxes.containsKey(id)).forEach(this::find);
        here().stream().filter(sandbox -> !kept.contains(sandbox.id())).forEach(this::isGone);
        return here();
    }

    /** Those that this server has been asked for. */
    public Collection<Sandbox> here() {
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
        return owners.keySet().stream()
                .filter(key -> key.family.equals(family))
                .limit(atMost)
                .flatMap(key -> tenant(family, key.id).stream())
                .map(tenant -> tenant.held().credential())
                .toList();
    }

    /** About how many bytes of heap the journals of all sandboxes take. */
    public long journalBytes() {
        return journalRoom.used();
    }
}
