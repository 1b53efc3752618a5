package org.ledgermock.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ledgermock.message.JsonValue;
import org.ledgermock.state.Root;

/** What can be done with a store besides serving from it. A file is nobody else's meanwhile. */
public final class StoreTools implements AutoCloseable {

    private final StoreAddress address;
    private final CommitLog log;

    private StoreTools(StoreAddress address, CommitLog log) {
        this.address = address;
        this.log = log;
    }

    /**
     * Opens a store that is there.
     *
     * @throws StoreRefused when there is none, or a server has it to itself
     */
    public static StoreTools open(StoreAddress address, Surroundings surroundings) {
        if (address instanceof StoreAddress.InFile in && !Files.exists(in.file())) {
            throw new StoreRefused("there is no file %s: name that of a store".formatted(address));
        }
        try {
            return new StoreTools(address, SandboxStore.log(address, surroundings));
        } catch (StoreRefused e) {
            throw e.isInUse()
                    ? new StoreRefused(
                            "%s is in use by a server: stop that, or look at a copy that it makes, with ledgermock store backup COPY"
                                    .formatted(address),
                            true,
                            e)
                    : e;
        }
    }

    /** Those that it was made with. */
    public StoreTerms terms() {
        return told(() -> StoreTerms.of(log.facts()));
    }

    /** @throws StoreRefused when these are not those that it was made with */
    public void require(StoreTerms terms) {
        told(() -> {
            terms.require(log, address.toString());
            return terms;
        });
    }

    /**
     * What is there.
     *
     * @param format of the tables and of what is written in them
     * @param choices that it was made with, as the server was told them
     */
    public record Overview(int format, Map<String, String> choices, List<Told> sandboxes) {

        public Overview {
            choices = Map.copyOf(choices);
            sandboxes = List.copyOf(sandboxes);
        }

        /** How much it takes to keep all sandboxes. */
        public long bytes() {
            return sandboxes.stream().mapToLong(Told::bytes).sum();
        }
    }

    /**
     * A sandbox that is kept.
     *
     * @param checkpoint the version that it is read from
     * @param rows in which its commits are
     * @param bytes of the checkpoint and the rows
     */
    public record Told(String id, long version, long checkpoint, long rows, long bytes) {

        public Told {
            requireNonNull(id, "id");
        }
    }

    public Overview overview() {
        return told(() -> new Overview(
                CommitLog.FORMAT,
                terms().choices(),
                log.sandboxes().stream().map(this::told).toList()));
    }

    private Told told(CommitLog.KeptSandbox sandbox) {
        Optional<Checkpoint> from = log.checkpoint(sandbox.number());
        long checkpoint = from.map(Checkpoint::version).orElse(0L);
        long[] counted = {
            checkpoint, 0, from.map(one -> (long) one.body().length).orElse(0L)
        };
        rows(sandbox, row -> {
            counted[0] = Math.max(counted[0], row.last());
            counted[1]++;
            counted[2] += row.body().length;
        });
        return new Told(sandbox.id(), counted[0], checkpoint, counted[1], counted[2]);
    }

    private void rows(CommitLog.KeptSandbox sandbox, Consumer<CommitRow> each) {
        long next = 1;
        List<CommitRow> rows;
        do {
            rows = log.rows(sandbox.number(), next, CommitLog.ROWS_AT_ONCE);
            for (CommitRow row : rows) {
                each.accept(row);
                next = row.last() + 1;
            }
        } while (rows.size() == CommitLog.ROWS_AT_ONCE);
    }

    /**
     * What came of looking at a sandbox.
     *
     * @param differences none when all holds
     */
    public record Checked(Told sandbox, List<String> differences) {

        public Checked {
            requireNonNull(sandbox, "sandbox");
            differences = List.copyOf(differences);
        }
    }

    /**
     * Carries out once more all that is kept, and looks whether it holds together.
     *
     * @throws StoreRefused when it has sandboxes of another family, or was made with others
     */
    public List<Checked> check(Function<String, Optional<SandboxStore.KnownFamily>> families) {
        return told(() -> {
            SandboxCheck check = new SandboxCheck(log);
            List<Checked> all = new ArrayList<>();
            for (CommitLog.KeptSandbox sandbox : log.sandboxes()) {
                all.add(new Checked(told(sandbox), check.differences(sandbox, known(sandbox, families))));
            }
            return all;
        });
    }

    /** Makes checkpoints, lets go of all that nobody needs beside them, and gives the room back. */
    public void trim(Function<String, Optional<SandboxStore.KnownFamily>> families) {
        told(() -> {
            log.removeEnded();
            for (CommitLog.KeptSandbox sandbox : log.sandboxes()) {
                SandboxStore.KnownFamily family = known(sandbox, families);
                Loaded.of(sandbox, family.model(), family.limits(), log)
                        .map(Loaded::root)
                        .ifPresent(root -> trim(sandbox.number(), root));
            }
            log.compact();
            return address;
        });
    }

    private void trim(long sandbox, Root root) {
        log.keep(new Checkpoint(sandbox, root.version(), CommitCodec.write(root)));
        while (log.trim(sandbox, root.version())) {
            // A little at a time, for others may be at it.
        }
    }

    private SandboxStore.KnownFamily known(
            CommitLog.KeptSandbox sandbox, Function<String, Optional<SandboxStore.KnownFamily>> families) {
        return families.apply(sandbox.family())
                .orElseThrow(() -> new StoreRefused(
                        "%s has the sandbox %s, and no such family is known here: bring what has it, --with JAR-or-FOLDER"
                                .formatted(address, sandbox.id())));
    }

    /**
     * Hands out the commits of a sandbox that are kept, in their order.
     *
     * @throws StoreRefused when there is no such sandbox
     */
    public void commits(String id, Consumer<JsonValue> each) {
        told(() -> {
            List<CommitLog.KeptSandbox> all = log.sandboxes();
            CommitLog.KeptSandbox sandbox = all.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new StoreRefused("%s has no sandbox '%s'; it has %s"
                            .formatted(
                                    address,
                                    id,
                                    all.stream().map(CommitLog.KeptSandbox::id).collect(Collectors.joining(", ")))));
            rows(sandbox, row -> CommitCodec.commits(row).forEach(each));
            return sandbox;
        });
    }

    /**
     * Writes all that is kept into a file that is not there yet.
     *
     * @throws StoreRefused when it is there, or cannot be written
     */
    public void backUp(Path target) {
        told(() -> {
            log.backUp(target.toAbsolutePath().toString());
            return target;
        });
    }

    private static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreFailed e) {
            throw new StoreRefused(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
