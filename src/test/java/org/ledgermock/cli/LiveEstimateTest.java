package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.message.Credential;
import org.ledgermock.server.Setup;
import org.ledgermock.verify.ContractRun;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.Selection;
import org.ledgermock.verify.live.ChangeJournal;
import org.ledgermock.verify.live.LiveTarget;
import org.ledgermock.verify.live.Permission;
import org.ledgermock.wiremock.MockServer;

/** What a live run says before that it will take, is what it takes: within a quarter, on another account. */
class LiveEstimateTest {

    private static final double QUARTER = 0.25;
    private static final Selection CREDIT = new Selection(
            List.of("tencent-partner"),
            Set.of("AllocateCustomerCredit"),
            Optional.of("@statement:rule.AllocateCustomerCredit.increment"));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T04:05:06Z"));

    @Test
    void the_calls_and_the_minutes_that_are_told_are_those_that_it_takes() {
        Permission permission = new Permission(
                true, Map.of("customer", List.of("200000000007")), Map.of("credit", new BigDecimal("20")), Set.of());

        LiveEstimate told = LiveEstimate.of(CREDIT, permission, new WithFamilies(), run -> run);
        LiveEstimate taken = taken(permission);

        assertThat(told.calls()).containsOnlyKeys("tencent-partner");
        assertThat((double) told.calls().get("tencent-partner") / taken.calls().get("tencent-partner"))
                .isBetween(1 - QUARTER, 1 + QUARTER);
        assertThat((double) told.waits().toMillis() / taken.waits().toMillis()).isBetween(1 - QUARTER, 1 + QUARTER);
        assertThat(told.line(Duration.ofMillis(100)))
                .matches("this takes about \\d+ calls \\(tencent-partner \\d+\\) and a minute");
    }

    private LiveEstimate taken(Permission permission) {
        Instant began = now.get();
        try (MockServer server =
                        MockServer.start(Setup.builder().seed("thousand").build(), now::get);
                LiveTarget target = new LiveTarget(
                        "another account",
                        "",
                        HttpTarget.of(server.uri(), Optional.empty()),
                        Contracts.ofLedgermock(),
                        Map.of(
                                "tencent-partner",
                                Credential.of("AKIDLEDGERMOCKEXAMPLE", "ledgermock-example-secret-key")),
                        Map.of(),
                        permission,
                        ChangeJournal.none(),
                        now::get,
                        time -> now.updateAndGet(before -> before.plus(time)))) {
            ContractRun.of(target, CREDIT, now::get).run();
            target.putBack();
            return new LiveEstimate(target.calls(), Duration.between(began, now.get()));
        }
    }
}
