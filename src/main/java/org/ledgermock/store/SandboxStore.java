package org.ledgermock.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.ledgermock.sandbox.Keeping;
import org.ledgermock.sandbox.NotKept;
import org.ledgermock.sandbox.Roots;
import org.ledgermock.state.Limits;
import org.ledgermock.state.Model;
import org.ledgermock.state.Root;

/** The sandboxes of a server where they outlive it. What a call or the admin API was answered is there after any end. */
public final class SandboxStore implements Keeping, AutoCloseable {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final String CHOICE = "choice ";

    private final String place;
    private final Shipping shipping;

    private SandboxStore(String place, CommitLog log) {
        this.place = place;
        this.shipping = new Shipping(log);
    }

    /**
     * Opens a store in a file, or makes one.
     *
     * @throws StoreRefused when the file cannot be one, or is in use
     */
    public static SandboxStore in(Path file) {
        return new SandboxStore(file.toString(), new SqliteLog(new SqliteFile(file, Map.of())));
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

    /**
     * Holds a server to the choices that the store was made with, and writes them into a new one.
     *
     * @param choices by their names as they are told to users
     * @throws StoreRefused when they are others
     */
    public void require(Map<String, String> choices) {
        Map<String, String> facts = shipping.ask(CommitLog::facts);
        Map<String, String> made = new LinkedHashMap<>();
        facts.forEach((name, value) -> {
            if (name.startsWith(CHOICE)) {
                made.put(name.substring(CHOICE.length()), value);
            }
        });
        if (!facts.containsKey(CHOICE)) {
            Map<String, String> written = new LinkedHashMap<>(Map.of(CHOICE, "all"));
            choices.forEach((name, value) -> written.put(CHOICE + name, value));
            shipping.tell(log -> log.writeFacts(written));
            return;
        }
        made.remove("");
        TreeSet<String> names = new TreeSet<>(made.keySet());
        names.addAll(choices.keySet());
        for (String name : names) {
            String before = made.getOrDefault(name, "");
            String now = choices.getOrDefault(name, "");
            if (!before.equals(now)) {
                throw new StoreRefused(
                        "%s was made with %s, and this server has %s: start it as before, or name another file"
                                .formatted(place, told(name, before), told(name, now)));
            }
        }
    }

    private static String told(String name, String value) {
        return value.isEmpty() ? "no " + name : name + " " + value;
    }

    /**
     * All sandboxes that are kept, as they were.
     *
     * @param families by name; empty for one that the server has not
     * @throws StoreRefused when one is of another family, or is not written as it is known here
     */
    public List<Kept> resume(Function<String, Optional<KnownFamily>> families) {
        List<Kept> all = new ArrayList<>();
        for (CommitLog.KeptSandbox sandbox : shipping.ask(CommitLog::sandboxes)) {
            String family = sandbox.id().substring(0, sandbox.id().indexOf('/'));
            KnownFamily known = families.apply(family)
                    .orElseThrow(() -> new StoreRefused(
                            "%s has the sandbox %s, and this server does not have that family: start it --with what has it"
                                    .formatted(place, sandbox.id())));
            Root root = root(sandbox, known);
            if (root.isEnded()) {
                // The server ended before it was removed.
                shipping.tell(log -> log.remove(sandbox.number()));
            } else {
                all.add(new Kept(sandbox.id(), new KeptRoots(sandbox.number(), root, shipping)));
            }
        }
        return all;
    }

    private Root root(CommitLog.KeptSandbox sandbox, KnownFamily family) {
        Checkpoint checkpoint = shipping.ask(log -> log.checkpoint(sandbox.number()))
                .orElseThrow(() ->
                        new StoreRefused("%s has nothing that the sandbox %s could begin with: bring back a copy of it"
                                .formatted(place, sandbox.id())));
        Root root = CommitCodec.root(checkpoint, family.model(), family.limits());
        while (true) {
            long next = root.version() + 1;
            List<CommitRow> rows = shipping.ask(log -> log.rows(sandbox.number(), next, ROWS_AT_ONCE));
            for (CommitRow row : rows) {
                root = CommitCodec.after(root, row);
            }
            if (rows.size() < ROWS_AT_ONCE) {
                return root;
            }
        }
    }

    @Override
    public Roots begin(String id, Root first) {
        byte[] body = CommitCodec.write(first);
        try {
            long number = shipping.ask(log -> log.begin(id, first.version(), body));
            return new KeptRoots(number, first, shipping);
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
    }
}
