package org.ledgermock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tencentcloudapi.common.CommonClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgermock.tencent.testing.PartnerSandbox;

/**
 * What a test sees does not depend on those before it, though the vendor's SDK shares its connections among all clients of a
 * JVM, and sends again by itself on one that was used before.
 */
class ConnectionsTest {

    private static final String ALLOCATE = "AllocateCustomerCredit";
    private static final String ONE = "{\"ClientUin\": 1, \"AddedCredit\": 10}";

    private static final List<String> SEEN = new ArrayList<>();

    private static void queries(Ledgermock ledgermock) throws Exception {
        PartnerSandbox partner = ledgermock.sandbox(PartnerSandbox.class);
        Callers.sdk(partner).call("QueryCustomersCredit", "{}");
        SEEN.add("queried");
        ledgermock.release(partner);
    }

    private static void losesAnAnswer(Ledgermock ledgermock) {
        PartnerSandbox partner = ledgermock.sandbox(PartnerSandbox.class);
        partner.loseNextAnswer(ALLOCATE);
        Throwable thrown = catchThrowable(() -> Callers.sdk(partner).call(ALLOCATE, ONE));
        SEEN.add(thrown == null ? "told nothing" : "failed");
        partner.customer(1).assertAllocatedOnce("10");
        ledgermock.release(partner);
    }

    private static PartnerSandbox reusing(Ledgermock ledgermock) {
        return ledgermock.sandbox(PartnerSandbox.class, InitialState.DEFAULT.reusingConnections());
    }

    private static void losesAnAnswerOnAReusedConnection(Ledgermock ledgermock) throws Exception {
        PartnerSandbox partner = reusing(ledgermock);
        partner.loseNextAnswerOnReusedConnection(ALLOCATE);
        CommonClient client = Callers.sdk(partner);
        client.call("QueryCustomersCredit", "{}");
        client.call(ALLOCATE, ONE);
        partner.customer(1).assertAllocated("10", 2);
        SEEN.add("allocated twice");
        ledgermock.release(partner);
    }

    /** The fault waits for another call, which does not come. */
    private static void callsOnceThoughItWaitsForTheSecond(Ledgermock ledgermock) throws Exception {
        PartnerSandbox partner = reusing(ledgermock);
        partner.loseNextAnswerOnReusedConnection(ALLOCATE);
        Callers.sdk(partner).call(ALLOCATE, ONE);
        partner.customer(1).assertAllocatedOnce("10");
        SEEN.add("allocated once");
        ledgermock.release(partner);
    }

    @Test
    void eachTestSeesTheSameInAnyOrder() throws Exception {
        SEEN.clear();
        try (Ledgermock ledgermock = Ledgermock.start()) {
            for (int round = 0; round < 3; round++) {
                losesAnAnswer(ledgermock);
                queries(ledgermock);
                losesAnAnswer(ledgermock);
                losesAnAnswerOnAReusedConnection(ledgermock);
                callsOnceThoughItWaitsForTheSecond(ledgermock);
                losesAnAnswer(ledgermock);
                losesAnAnswerOnAReusedConnection(ledgermock);
                queries(ledgermock);
            }
        }
        assertThat(SEEN.subList(0, 8))
                .containsExactly(
                        "failed",
                        "queried",
                        "failed",
                        "allocated twice",
                        "allocated once",
                        "failed",
                        "allocated twice",
                        "queried");
        assertThat(SEEN).hasSize(24);
        assertThat(SEEN.subList(8, 16)).isEqualTo(SEEN.subList(0, 8)).isEqualTo(SEEN.subList(16, 24));
    }

    @Test
    void whatCannotComeToPassIsRefused() {
        PartnerSandbox partner = Ledgermock.shared().sandbox(PartnerSandbox.class);

        assertThat(catchThrowable(() -> partner.loseNextAnswerOnReusedConnection(ALLOCATE)))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("write @ReusedConnections");
    }

    @Test
    void everyFailureBreaksFreshAndReusedConnections() {
        List<String> names = Failures.of(
                        Ledgermock.shared(),
                        SandboxType.of(PartnerSandbox.class),
                        new Failures.Selection(ALLOCATE, List.of(), List.of(), true))
                .stream()
                .map(Failure::name)
                .toList();

        assertThat(names).contains("lost", "lostOnReused", "drop", "dropOnReused");
    }
}
