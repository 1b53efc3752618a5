package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgermock.oracle.Conversation;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.State;
import tools.jackson.databind.JsonNode;

/** 64 threads, 1 000 calls each, over ten customers, and over ten members: to the last digit nothing is lost. */
class ConcurrencyTest {

    private static final int THREADS = 64;
    private static final int CALLS = 1_000;
    private static final int HOLDERS = 10;
    private static final BigDecimal STEP = new BigDecimal("0.00012345");

    private Served served;

    @BeforeEach
    void start() {
        served = Served.start(Served.unlimited().toBuilder().seed("thousand").build());
    }

    @AfterEach
    void stop() {
        served.close();
    }

    // Above and below zero, and zero itself; all that is ever taken is less than what anybody has at first.
    private static BigDecimal amount(int thread, int call) {
        return STEP.multiply(BigDecimal.valueOf((thread * 31L + call * 17L) % 7 - 2));
    }

    private static int holder(int thread, int call) {
        return (thread + call) % HOLDERS;
    }

    /** One call's amount and what the answer said of the quantity afterwards. */
    private record Told(int holder, BigDecimal amount, BigDecimal after) {

        BigDecimal before() {
            return after.subtract(amount);
        }
    }

    @Test
    void allocations_by_many_threads_add_up() throws Exception {
        State first = served.state(Served.TENCENT);
        Set<String> requestIds = ConcurrentHashMap.newKeySet();

        List<Told> told = flat(Crowd.of(THREADS, thread -> allocate(thread, requestIds)));

        State last = served.state(Served.TENCENT);
        BigDecimal all = sum(told);
        long moving = told.stream().filter(one -> one.amount.signum() != 0).count();
        assertThat(told).hasSize(THREADS * CALLS);
        assertThat(requestIds).hasSize(THREADS * CALLS);
        assertEachAnswerIsOneStep(told, holder -> customer(first, holder).quantity("Credit"));
        for (int holder = 0; holder < HOLDERS; holder++) {
            BigDecimal own = sumOf(told, holder);
            for (String quantity : List.of("Credit", "RemainingCredit")) {
                assertThat(customer(last, holder).quantity(quantity))
                        .isEqualByComparingTo(
                                customer(first, holder).quantity(quantity).add(own));
            }
        }
        Entity partner = last.single("partner");
        assertThat(partner.quantity("RemainingCredit"))
                .isEqualByComparingTo(
                        first.single("partner").quantity("RemainingCredit").subtract(all));
        assertThat(partner.quantity("AllocatedCredit"))
                .isEqualByComparingTo(
                        first.single("partner").quantity("AllocatedCredit").add(all));
        assertThat(last.version() - first.version()).isEqualTo(moving);
        assertThat(last.ledger().count()).isEqualTo(moving);
        assertThat(last.ledger().moved("customer", "Credit")).isEqualByComparingTo(all);
        assertThat(last.ledger().moved("customer", "RemainingCredit")).isEqualByComparingTo(all);
        assertInvariants(last);
        assertLedgerIsAChain(last, "customer");
    }

    private List<Told> allocate(int thread, Set<String> requestIds) throws Exception {
        List<Told> told = new ArrayList<>(CALLS);
        try (Conversation conversation = new Conversation(served.uri())) {
            for (int call = 0; call < CALLS; call++) {
                BigDecimal amount = amount(thread, call);
                String body = "{\"ClientUin\":%d,\"AddedCredit\":%s}"
                        .formatted(200_000_000_001L + holder(thread, call), amount.toPlainString());
                JsonNode response = ExactJson.read(conversation
                                .exchange(RawRequest.tencent(served.clock, body).bytes())
                                .bodyText())
                        .path("Response");
                assertThat(response.path("TotalCredit")).isEqualTo(response.path("RemainingCredit"));
                requestIds.add(response.path("RequestId").stringValue());
                told.add(new Told(
                        holder(thread, call),
                        amount,
                        response.path("TotalCredit").decimalValue()));
            }
        }
        return told;
    }

    @Test
    void increments_by_many_threads_add_up() throws Exception {
        State first = served.state(Served.KYBIO);

        List<Told> told = flat(Crowd.of(THREADS, this::increment));

        State last = served.state(Served.KYBIO);
        assertThat(told).hasSize(THREADS * CALLS);
        assertEachAnswerIsOneStep(told, holder -> member(first, holder).quantity("balance"));
        for (int holder = 0; holder < HOLDERS; holder++) {
            assertThat(member(last, holder).quantity("balance"))
                    .isEqualByComparingTo(
                            member(first, holder).quantity("balance").add(sumOf(told, holder)));
            assertThat(member(last, holder).quantity("point"))
                    .isEqualByComparingTo(
                            member(first, holder).quantity("point").subtract(sumOf(told, holder)));
        }
        assertThat(last.ledger().count()).isEqualTo(THREADS * CALLS);
        assertThat(last.version() - first.version()).isEqualTo(THREADS * CALLS);
        assertThat(last.ledger().moved("member", "balance")).isEqualByComparingTo(sum(told));
        assertThat(last.ledger().moved("member", "point"))
                .isEqualByComparingTo(sum(told).negate());
        assertLedgerIsAChain(last, "member");
    }

