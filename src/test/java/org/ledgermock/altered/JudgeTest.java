package org.ledgermock.altered;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewFault;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.server.Served;

/** The controls of what a call may do: ordered faults are what no call is to do by itself. */
class JudgeTest {

    private Served served;
    private Judge judge;
    private Recipe allocation;

    @BeforeEach
    void start() throws IOException {
        served = Served.start(Served.unlimited());
        judge = new Judge(served, new Tally());
        ValidCall call = ValidCall.of(
                        served.server.families().find(Served.TENCENT).orElseThrow())
                .stream()
                .filter(one -> one.operation().equals(Served.ALLOCATE))
                .findFirst()
                .orElseThrow();
        ValidCall moving = new ValidCall(
                call.family(),
                call.operation(),
                call.address(),
                call.arguments().with("AddedCredit", JsonNumber.of(1)),
                call.schema());
        allocation = new Recipe(moving, Carrier.TC3_JSON, List.of());
    }

    @AfterEach
    void stop() throws IOException {
        judge.close();
        served.close();
    }

    private void order(NewFault fault) {
        LedgermockClient.of(served.uri()).sandbox(Served.TENCENT + "/default").order(fault.atMost(1));
    }

    @Test
    void a_call_that_changes_what_it_may_is_right() throws IOException {
        assertThat(judge.send(allocation)).isEmpty();
        assertThat(judge.send(allocation)).isEmpty();
    }

    @Test
    void a_refused_call_that_changed_something_is_found() throws IOException {
        order(NewFault.busy(Served.ALLOCATE));

        assertThat(judge.send(allocation))
                .hasValueSatisfying(
                        wrong -> assertThat(wrong)
                                .startsWith(
                                        "the state of tencent-partner moved by 1 versions, and may move by 0; the answer: HTTP/1.1 200"));
    }

    @Test
    void a_call_that_is_made_twice_is_found() throws IOException {
        order(NewFault.twice(Served.ALLOCATE));

        assertThat(judge.send(allocation)).isPresent();
    }

    @Test
    void an_answer_that_does_not_come_is_found() throws IOException {
        order(NewFault.lost(Served.ALLOCATE));

        assertThat(judge.send(allocation))
                .hasValueSatisfying(wrong -> assertThat(wrong).startsWith("no answer: "));
        assertThat(judge.send(allocation)).isEmpty();
    }

    @Test
    void what_takes_as_long_as_a_plain_call_is_not_slow() throws IOException {
        try (Judge impatient = new Judge(served, new Tally(), Duration.ZERO)) {
            assertThat(impatient.send(allocation)).isEmpty();
        }
    }
}
