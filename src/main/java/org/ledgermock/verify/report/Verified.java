package org.ledgermock.verify.report;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ledgermock.verify.Coverage;

/**
 * That a statement was exercised by its natural cause on a live endpoint, and held.
 *
 * @param day of the run, as 2026-11-21
 */
record Verified(String family, String operation, String id, String day) {

    Verified {
        requireNonNull(family, "family");
        requireNonNull(operation, "operation");
        requireNonNull(id, "id");
        requireNonNull(day, "day");
    }

    static Optional<Verified> last(List<Verified> verified, Coverage.Entry entry) {
        return verified.stream()
                .filter(live -> live.family.equals(entry.family())
                        && live.operation.equals(entry.operation())
                        && live.id.equals(entry.id()))
                .max(Comparator.comparing(Verified::day));
    }
}
