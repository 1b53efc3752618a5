package org.ledgermock.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.State;

/** What holds in the server when all calls have ended, of which some were made without an answer. */
final class EndState {

    private final State first;
    private final State last;

    EndState(State first, State last) {
        this.first = first;
        this.last = last;
    }

    /** The ledger has an entry for each change and no other, and its sum is what the holders gained. */
    void requireLedger(String kind, String quantity, long changes) {
        assertThat(last.version() - first.version()).isEqualTo(changes);
        assertThat(last.ledger().count() - first.ledger().count()).isEqualTo(changes);
        assertThat(last.ledger().moved(kind, quantity).subtract(first.ledger().moved(kind, quantity)))
                .isEqualByComparingTo(last.sum(kind, quantity).subtract(first.sum(kind, quantity)));
        requireChain(kind);
    }

    // Read backwards, each entry that is still there begins where the one before it ended, up to the present.
    private void requireChain(String kind) {
        Map<String, BigDecimal> next = new HashMap<>();
        List<Change.Entry> entries = last.ledger().newestFirst().toList();
        assertThat(entries).hasSizeGreaterThanOrEqualTo((int)
                Math.min(10_000, last.ledger().count()));
        for (Change.Entry entry : entries) {
            for (Change.Movement movement : entry.movements()) {
                String key = entry.key() + " " + movement.quantity();
                BigDecimal expected = next.getOrDefault(
                        key, last.find(kind, entry.key()).orElseThrow().quantity(movement.quantity()));
                assertThat(movement.after()).as(key).isEqualByComparingTo(expected);
                next.put(key, movement.before());
            }
        }
    }

    /** What a partner has, what it gave, and what its customers have, each added up anew. */
    void requirePartnersSums() {
        Entity partner = last.single("partner");
        BigDecimal allocated = last.all("customer", true)
                .map(customer -> customer.quantity("Credit"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(partner.quantity("AllocatedCredit")).isEqualByComparingTo(allocated);
        assertThat(partner.quantity("TotalCredit"))
                .isEqualByComparingTo(partner.quantity("RemainingCredit").add(allocated))
                .isEqualByComparingTo(first.single("partner").quantity("TotalCredit"));
        assertThat(last.sum("customer", "Credit")).isEqualByComparingTo(allocated);
        assertThat(last.all("customer", true))
                .allMatch(customer -> customer.quantity("RemainingCredit").signum() >= 0
                        && customer.quantity("RemainingCredit").compareTo(customer.quantity("Credit")) <= 0);
    }
}
