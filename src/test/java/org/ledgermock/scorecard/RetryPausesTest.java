package org.ledgermock.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgermock.scorecard.Calls.KYBIO;
import static org.ledgermock.scorecard.Calls.TENCENT;
import static org.ledgermock.scorecard.Calls.assertNamed;
import static org.ledgermock.scorecard.Calls.findings;
import static org.ledgermock.scorecard.Calls.increment;
import static org.ledgermock.scorecard.Calls.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.journal.SampleExchange;

/** Who is refused for a limit has to wait longer each time, and who does is right however short the first pause is. */
class RetryPausesTest {

    // Calls refused for the limit with these pauses between them, the first so many milliseconds into a second.
    private static List<Finding> retried(int from, String pauses, boolean succeeds) {
        int[] lengths = Stream.of(pauses.split(" ")).mapToInt(Integer::parseInt).toArray();
        List<SampleExchange> calls = new ArrayList<>();
        int at = from;
        for (int repeat = 0; repeat <= lengths.length; repeat++) {
            SampleExchange call = query("r" + repeat, at);
            calls.add(succeeds && repeat == lengths.length ? call : call.refused("limit", "RequestLimitExceeded"));
            at += repeat < lengths.length ? lengths[repeat] : 0;
        }
        return findings(TENCENT, calls.toArray(SampleExchange[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "120 120 120 120 120 120 120 120",
                "300 300 300 300 300 300 300 300",
                "120 120",
                "120 150",
                "300 310 305",
                "1000 1000 1000",
                "1500 1500 1500",
                "100 300 300 300 300",
                "400 120 120"
            })
    void who_repeats_at_a_fixed_rate_is_named_once(String pauses) {
        assertThat(retried(0, pauses, false)).singleElement().satisfies(finding -> {
            assertThat(finding.mistake()).isEqualTo(Mistake.NO_PAUSE);
            assertThat(finding.requestIds()).startsWith("r0", "r1", "r2");
            assertThat(finding.says()).contains("RequestLimitExceeded", "next second", "longer each time");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100",
                "500",
                "100 200 400",
                "100 200 400 800 1600",
                "150 225 340 510",
                "110 210 410 810",
                "190 210 500",
                "1000 2000 4000",
                "1000 2000 4000 8000 8000 8000 8000",
                "100 200 300 400 500 600 700",
                "900 700 1200 2500",
                "1000 1000"
            })
    void who_waits_longer_each_time_and_succeeds_is_right_whenever_it_began(String pauses) {
        for (int from = 0; from < 1_000; from += 50) {
            assertThat(retried(from, pauses, true)).as("from %d ms", from).isEmpty();
        }
    }

    @Test
    void what_is_said_of_pauses_has_those_that_prove_it() {
        assertThat(retried(0, "120 125 130 700", false))
                .singleElement()
                .extracting(Finding::says)
                .isEqualTo("QueryCustomersCredit was refused by RequestLimitExceeded, and made again after 120, 125 ms."
                        + " Wait for the next second at least, longer each time.");
    }

    @Test
    void who_moves_the_servers_time_in_place_of_waiting_has_waited() {
        SampleExchange limited = query("r1", 0).refused("limit", "RequestLimitExceeded");

        assertThat(findings(TENCENT, limited, query("r2", 10).wireLater(Duration.ofSeconds(1))))
                .isEmpty();
        assertNamed(findings(TENCENT, limited, query("r2", 10)), Mistake.NO_PAUSE, "r1", "r2");
    }

    @Test
    void a_day_that_is_used_up_is_not_waited_for_by_the_second() {
        List<Finding> findings = findings(
                KYBIO,
                increment("r1", 0, "2026-01-01 00:00:00", 5).refused("limit", "0", "error.quota"),
                increment("r2", 2_000, "2026-01-01 00:00:00", 5).refused("limit", "0", "error.quota"),
                increment("r3", 4_000, "2026-01-01 00:00:00", 5).refused("limit", "0", "error.quota"));

        assertNamed(findings, Mistake.NO_PAUSE, "r1", "r2", "r3");
        assertThat(findings.get(0).says()).contains("next day").doesNotContain("second");
    }

    @Test
    void a_change_that_is_stamped_anew_for_each_repeat_is_repeated_all_the_same() {
        assertNamed(
                findings(
                        KYBIO,
                        increment("r1", 0, "2026-01-01 00:00:00", 5).refused("limit", "0", "error.quota"),
                        increment("r2", 1_000, "2026-01-01 00:00:01", 5).refused("limit", "0", "error.quota"),
                        increment("r3", 2_000, "2026-01-01 00:00:02", 5).refused("limit", "0", "error.quota")),
                Mistake.NO_PAUSE,
                "r1",
                "r2",
                "r3");
        assertNamed(
                findings(
                        KYBIO,
                        increment("r1", 0, "2026-01-01 00:00:00", 5).refused("operation", "2015"),
                        increment("r2", 2_000, "2026-01-01 00:00:02", 5).refused("operation", "2015")),
                Mistake.HOPELESS_REPEAT,
                "r1",
                "r2");
    }

    @Test
    void who_asks_from_time_to_time_does_not_repeat() {
        assertThat(retried(0, "60000 60000 60000 60000", false)).isEmpty();
    }
}
