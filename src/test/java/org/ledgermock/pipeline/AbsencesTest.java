package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AbsencesTest {

    private final ServedFamily partner = TestServer.ofTheProject().family("tencent-partner");

    @Test
    void an_operation_without_a_mapping_is_not_one_that_nobody_knows() {
        partner.withdraw("QueryCustomersCredit");

        assertThat(partner.absences()
                        .at("QueryCustomersCredit", "QueryCustomersCredit")
                        .cause())
                .isEqualTo(
                        "The mapping of QueryCustomersCredit was removed or edited; POST /__admin/mappings/reset brings"
                                + " it back.");
    }

    @Test
    void what_is_long_is_shortened_and_compared_with_nothing() {
        assertThat(partner.absences()
                        .at("QueryCustomersCredit".repeat(500), "QueryCustomersCredit".repeat(500))
                        .cause())
                .startsWith("Nothing is known of an operation 'QueryCustomersCreditQueryCustomersCredit")
                .endsWith("…' of this vendor's.");
    }
}
