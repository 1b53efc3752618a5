package org.ledgermock.testing.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testing.Ledgermock;

/** A failed test is kept for a look where that is asked for, for a bounded time, and never in a CI build. */
class LookedAtTest {

    private static final Ledgermock LEDGERMOCK = Ledgermock.start();

    private final StringWriter said = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();

    @AfterAll
    static void stop() {
        LEDGERMOCK.close();
    }

    private LookedAt lookedAt(String seconds, String ci) {
        return new LookedAt(
                Optional.ofNullable(seconds), Optional.ofNullable(ci), nanos::get, new PrintWriter(said, true));
    }

    @Test
    void it_says_where_and_goes_on_when_somebody_has_deleted_it() throws Exception {
        PartnerSandbox partner = LEDGERMOCK.sandbox(PartnerSandbox.class);
        LookedAt looking = lookedAt("300", null);
        CompletableFuture<Void> kept = CompletableFuture.runAsync(() -> looking.keep(List.of(partner)));
        partner.control().activity().awaitQuiet(Duration.ofMillis(1), Duration.ofSeconds(1));
        assertThat(kept).isNotDone();
        partner.control().delete();

        kept.get(20, TimeUnit.SECONDS);
        assertThat(said.toString())
                .contains("kept for 300 s", LEDGERMOCK.uri() + "/__admin/ledgermock/#/sandboxes/" + partner.id());
    }

    @Test
    void the_first_failure_starts_the_time_and_the_others_have_what_is_left() {
        PartnerSandbox partner = LEDGERMOCK.sandbox(PartnerSandbox.class);
        LookedAt looking = lookedAt("10", "");
        nanos.set(TimeUnit.SECONDS.toNanos(5));
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> looking.keep(List.of(partner)));
        while (said.toString().isEmpty()) {
            Thread.onSpinWait();
        }
        nanos.set(TimeUnit.SECONDS.toNanos(15));
        first.join();
        looking.keep(List.of(partner));

        assertThat(said.toString()).containsOnlyOnce("a test failed");
        LEDGERMOCK.release(partner);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, ''",
                "300, true, so is the environment variable CI",
                "300, 1, so is the environment variable CI",
                "0, -, is a number of seconds from 1 to 9999",
                "yes, -, is a number of seconds from 1 to 9999",
            })
    void else_nobody_is_waited_for(String seconds, String ci, String words) {
        PartnerSandbox partner = LEDGERMOCK.sandbox(PartnerSandbox.class);
        lookedAt(seconds, ci).keep(List.of(partner));

        assertThat(said.toString()).contains(words).doesNotContain("a test failed");
        LEDGERMOCK.release(partner);
    }

    @Test
    void a_test_that_called_nothing_is_not_waited_for() {
        lookedAt("300", null).keep(List.of());
        assertThat(said.toString()).isEmpty();
    }
}
