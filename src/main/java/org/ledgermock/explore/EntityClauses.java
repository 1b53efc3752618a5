package org.ledgermock.explore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.JsonValue;

/** What is expected of entities themselves, of which a ledger says nothing. */
final class EntityClauses {

    private final List<Clause.OneMore> more;
    private final List<Clause.Has> has;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<Clause.Has, Optional<String>> before = new HashMap<>();

    /**
     * @param base as every run begins
     * @throws IllegalArgumentException when the expectation names an entity that is not there
     */
    EntityClauses(SandboxClient base, Expectation expectation) {
        this.more = expectation.of(Clause.OneMore.class);
        this.has = expectation.of(Clause.Has.class);
        for (Clause.Moves moves : expectation.of(Clause.Moves.class)) {
            require(base, moves.kind(), moves.key());
        }
        for (Clause.OneMore one : more) {
            counts.put(one.kind(), base.entities(one.kind()).size());
        }
        for (Clause.Has one : has) {
            require(base, one.kind(), one.key());
            before.put(one, value(base, one));
        }
    }

    private static void require(SandboxClient base, String kind, String key) {
        if (base.entity(kind, key).isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no %s %s at the beginning of a run; choose another seed, or another %s"
                            .formatted(kind, key, kind));
        }
    }

    /** What an entity has in a field, as text. */
    static Optional<String> value(SandboxClient sandbox, Clause.Has clause) {
        return sandbox.entity(clause.kind(), clause.key())
                .flatMap(values -> values.find(clause.field()))
                .map(JsonValue::asText);
    }

    Map<Clause, Extent> extents(SandboxClient sandbox) {
        Map<Clause, Extent> extents = new HashMap<>();
        for (Clause.OneMore one : more) {
            int added = sandbox.entities(one.kind()).size() - counts.getOrDefault(one.kind(), 0);
            extents.put(
                    one,
                    added == 0 ? Extent.NOTHING : added == 1 ? Extent.ALL : added > 1 ? Extent.MORE : Extent.ELSEWHERE);
        }
        for (Clause.Has one : has) {
            Optional<String> value = value(sandbox, one);
            extents.put(
                    one,
                    value.equals(Optional.of(one.value()))
                            ? Extent.ALL
                            : value.equals(before.get(one)) ? Extent.NOTHING : Extent.ELSEWHERE);
        }
        return extents;
    }
}
