package org.ledgermock.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A log of one sandbox that is there already: its rows are all that it has. */
abstract class LogOfOne implements CommitLog {

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
    public void removeEnded() {}

    @Override
    public void keep(Checkpoint checkpoint) {}

    @Override
    public boolean trim(long sandbox, long version) {
        return false;
    }

    @Override
    public void compact() {}

    @Override
    public void backUp(String file) {}

    @Override
    public void close() {}
}
