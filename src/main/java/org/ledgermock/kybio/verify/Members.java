package org.ledgermock.kybio.verify;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonObject;
import org.ledgermock.verify.Answer;
import org.ledgermock.verify.Caller;
import org.ledgermock.verify.SkippedException;
import org.ledgermock.verify.Tenant;
import org.ledgermock.verify.steps.Answers;
import org.ledgermock.verify.steps.Expect;

/** The members that a scenario speaks of, and what they had when it first spoke of them. */
public final class Members {

    static final String FIRST = "the member";
    static final String SECOND = "the other member";

    private static final String UPDATE = "updateBalancePointByIncrement";

    // Of the seed 'example', which a mock has when nothing else is asked for.
    private static final String EXAMPLE = "231607639459718452";

    private final StoreApi store;
    private final List<String> seeded = new ArrayList<>();
    private final Map<String, String> uids = new LinkedHashMap<>();
    private final Map<String, Account> before = new LinkedHashMap<>();
    private Instant lastTime = Instant.EPOCH;
    private Instant timeBefore = Instant.EPOCH;

    public Members(StoreApi store) {
        this.store = store;
    }

    /** What a member has. */
    record Account(BigDecimal balance, BigDecimal points) {}

    /** Says which members the mock has, in place of the one of the example. */
    public void are(List<String> customerUids) {
        seeded.clear();
        seeded.addAll(customerUids);
    }

    void meet(int count) {
        List<String> names = List.of(FIRST, SECOND).subList(0, count);
        List<String> known = known();
        if (known.size() < count) {
            throw new SkippedException(
                    "it needs %d members that may be changed, there are %d".formatted(count, known.size()));
        }
        for (int i = 0; i < count; i++) {
            uids.put(names.get(i), known.get(i));
            before.put(names.get(i), now(names.get(i)));
        }
    }

    private List<String> known() {
        List<String> named = tenant().changeable("member");
        return !named.isEmpty() ? named : seeded.isEmpty() ? List.of(EXAMPLE) : List.copyOf(seeded);
    }

    /** Some member, as the store's own list or page of it shows it: the one that may be changed, or else one in use. */
    JsonObject find() {
        List<String> named = tenant().changeable("member");
        if (!named.isEmpty()) {
            uids.put(FIRST, named.get(0));
            return read(FIRST);
        }
        JsonObject found = Answers.items(store.read("queryCustomerPages", "{%s}".formatted(appId()))).stream()
                .filter(member -> member.number("enable")
                        .filter(enable -> enable.signum() > 0)
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new SkippedException("it needs a member in use, and there is none"));
        uids.put(
                FIRST,
                Answers.uid(found.find("customerUid").orElse(JsonNull.NULL), "customerUid")
                        .toString());
        return found;
    }

    /** What members may be put into. */
    List<JsonObject> categories() {
        return Answers.items(store.read("queryAllCustomerCategory", "{%s}".formatted(appId())));
    }

    /** As its own page shows it. */
    JsonObject read(String name) {
        Answer answer = store.read("queryByUid", "{%s, \"customerUid\": %s}".formatted(appId(), uids.get(name)));
        return answer.fields() instanceof JsonObject member
                ? member
                : fail("expected a member for %s, got %s".formatted(uids.get(name), Expect.shown(answer.body())));
    }

    private static JsonObject fail(String problem) {
        throw new AssertionError(problem);
    }

    private String appId() {
        return "\"appId\": \"%s\"".formatted(tenant().credential(Caller.MAIN).id());
    }

    private Tenant tenant() {
        return store.calls().tenant();
    }

    public Optional<String> uid(String name) {
        return Optional.ofNullable(uids.get(name));
    }

    Account before(String name) {
        return Optional.ofNullable(before.get(name))
                .orElseThrow(() -> new IllegalStateException("what " + name + " has is not known as before"));
    }

    /** As an increment of nothing tells it: that needs no other operation. */
    Account now(String name) {
        String body = """
                {%s, "customerUid": %s, "balanceIncrement": 0, "pointIncrement": 0, "dataChangeTime": "%s"}""".formatted(appId(), uids.get(name), newTime());
        Answer answer = store.read(UPDATE, body);
        return new Account(Answers.amount(answer, "balanceBeforeUpdate"), Answers.amount(answer, "pointBeforeUpdate"));
    }

    /** A dataChangeTime that has not been used yet. */
    public String newTime() {
        timeBefore = lastTime;
        lastTime = store.calls().time().newSecond();
        return sameTime();
    }

    /** The dataChangeTime that was used before the last one. */
    public String timeBefore() {
        return store.calls().times().text(timeBefore);
    }

    /** The dataChangeTime that was used last. */
    public String sameTime() {
        return store.calls().times().text(lastTime);
    }
}
