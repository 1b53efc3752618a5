package org.ledgermock.explore;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.client.LedgerEntry;
import org.ledgermock.client.SandboxClient;

/** Holds one sandbox, as it is, to an expectation: what was written by hand does not count. */
final class SandboxLook {

    private SandboxLook() {}

    static Optional<String> difference(Expectation expectation, SandboxClient sandbox) {
        if (!expectation.of(Clause.OneMore.class).isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s': only an exploration knows how many there were before".formatted(expectation.text()));
        }
        List<LedgerEntry> ledger = sandbox.ledger().stream()
                .filter(entry -> !entry.requestId().isEmpty())
                .sorted(Comparator.comparing(LedgerEntry::number))
                .toList();
        Map<Clause, Extent> fields = new HashMap<>();
        for (Clause.Has has : expectation.of(Clause.Has.class)) {
            boolean is = EntityClauses.value(sandbox, has).equals(Optional.of(has.value()));
            fields.put(has, is ? Extent.ALL : Extent.ELSEWHERE);
        }
        Course course = new Course(
                1,
                Story.UNDISTURBED,
                new Ended(ToldOutcome.SUCCESS, "", "", false),
                List.of(),
                0,
                ledger,
                fields,
                0,
                List.of(),
                List.of(),
                Duration.ZERO);
        return Set.of(Extent.ALL, Extent.EITHER).contains(Judge.extent(expectation, course))
                ? Optional.empty()
                : Optional.of(StoryWords.moved(course));
    }
}
