package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ledgermock.fault.Deviation;

/** Of an operation there is one fault of each kind that can happen to it. */
class PossibleFaultsTest {

    private final ServedFamily family = TestServer.ofTheProject().family("tencent-partner");

    @Test
    void what_changes_something_is_never_stale_and_what_reads_may_be() {
        assertThat(PossibleFaults.of(family, family.operations().get("AllocateCustomerCredit")))
                .extracting(Deviation::kind)
                .contains("delay", "lost", "twice", "missingField", "retypedField")
                .doesNotContain("stale")
                .hasSize(13);
        assertThat(PossibleFaults.of(family, family.operations().get("QueryCustomersCredit")))
                .extracting(Deviation::kind)
                .contains("stale")
                .hasSize(14);
    }
}
