package org.ledgermock.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One server's log over rows that several write, which answers in its own way, right or wrong. */
record SharedLog(SharedRows rows, Function<Asked, LogAnswer> way) implements CommitLog {

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

    @Override
    public Optional<KeptSandbox> find(String id) {
        return Optional.empty();
    }

    @Override
    public Optional<KeptSandbox> owner(String family, String credential) {
        return Optional.empty();
    }

    @Override
    public void reach() {}

    @Override
    public void compact() {}

    @Override
    public Duration ahead() {
        return Duration.ZERO;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of();
    }

    @Override
    public void writeFacts(Map<String, String> facts) {}

    @Override
    public void replaceFact(String name, String before, String after) {}

    @Override
    public List<KeptSandbox> sandboxes() {
        return List.of();
    }

    @Override
    public long begin(String id, long row, long version, byte[] root, List<CredentialClaim> claims) {
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
    public void backUp(String file) {}

    @Override
    public void close() {}
}
