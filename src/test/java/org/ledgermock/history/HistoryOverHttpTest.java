package org.ledgermock.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.server.Served;
import org.ledgermock.state.State;

/**
 * What many clients see of one server, some of whom repeat calls, and some of whom do not wait for an answer: one that does
 * a call after the other could have answered so. {@code -Dledgermock.calls} makes it more calls.
 */
class HistoryOverHttpTest {

    private static final int CALLS = Integer.getInteger("ledgermock.calls", 2_000);
    private static final int CLIENTS = 32;

    // Not more of more calls: each is looked for wherever a value is not explained.
    private static final int BREAK_EVERY = 16 * Math.max(20, CALLS / 500);

    private Served served;

    @AfterEach
    void stop() {
        served.close();
    }

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        Path customers = Files.writeString(folder.resolve("customers.json"), PartnerCalls.seed());
        Path members = Files.writeString(folder.resolve("members.json"), MemberCalls.seed());
        served = Served.start(Served.unlimited().toBuilder()
                .seed(customers.toString())
                .seed(members.toString())
                .build());
    }

    private List<Call> drive(Clients.Work<Call> work) throws Exception {
        return new ArrayList<>(
                Clients.drive(client -> new SteadyLine(served.uri()), CLIENTS, CALLS, BREAK_EVERY, work));
    }

    /** What is there in the end, as if it had been read: a call without an answer may still come, and is not in it. */
    private static Call inTheEnd(Map<Quantity, BigDecimal> quantities) {
        List<Told> told = new ArrayList<>();
        quantities.forEach((quantity, value) -> told.add(new Told.Found(quantity, value)));
        long now = System.nanoTime();
        return new Call("what is there in the end", now, now, told);
    }

    private static long changes(Set<Call> made) {
        return made.stream()
                .filter(call -> call.told().stream().noneMatch(Told.Found.class::isInstance))
                .count();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void allocations_could_have_been_made_one_after_the_other(int customers) throws Exception {
        PartnerCalls partner = new PartnerCalls(served.clock, customers);
        State first = served.state(Served.TENCENT);

        List<Call> calls = drive(partner::call);
        State last = served.state(Served.TENCENT);
        calls.add(inTheEnd(partner.quantities(last)));
        History history = new History(partner.quantities(first));
        Set<Call> made = history.check(calls);
        assertNoticesWhatIsWrong(history, calls);

        EndState end = new EndState(first, last);
        end.requireLedger("customer", "Credit", changes(made));
        end.requirePartnersSums();
    }

    // The controls, on what was really answered.
    private static void assertNoticesWhatIsWrong(History history, List<Call> calls) {
        SplittableRandom random = new SplittableRandom(1);
        List<Call> changes = calls.stream()
                .filter(call -> call.told().stream().allMatch(Told.Changed.class::isInstance))
                .toList();
        for (int spoilt = 0; spoilt < 5; spoilt++) {
            Call change = changes.get(random.nextInt(changes.size()));
            Told.Changed told = (Told.Changed) change.told().get(0);
            long later = System.nanoTime();
            List<Call> lostUpdate = new ArrayList<>(calls);
            lostUpdate.add(new Call("the same again", change.asked(), change.answered(), change.told()));
            List<Call> staleRead = new ArrayList<>(calls);
            staleRead.add(
                    new Call("read later", later, later, List.of(new Told.Found(told.quantity(), told.before()))));
            List<Call> unasked = new ArrayList<>(calls);
            unasked.remove(change);

            assertThatThrownBy(() -> history.check(lostUpdate)).hasMessageContaining("one of the two changes is lost");
            assertThatThrownBy(() -> history.check(staleRead)).hasMessageContaining("no order explains");
            assertThatThrownBy(() -> history.check(unasked)).hasMessageContaining("which no call left");
        }
    }

    @Test
    void increments_and_their_repetitions_could_have_been_made_one_after_the_other() throws Exception {
        MemberCalls members = new MemberCalls();
        State first = served.state(Served.KYBIO);

        List<Call> calls = drive(members::call);
        State last = served.state(Served.KYBIO);
        calls.add(inTheEnd(members.quantities(last)));
        Set<Call> made = new History(members.quantities(first)).check(calls);

        new EndState(first, last).requireLedger("member", "balance", changes(made));
        assertThat(calls).as("repetitions that were refused").anyMatch(HistoryOverHttpTest::isRefused);
    }

    private static boolean isRefused(Call call) {
        return call.told().get(0) instanceof Told.Found one && one.quantity().once();
    }
}
