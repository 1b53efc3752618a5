package org.ledgermock.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private SandboxStore(String place, CommitLog log) {
        this.place = place;
        this.shipping = new Shipping(log);
    }

    /**
     * Opens a store, or makes one.
     *
     * @throws StoreRefused when there cannot be one, or it is in use
     */
    public static SandboxStore at(StoreAddress address) {
        return new SandboxStore(address.toString(), CommitLog.at(address));
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
     * Holds a server to the terms of the store, and writes them into a new one.
     *
     * @throws StoreRefused when they are others
     */
    public void require(StoreTerms terms) {
        shipping.tell(log -> terms.require(log, place));
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
            KnownFamily known = families.apply(sandbox.family())
                    .orElseThrow(() -> new StoreRefused(
                            "%s has the sandbox %s, and this server does not have that family: start it --with what has it"
                                    .formatted(place, sandbox.id())));
            Root root = shipping.ask(log -> new Replay(log, place).root(sandbox, known));
            if (root.isEnded()) {
                // The server ended before it was removed.
                shipping.tell(log -> log.remove(sandbox.number()));
            } else {
                all.add(new Kept(sandbox.id(), new KeptRoots(sandbox.number(), root, shipping)));
            }
        }
        return all;
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
