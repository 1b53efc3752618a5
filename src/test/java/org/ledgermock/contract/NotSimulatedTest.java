package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a family lists besides its operations: what the vendor has, and nothing that is simulated. */
class NotSimulatedTest {

    @TempDir
    Path folder;

    @Test
    void the_vendor_has_46_actions_and_each_is_simulated_or_listed() {
        FamilyContract partner = RealFamilies.TENCENT;

        assertThat(partner.operations().size()
                        + partner.notSimulated().operations().size())
                .isEqualTo(46);
        assertThat(partner.notSimulated().operations()).containsKey("AllocateCreditPool");
    }

    @Test
    void a_family_needs_no_list() throws IOException {
        try (TemporaryClassPath own = OwnFamily.copied("tencent-gift", folder)) {
            assertThat(FamilyContract.load("tencent-gift", new ClassPathFiles(own.besideTheProject()))
                            .notSimulated()
                            .operations())
                    .isEmpty();
        }
    }

    @Test
    void what_is_simulated_stops_the_start() throws IOException {
        try (TemporaryClassPath own = OwnFamily.copied("tencent-gift", folder)
                .with("ledgermock/schemas/tencent-gift/not-simulated.json", """
                        {"provenance": "documented", "source": "a page",
                         "operations": {"DescribeGift": "reads a card", "CloseGift": "closes it"}}
                        """)) {
            ClassPathFiles files = new ClassPathFiles(own.besideTheProject());

            assertThatThrownBy(() -> FamilyContract.load("tencent-gift", files))
                    .hasMessageEndingWith(
                            "not-simulated.json:2:17: /operations/DescribeGift: 'DescribeGift' is simulated,"
                                    + " for it has a contract; take it off this list");
        }
    }
}