    private List<Told> increment(int thread) throws Exception {
        List<Told> told = new ArrayList<>(CALLS);
        try (Conversation conversation = new Conversation(served.uri())) {
            for (int call = 0; call < CALLS; call++) {
                BigDecimal amount = amount(thread, call);
                int stamp = thread * CALLS + call;
                String body = """
                        {"appId":"%s","customerUid":%d,"balanceIncrement":%s,"pointIncrement":%s,\
                        "dataChangeTime":"2016-01-%02d %02d:%02d:%02d"}""".formatted(
                                Served.SHOP.id(),
                                uid(holder(thread, call)),
                                amount.toPlainString(),
                                amount.negate().toPlainString(),
                                1 + stamp / 86_400,
                                stamp / 3_600 % 24,
                                stamp / 60 % 60,
                                stamp % 60);
                JsonNode data = ExactJson.read(conversation
                                .exchange(RawRequest.kybio(body.getBytes(UTF_8)).bytes())
                                .bodyText())
                        .path("data");
                BigDecimal after = data.path("balanceAfterUpdate").decimalValue();
                assertThat(data.path("balanceBeforeUpdate").decimalValue().add(amount))
                        .isEqualByComparingTo(after);
                told.add(new Told(holder(thread, call), amount, after));
            }
        }
        return told;
    }

    // Whatever the order was: every value that a call found was left by another one, but for the very first, and every
    // value left was found, but for the very last.
    private static void assertEachAnswerIsOneStep(List<Told> told, java.util.function.IntFunction<BigDecimal> firstOf) {
        for (int holder = 0; holder < HOLDERS; holder++) {
            Map<BigDecimal, Integer> open = new TreeMap<>();
            for (Told one : told) {
                if (one.holder == holder) {
                    open.merge(one.after, 1, Integer::sum);
                    open.merge(one.before(), -1, Integer::sum);
                }
            }
            open.merge(firstOf.apply(holder), 1, Integer::sum);
            open.merge(firstOf.apply(holder).add(sumOf(told, holder)), -1, Integer::sum);
            open.values().removeIf(count -> count == 0);
            assertThat(open).isEmpty();
        }
    }

    // Read backwards, each entry that is still there begins where the one before it ended, up to the present.
    private static void assertLedgerIsAChain(State state, String kind) {
        Map<String, BigDecimal> next = new HashMap<>();
        List<Change.Entry> entries = state.ledger().newestFirst().toList();
        assertThat(entries).hasSizeGreaterThanOrEqualTo(10_000);
        for (Change.Entry entry : entries) {
            for (Change.Movement movement : entry.movements()) {
                String key = entry.key() + " " + movement.quantity();
                BigDecimal expected = next.getOrDefault(
                        key, state.find(kind, entry.key()).orElseThrow().quantity(movement.quantity()));
                assertThat(movement.after()).as(key).isEqualByComparingTo(expected);
                next.put(key, movement.before());
            }
        }
    }

    private static void assertInvariants(State state) {
        Entity partner = state.single("partner");
        BigDecimal allocated = state.all("customer", true)
                .map(customer -> customer.quantity("Credit"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(partner.quantity("AllocatedCredit")).isEqualByComparingTo(allocated);
        assertThat(partner.quantity("TotalCredit"))
                .isEqualByComparingTo(partner.quantity("RemainingCredit").add(allocated));
        assertThat(state.sum("customer", "Credit")).isEqualByComparingTo(allocated);
        assertThat(state.all("customer", true))
                .allMatch(customer -> customer.quantity("RemainingCredit").signum() >= 0
                        && customer.quantity("RemainingCredit").compareTo(customer.quantity("Credit")) <= 0);
    }

    private static Entity customer(State state, int holder) {
        return state.find("customer", Long.toString(200_000_000_001L + holder)).orElseThrow();
    }

    private static Entity member(State state, int holder) {
        return state.find("member", Long.toString(uid(holder))).orElseThrow();
    }

    private static long uid(int holder) {
        return 300_000_000_000_000_001L + 7L * holder;
    }

    private static BigDecimal sumOf(List<Told> told, int holder) {
        return sum(told.stream().filter(one -> one.holder == holder).toList());
    }

    private static BigDecimal sum(List<Told> told) {
        return told.stream().map(Told::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Told> flat(List<List<Told>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}
