package org.ledgermock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.ledgermock.client.NewFault;
import org.ledgermock.server.Setup;
import org.ledgermock.store.Postgres;
import org.ledgermock.store.StoreAddress;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.wiremock.MockServer;

/** Over several servers nothing is said to be absent, for a call may be under way at another one. */
class SharedSandboxTest {

    private static final String ALLOCATE = "AllocateCustomerCredit";

    private final Setup setup =
            Setup.builder().store(StoreAddress.of(Postgres.shared().database())).build();

    @Test
    void absence_is_asserted_where_no_other_server_is() {
        try (MockServer here = MockServer.start(setup);
                Ledgermock ledgermock = Ledgermock.at(here.uri(), Optional.empty())) {
            PartnerSandbox partner = ledgermock.sandbox(PartnerSandbox.class);
            List<ThrowingCallable> absences = List.of(
                    partner::assertNothingRefused,
                    partner::assertNoMistakes,
                    () -> partner.assertCalls(ALLOCATE, 0),
                    () -> partner.customer(1).assertNothingAllocated());
            try (MockServer there = MockServer.start(setup)) {
                assertThat(there.uri()).isNotEqualTo(here.uri());
                for (ThrowingCallable absence : absences) {
                    assertThatThrownBy(absence)
                            .isInstanceOf(Misuse.class)
                            .hasMessageContaining(
                                    "2 servers share the sandbox %s, and this one cannot know what is under way elsewhere",
                                    partner.id());
                }
                partner.order(NewFault.error(ALLOCATE, "InternalError"));
                Callers.allocate(partner, 1, "1");
                partner.assertRefused("InternalError");
                partner.eventually(Duration.ofSeconds(10), () -> partner.assertRefused("InternalError"));
                assertThatThrownBy(partner::assertNothingRefused)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("one was");
            }
            partner.assertCalls(ALLOCATE, 1);
            partner.customer(1).assertNothingAllocated();
        }
    }
}
