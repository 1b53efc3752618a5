package org.ledgermock.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One server's log over rows that several write, which answers in its own way, right or wrong. */
final class SharedLog extends LogOfOne {

    private final SharedRows rows;
    private final Function<Asked, LogAnswer> way;

    SharedLog(SharedRows rows, Function<Asked, LogAnswer> way) {
        this.rows = rows;
        this.way = way;
    }

    @Override
    public List<LogAnswer> exchange(List<Asked> asked) {
        return asked.stream().map(way).toList();
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public List<CommitRow> rows(long sandbox, long from, int most) {
        return rows.from(from).stream().limit(most).toList();
    }

    @Override
    public Optional<Checkpoint> checkpoint(long sandbox) {
        return rows.first();
    }
}
