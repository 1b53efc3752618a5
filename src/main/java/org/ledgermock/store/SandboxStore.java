package org.ledgermock.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.ledgermock.sandbox.Keeping;
import org.ledgermock.sandbox.NotKept;
import org.ledgermock.sandbox.Roots;
import org.ledgermock.state.Limits;
import org.ledgermock.state.Model;
import org.ledgermock.state.Root;

/** The sandboxes of a server where they outlive it. What a call or the admin API was answered is there after any end. */
public final class SandboxStore implements Keeping, AutoCloseable {

    private final String place;
    private final Shipping shipping;
    private final Optional<PostgresJournals> journals;
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private volatile StoreTerms terms = new StoreTerms(Map.of(), Map.of());

    private SandboxStore(String place, Shipping shipping, Optional<PostgresJournals> journals) {
        this.place = place;
        this.shipping = shipping;
        this.journals = journals;
    }

    /**
     * Opens a store, or makes one.
     *
     * @throws StoreRefused when there cannot be one, or it is in use
     */
    public static SandboxStore at(StoreAddress address, Surroundings surroundings) {
        Shipping shipping = new Shipping(log(address, surroundings), surroundings);
        try {
            return new SandboxStore(address.toString(), shipping, journals(address, surroundings));
        } catch (StoreRefused e) {
            shipping.close();
            throw e;
        }
    }

    static CommitLog log(StoreAddress address, Surroundings surroundings) {
        if (address instanceof StoreAddress.InDatabase database) {
            return new PostgresLog(database, surroundings);
        }
        return new SqliteLog(new SqliteFile(((StoreAddress.InFile) address).file(), Map.of()));
    }

    private static Optional<PostgresJournals> journals(StoreAddress address, Surroundings surroundings) {
        return address instanceof StoreAddress.InDatabase database
                ? Optional.of(new PostgresJournals(database, surroundings))
                : Optional.empty();
    }

    /**
     * What is known of a family whose sandboxes are kept.
     *
     * @param limits those of a new sandbox
     */
    public record KnownFamily(Model model, Limits limits) {

        public KnownFamily {
            requireNonNull(model, "model");
            requireNonNull(limits, "limits");
        }
    }

    /** A sandbox as it was when it was kept last. */
    public record Kept(String id, Roots roots) {

        public Kept {
            requireNonNull(id, "id");
            requireNonNull(roots, "roots");
        }
    }

    /** Where it is, for people. */
    public String place() {
        return place;
    }

    /** Why what is changed is not kept at the moment; empty when it is. */
    public String problem() {
        return shipping.problem();
    }

    /** The clock that all servers of the store go by. */
    public InstantSource time(InstantSource machine) {
        return shipping.isShared() ? () -> machine.instant().plus(shipping.ahead()) : machine;
    }

    /**
     * Holds a server to the terms of the store, from now on, and writes them into a new one.
     *
     * @throws StoreRefused when they are others
     */
    public void require(StoreTerms wanted) {
        terms = wanted;
        shipping.tell(log -> {
            wanted.require(log, place);
            log.removeEnded();
        });
    }

    // Once for each family: whoever comes later finds it fixed.
    private void requireModel(String family) {
        if (!held.contains(family)) {
            shipping.tell(log -> terms.requireModel(family, log, place));
            held.add(family);
        }
    }

    /**
     * Holds a server to the families that there are sandboxes of.
     *
     * @throws StoreRefused when it has not one of them
     */
    public void requireFamilies(Function<String, Optional<KnownFamily>> families) {
        shipping.ask(CommitLog::sandboxes).forEach(sandbox -> family(sandbox, families));
    }

    private KnownFamily family(CommitLog.KeptSandbox sandbox, Function<String, Optional<KnownFamily>> families) {
        return families.apply(sandbox.family())
                .orElseThrow(() -> new StoreRefused(
                        "%s has the sandbox %s, and this server does not have that family: start it --with what has it"
                                .formatted(place, sandbox.id())));
    }

    /** The ids of all sandboxes. */
    public List<String> ids() {
        return shipping.ask(CommitLog::sandboxes).stream()
                .map(CommitLog.KeptSandbox::id)
                .toList();
    }

    /**
     * The sandbox of that id, as it was kept last.
     *
     * @param families by name; empty for one that the server has not
     * @throws StoreRefused when it is of another family, or is not written as it is known here
     */
    public Optional<Kept> find(String id, Function<String, Optional<KnownFamily>> families) {
        return shipping.ask(log -> log.find(id)).flatMap(sandbox -> kept(sandbox, families));
    }

    /** The id of the sandbox that a credential of a family belongs to. */
    public Optional<String> owner(String family, String credential) {
        return shipping.ask(log -> log.owner(family, credential)).map(CommitLog.KeptSandbox::id);
    }

    private Optional<Kept> kept(CommitLog.KeptSandbox sandbox, Function<String, Optional<KnownFamily>> families) {
        KnownFamily family = family(sandbox, families);
        requireModel(sandbox.family());
        // In the thread of who asks: others are not to wait for it.
        Optional<Loaded> loaded = Loaded.of(sandbox, family.model(), family.limits(), shipping);
        return loaded.filter(found -> !found.root().isEnded())
                .map(found -> new Kept(sandbox.id(), new KeptRoots(sandbox, found, shipping, journals)));
    }

    /** Whether other servers may have it open at the same time. */
    public boolean isShared() {
        return shipping.isShared();
    }

    @Override
    public Roots begin(String id, Root first) {
        byte[] body = CommitCodec.write(first);
        RowMark row =
                new RowMark(first.version(), shipping.surroundings().chance().getAsLong());
        String family = id.substring(0, id.indexOf('/'));
        List<CredentialClaim> claims = first.credentialIds().stream()
                .map(credential -> new CredentialClaim(family, credential, true))
                .toList();
        try {
            requireModel(family);
            long number = shipping.ask(log -> log.begin(id, row.id(), first.version(), body, claims));
            return new KeptRoots(new CommitLog.KeptSandbox(number, id), new Loaded(first, row), shipping, journals);
        } catch (StoreFailed e) {
            throw new NotKept(String.valueOf(e.getMessage()), e.isUnclear(), e);
        }
    }

    /**
     * Writes all that is kept into another file: every change that was answered before this began is in it.
     *
     * @throws StoreRefused when that file cannot be written
     */
    public void backUp(Path target) {
        try {
            shipping.tell(log -> log.backUp(target.toAbsolutePath().toString()));
        } catch (StoreFailed e) {
            throw new StoreRefused(String.valueOf(e.getMessage()), e);
        }
    }

    /** Ends when all that was decided is kept. */
    @Override
    public void close() {
        shipping.close();
        journals.ifPresent(PostgresJournals::close);
    }
}
