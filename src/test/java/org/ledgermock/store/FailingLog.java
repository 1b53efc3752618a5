package org.ledgermock.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A log in memory that fails by chance: without having done anything, or after it has done all. */
final class FailingLog implements CommitLog {

    private final List<CommitRow> rows = new ArrayList<>();
    private final Random random;
    private final double chance;

    FailingLog(long seed, double chance) {
        this.random = new Random(seed);
        this.chance = chance;
    }

    @Override
    public synchronized void append(List<CommitRow> more) {
        boolean fails = random.nextDouble() < chance;
        if (fails && random.nextBoolean()) {
            throw new StoreFailed("nothing was done", false);
        }
        for (CommitRow row : more) {
            if (newest(row.sandbox()) != row.first() - 1) {
                throw new IllegalStateException(
                        "version %d does not follow %d".formatted(row.first(), newest(row.sandbox())));
            }
            rows.add(row);
        }
        if (fails) {
            throw new StoreFailed("all was done, and nobody knows", true);
        }
    }

    @Override
    public synchronized void cut(long sandbox, long version) {
        rows.removeIf(row -> row.sandbox() == sandbox && row.last() > version);
    }

    @Override
    public synchronized List<CommitRow> rows(long sandbox, long from, int most) {
        return rows.stream()
                .filter(row -> row.sandbox() == sandbox && row.last() >= from)
                .limit(most)
                .toList();
    }

    /** The version that the newest row leads to. */
    synchronized long newest(long sandbox) {
        return rows.stream()
                .filter(row -> row.sandbox() == sandbox)
                .mapToLong(CommitRow::last)
                .max()
                .orElse(1);
    }

    @Override
    public Map<String, String> facts() {
        return Map.of();
    }

    @Override
    public void writeFacts(Map<String, String> facts) {}

    @Override
    public List<KeptSandbox> sandboxes() {
        return List.of();
    }

    @Override
    public long begin(String id, long version, byte[] root) {
        return 1;
    }

    @Override
    public void remove(long sandbox) {}

    @Override
    public void keep(Checkpoint checkpoint) {}

    @Override
    public boolean trim(long sandbox, long version) {
        return false;
    }

    @Override
    public Optional<Checkpoint> checkpoint(long sandbox) {
        return Optional.empty();
    }

    @Override
    public void compact() {}

    @Override
    public void backUp(String file) {}

    @Override
    public void close() {}
}
