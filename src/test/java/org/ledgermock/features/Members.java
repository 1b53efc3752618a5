package org.ledgermock.features;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members that a scenario speaks of, and what they had when it first spoke of them. */
final class Members {

    static final String FIRST = "the member";
    static final String SECOND = "the other member";

    private static final String UPDATE = "updateBalancePointByIncrement";

    // Of the seed 'example'.
    private static final String EXAMPLE = "231607639459718452";

    private final Mock mock;
    private final Store store;
    private final SceneClock clock;
    private final List<String> known = new ArrayList<>(List.of(EXAMPLE));
    private final Map<String, String> uids = new LinkedHashMap<>();
    private final Map<String, Account> before = new LinkedHashMap<>();
    private Instant lastTime = Instant.EPOCH;

    Members(Mock mock, Store store, SceneClock clock) {
        this.mock = mock;
        this.store = store;
        this.clock = clock;
    }

    /** What a member has. */
    record Account(BigDecimal balance, BigDecimal points) {}

    /** Says which members there are, in place of the one that there is by itself. */
    void are(List<String> customerUids) {
        known.clear();
        known.addAll(customerUids);
    }

    void meet(int count) {
        List<String> names = List.of(FIRST, SECOND).subList(0, count);
        for (int i = 0; i < count; i++) {
            uids.put(names.get(i), known.get(i));
            before.put(names.get(i), now(names.get(i)));
        }
    }

    Optional<String> uid(String name) {
        return Optional.ofNullable(uids.get(name));
    }

    Account before(String name) {
        return Optional.ofNullable(before.get(name))
                .orElseThrow(() -> new IllegalStateException("what " + name + " has is not known as before"));
    }

    /** As an increment of nothing tells it: that needs no other operation. */
    Account now(String name) {
        String body = """
                {"appId": "%s", "customerUid": %s, "balanceIncrement": 0, "pointIncrement": 0, "dataChangeTime": "%s"}""".formatted(mock.tenant().store().id(), uids.get(name), newTime());
        Answer answer = store.read(UPDATE, body);
        return new Account(answer.amount("balanceBeforeUpdate"), answer.amount("pointBeforeUpdate"));
    }

    /** A dataChangeTime that has not been used yet. */
    String newTime() {
        Instant next = lastTime.plus(Duration.ofSeconds(1));
        lastTime = clock.instant().isAfter(next) ? clock.instant() : next;
        return sameTime();
    }

    /** The dataChangeTime that was used last. */
    String sameTime() {
        return SceneClock.text(lastTime);
    }
}
