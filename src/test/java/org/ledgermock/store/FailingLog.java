package org.ledgermock.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A log in memory that fails by chance: without having done anything, or after it has done all. */
final class FailingLog extends LogOfOne {

    private final List<CommitRow> rows = new ArrayList<>();
    private final Random random;
    private final double chance;

    FailingLog(long seed, double chance) {
        this.random = new Random(seed);
        this.chance = chance;
    }

    @Override
    public synchronized List<LogAnswer> exchange(List<Asked> asked) {
        boolean fails = random.nextDouble() < chance;
        if (fails && random.nextBoolean()) {
            throw new StoreFailed("nothing was done", false);
        }
        List<LogAnswer> outcomes = asked.stream().map(this::put).toList();
        if (fails) {
            throw new StoreFailed("all was done, and nobody knows", true);
        }
        return outcomes;
    }

    private LogAnswer put(Asked one) {
        CommitRow row = one.row().orElseThrow();
        if (newest(row.sandbox()) >= row.first()) {
            return new LogAnswer.Behind(rows(row.sandbox(), row.first(), ROWS_AT_ONCE));
        }
        if (newest(row.sandbox()) != row.first() - 1) {
            throw new IllegalStateException(
                    "version %d does not follow %d".formatted(row.first(), newest(row.sandbox())));
        }
        rows.add(row);
        return new LogAnswer.Kept(List.of());
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
    public boolean isShared() {
        return false;
    }

    @Override
    public Optional<Checkpoint> checkpoint(long sandbox) {
        return Optional.empty();
    }
}
