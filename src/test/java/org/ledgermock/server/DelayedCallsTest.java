package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.fault.Pause;
import org.ledgermock.oracle.Waiting;
import org.ledgermock.sandbox.Sandbox;

/** A call that a fault delays before its change holds a thread of the server: there are enough for others. */
class DelayedCallsTest {

    private static final int MANY = 100;
    private static final long FAR_BEYOND_THE_TEST = 300_000;

    @Test
    void a_hundred_delayed_calls_do_not_hold_up_another_sandbox() throws IOException {
        AtomicInteger ended = new AtomicInteger();
        try (Served served = Served.start(Served.unlimited())) {
            Sandbox partner = served.sandbox(Served.TENCENT);
            served.order(
                    Served.TENCENT,
                    FaultOrder.next(Served.ALLOCATE, MANY, new Deviation.Delay(new Pause.Fixed(FAR_BEYOND_THE_TEST))));
            byte[] request = RawRequest.tencent(served.clock, Served.ONE).bytes();
            for (int number = 0; number < MANY; number++) {
                Thread thread = new Thread(() -> {
                    try {
                        served.exchange(request);
                    } catch (IOException itsServerWasStopped) {
                        // As it is at the end of the test.
                    } finally {
                        ended.incrementAndGet();
                    }
                });
                thread.setDaemon(true);
                thread.start();
            }
            Waiting.until(
                    "all calls have come",
                    () -> partner.root().faults().standing().get(0).hits() >= MANY);
            assertThat(partner.root().faults().standing().get(0).hits())
                    .as("calls that are being delayed")
                    .isEqualTo(MANY);

            for (int number = 0; number < MANY; number++) {
                assertThat(served.kybio()
                                .call(Served.INCREMENT, Served.increment(number, "\"balanceIncrement\":1"))
                                .isSuccess())
                        .isTrue();
            }

            assertThat(served.member("balance")).isEqualByComparingTo("500");
            assertThat(ended).as("delayed calls that have come to an end").hasValue(0);
            assertThat(served.credit("Credit")).isEqualByComparingTo("90");
        }
    }
}
