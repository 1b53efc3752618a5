package org.ledgermock.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgermock.server.Bounds;
import org.ledgermock.server.Served;
import org.ledgermock.wiremock.MockServer;

/** Beside each attack a good client loses no call. How long it waits is measured by {@code .ci/bench attacks}. */
class AttacksTest {

    private static final int SIZE = 100;
    private static final int CALLS = 30;

    @AutoClose
    private static MockServer server = MockServer.start(Served.unlimited());

    @ParameterizedTest
    @EnumSource(Attack.class)
    void no_call_of_a_good_client_is_lost(Attack attack) throws IOException, InterruptedException {
        int port = server.uri().getPort();
        try (Victim victim = Victim.of(attack, port, SIZE)) {
            GoodClient.Seen seen = GoodClient.call(victim.port(), CALLS, 0);

            assertThat(seen.lost()).isZero();
            assertThat(seen.latencies()).hasSize(CALLS);
        }
        assertThat(GoodClient.call(port, 2, 0).lost()).as("afterwards").isZero();
    }

    @Test
    void where_strangers_have_all_connections_its_calls_are_lost() throws IOException, InterruptedException {
        Bounds few = new Bounds(
                SIZE / 2,
                Bounds.LEAST_BODY_BYTES,
                Bounds.DEFAULT.headTime(),
                Bounds.DEFAULT.bodyTime(),
                Bounds.DEFAULT.grace());
        try (MockServer small = MockServer.start(
                        Served.unlimited().toBuilder().bounds(few).build());
                Victim victim = Victim.of(Attack.IDLE_CONNECTIONS, small.uri().getPort(), SIZE)) {
            assertThat(GoodClient.call(victim.port(), 2, 0, Duration.ofMillis(200))
                            .lost())
                    .as("the control: what the tests above look for can happen")
                    .isEqualTo(2);
        }
    }
}
