package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgermock.journal.Exchange;

class StageVerdictTest {

    private final TestServer server = TestServer.ofTheProject();
    private final ServedFamily family = server.family("tencent-partner");

    private List<StageVerdict> on(String body) {
        Exchange exchange = server.call("tencent-partner", "AllocateCustomerCredit", body);
        return StageVerdict.on(exchange, family);
    }

    @Test
    void what_was_answered_has_passed_all_stages_and_so_has_what_the_operation_refused() {
        for (String body : List.of("{\"ClientUin\":1,\"AddedCredit\":1}", "{\"ClientUin\":9,\"AddedCredit\":1}")) {
            assertThat(on(body))
                    .hasSize(family.stages().size())
                    .allMatch(verdict -> verdict.outcome() == StageVerdict.Outcome.PASSED);
        }
    }

    @Test
    void what_a_stage_refused_has_passed_those_before_it_and_not_reached_those_behind_it() {
        assertThat(on("{\"ClientUin\":1}"))
                .contains(
                        new StageVerdict("signature", StageVerdict.Outcome.PASSED),
                        new StageVerdict("request schema", StageVerdict.Outcome.REFUSED),
                        new StageVerdict("limit", StageVerdict.Outcome.NOT_REACHED));
    }
}
