package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgermock.fault.Delivery;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.fault.Pause;
import org.ledgermock.journal.CallUnderWay;
import org.ledgermock.journal.Exchange;
import org.ledgermock.sandbox.ByHand;
import org.ledgermock.sandbox.Sandbox;

/** A call that a fault holds up is under way, and what happens to its sandbox meanwhile happens to it. */
class CallsUnderWayTest {

    private static final String FAMILY = "tencent-partner";
    private static final String ALLOCATE = "AllocateCustomerCredit";

    private final TestServer server = TestServer.ofTheProject();
    private final Sandbox sandbox = server.sandbox(FAMILY);

    private Exchange delayed(Runnable meanwhile) {
        ByHand.order(sandbox, FaultOrder.next(ALLOCATE, new Deviation.Delay(new Pause.Fixed(1))));
        server.whilePausing = meanwhile;
        return server.call(FAMILY, ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":10}");
    }

    private String credit() {
        return sandbox.state()
                .find("customer", "1")
                .orElseThrow()
                .values()
                .number("Credit")
                .orElseThrow()
                .toPlainString();
    }

    @Test
    void itIsUnderWayUntilItsExchangeIsInTheJournal() {
        List<String> seen = new ArrayList<>();
        delayed(() -> {
            sandbox.journal().activity().underWay().stream()
                    .map(CallUnderWay::operation)
                    .forEach(seen::add);
            assertThat(sandbox.journal().newestFirst()).isEmpty();
        });

        assertThat(seen).containsExactly(ALLOCATE);
        assertThat(sandbox.journal().activity().underWay()).isEmpty();
        assertThat(sandbox.journal().newestFirst()).hasSize(1);
    }

    @Test
    void theSecondDeliveryOfACallIsUnderWayBeforeTheFirstHasEnded() {
        ByHand.order(sandbox, FaultOrder.next(ALLOCATE, Deviation.Plain.TWICE));
        long before = sandbox.journal().activity().mark();

        server.call(FAMILY, ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":10}");

        assertThat(sandbox.journal().activity().underWay()).isEmpty();
        assertThat(sandbox.journal().activity().mark() - before)
                .as("two begun, two ended, two changes")
                .isEqualTo(6);
    }

    @Test
    void aResetCallsItOffAndForgetsIt() {
        Exchange exchange = delayed(sandbox::reset);

        assertThat(credit()).isEqualTo("90");
        assertThat(exchange.stage()).isEqualTo("called off");
        assertThat(exchange.error().orElseThrow().code()).isEqualTo("InternalError");
        assertThat(exchange.delivery().ending()).isEqualTo(Delivery.Ending.WHOLE);
        assertThat(sandbox.journal().newestFirst()).isEmpty();
        assertThat(sandbox.journal().activity().underWay()).isEmpty();
    }

    @Test
    void aRestoreCallsItOffAndKeepsItInTheJournal() {
        sandbox.takeSnapshot("before");
        Exchange exchange = delayed(() -> sandbox.restore("before", false));

        assertThat(credit()).isEqualTo("90");
        assertThat(sandbox.journal().newestFirst()).containsExactly(exchange);
        assertThat(exchange.refusal().orElseThrow().why().cause())
                .isEqualTo(
                        "The sandbox was reset, restored or deleted while this call was under way. Nothing was changed.");
    }

    @Test
    void aDeletedSandboxIsNotChangedByIt() {
        Exchange exchange = delayed(() -> server.sandboxes.remove(sandbox));

        assertThat(credit()).isEqualTo("90");
        assertThat(exchange.stage()).isEqualTo("called off");
    }

    @Test
    void aSnapshotTakenMeanwhileIsWithoutIt() {
        delayed(() -> sandbox.takeSnapshot("meanwhile"));

        assertThat(credit()).isEqualTo("100");
        sandbox.restore("meanwhile", false);
        assertThat(credit()).isEqualTo("90");
    }

    @Test
    void aJournalThatIsClearedMeanwhileHasItWhenItHasEnded() {
        Exchange exchange = delayed(sandbox.journal()::clear);

        assertThat(sandbox.journal().newestFirst()).containsExactly(exchange);
        assertThat(credit()).isEqualTo("100");
    }
}
