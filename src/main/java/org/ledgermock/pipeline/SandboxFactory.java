package org.ledgermock.pipeline;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ledgermock.message.Credential;
import org.ledgermock.sandbox.Keeping;
import org.ledgermock.sandbox.Roots;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.sandbox.SandboxRegistry;
import org.ledgermock.seed.SeedLibrary;
import org.ledgermock.state.Account;
import org.ledgermock.state.Change;
import org.ledgermock.state.Limits;
import org.ledgermock.state.NamedRoot;
import org.ledgermock.state.Root;

/** Makes the sandboxes of a server, at its start and while it runs. */
public final class SandboxFactory {

    private static final int LEDGER_BOUND = 10_000;
    private static final int JOURNAL_BOUND = 1_000;

    private final SandboxRegistry sandboxes;
    private final SeedLibrary library;
    private final Map<String, Long> limits;
    private final InstantSource clock;
    private final Keeping keeping;
    private final Map<String, SeedLibrary.Start> starts = new ConcurrentHashMap<>();

    /**
     * A factory.
     *
     * @param limits calls let through in a window, by family, instead of the documented number
     * @param clock the real time, which every sandbox's times follow at first
     * @param keeping gives the sandboxes their roots
     */
    public SandboxFactory(
            SandboxRegistry sandboxes,
            SeedLibrary library,
            Map<String, Long> limits,
            InstantSource clock,
            Keeping keeping) {
        this.sandboxes = requireNonNull(sandboxes, "sandboxes");
        this.library = requireNonNull(library, "library");
        this.limits = Map.copyOf(limits);
        this.clock = requireNonNull(clock, "clock");
        this.keeping = requireNonNull(keeping, "keeping");
    }

    /**
     * A sandbox that is to be made.
     *
     * @param name the part of its id after the family
     * @param role of the account, instead of what it would have
     */
    public record Wanted(ServedFamily family, String name, Optional<String> role, List<Credential> credentials) {

        public Wanted {
            requireNonNull(family, "family");
            requireNonNull(name, "name");
            requireNonNull(role, "role");
            credentials = List.copyOf(credentials);
        }

        /** The account that it has where a seed begins with this one. */
        public Account account(Account first) {
            return new Account(first.name(), role.orElse(first.role()));
        }

        /** {@code family/name}. */
        public String id() {
            return family.name() + "/" + name;
        }
    }

    /**
     * Makes a sandbox of seeds, and adds it to the server's.
     *
     * @throws org.ledgermock.contract.InvalidFile when the seeds do not fit the family or one another
     * @throws org.ledgermock.message.Conflict when its id or a credential is taken, or there is no room
     */
    public Sandbox make(Wanted wanted, List<SeedLibrary.NamedSeed> seeds) {
        Optional<Root> whole = library.whole(seeds, wanted.family.model(), limits(wanted.family));
        if (whole.isPresent()) {
            return begin(
                    wanted,
                    wanted.role
                            .map(role -> whole.get().after(List.of(new Change.RoleChanged(role))))
                            .orElseGet(whole::get),
                    clock);
        }
        SeedLibrary.Start start = start(wanted.family, seeds);
        return begin(wanted, Root.first(wanted.account(start.account()), start.state(), limits(wanted.family)), clock);
    }

    /**
     * Makes a sandbox that begins where another one was, with its times and limits, and adds it to the server's. What moves in
     * the one does not move in the other.
     *
     * @throws org.ledgermock.message.Conflict when its id or a credential is taken, or there is no room
     */
    public Sandbox fork(Wanted wanted, NamedRoot from) {
        return begin(wanted, from.root().forked(wanted.account(from.root().account())), clock);
    }

    /** A state is a value: all sandboxes of one seed that comes with Ledgermock begin with the same. */
    private SeedLibrary.Start start(ServedFamily family, List<SeedLibrary.NamedSeed> seeds) {
        if (seeds.size() != 1 || !library.isNamed(seeds.get(0))) {
            return library.start(seeds, family.model(), LEDGER_BOUND);
        }
        return starts.computeIfAbsent(seeds.get(0).name(), name -> library.start(seeds, family.model(), LEDGER_BOUND));
    }

    /**
     * Makes a sandbox that begins as its root says, and adds it to the server's.
     *
     * @param time which both of its times follow at first
     * @throws org.ledgermock.message.Conflict when its id or a credential is taken, or there is no room
     */
    public Sandbox begin(Wanted wanted, Root first, InstantSource time) {
        // With its credentials from the first: a sandbox that is kept is never there without them.
        // One that was whole has begun already.
        Root known = first.beginning().isPresent() ? first : first.begun();
        Root begun = wanted.credentials.isEmpty() ? known : known.after(Change.added(wanted.credentials));
        return sandboxes.make(
                wanted.id(),
                wanted.family.name(),
                wanted.credentials,
                () -> sandbox(wanted.id(), wanted.family.name(), keeping.begin(wanted.id(), begun), time));
    }

    /** A sandbox that there is already, as it is. */
    public Sandbox known(String id, Roots roots) {
        return sandbox(id, family(id), roots, clock);
    }

    private static String family(String id) {
        return id.substring(0, id.indexOf('/'));
    }

    private static Sandbox sandbox(String id, String family, Roots roots, InstantSource time) {
        return new Sandbox(id, family, roots, time, JOURNAL_BOUND);
    }

    /** The limits of a new sandbox. */
    public Limits limits(ServedFamily family) {
        return limits(family, Optional.ofNullable(limits.get(family.name())));
    }

    /** Limits of which each lets so many calls through instead of its own number. */
    public static Limits limits(ServedFamily family, Optional<Long> calls) {
        Map<String, Long> chosen = new HashMap<>();
        calls.ifPresent(number -> family.limits().forEach(rule -> chosen.put(rule.id(), number)));
        return new Limits(family.model().model().times(), chosen);
    }
}
