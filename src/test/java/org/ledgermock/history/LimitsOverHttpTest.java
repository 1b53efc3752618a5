package org.ledgermock.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ledgermock.history.Windows.Limited;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.server.RawRequest;
import org.ledgermock.server.Served;
import org.ledgermock.server.Setup;

/**
 * Limits are exact, however many call while time goes on: by the server's clock, which the clients move. {@code
 * -Dledgermock.calls} makes it more calls.
 */
class LimitsOverHttpTest {

    private static final int CALLS = Integer.getInteger("ledgermock.calls", 1_000);
    private static final int CLIENTS = 32;
    private static final int CALLS_PER_STEP = 8;
    private static final int QUOTA = 20;

    private Served served;

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void five_calls_a_second_and_no_sixth() throws Exception {
        served = Served.start();

        List<Limited> calls = drive(
                Duration.ofMillis(200),
                () -> RawRequest.tencent(served.clock, Served.ONE),
                answer -> ExactJson.read(answer.bodyText())
                        .at("/Response/Error/Code")
                        .stringValueOpt()
                        .map("RequestLimitExceeded"::equals));

        check(calls, 5, Instant::getEpochSecond);
    }

    @Test
    void the_quota_of_a_day_and_no_call_more() throws Exception {
        served = Served.start(Setup.builder().limit(Served.KYBIO, QUOTA).build());
        RawRequest read = RawRequest.kybio(
                        "{\"appId\":\"%s\",\"customerUid\":%s}".formatted(Served.SHOP.id(), Served.MEMBER))
                .line("POST /openapi/v1/customerOpenApi/queryByUid HTTP/1.1");

        List<Limited> calls = drive(
                Duration.ofHours(5),
                () -> read,
                answer -> Optional.of(ExactJson.read(answer.bodyText()))
                        .filter(envelope -> !envelope.path("status").asString().equals("success"))
                        .map(envelope -> envelope.path("errorCode").asInt(-1) == 0));

        check(calls, QUOTA, at -> Math.floorDiv(at.plus(Duration.ofHours(8)).getEpochSecond(), 86_400));
    }

    /** @param limited empty when the call was admitted, or whether it was refused because of the limit */
    @FunctionalInterface
    private interface Refusal {
        Optional<Boolean> limited(RawAnswer answer);
    }

    private List<Limited> drive(Duration step, Supplier<RawRequest> request, Refusal refusal) throws Exception {
        return Clients.drive(
                client -> new SteadyLine(served.uri()), CLIENTS, CALLS, Ticket.NO_BREAKS, (ticket, line) -> {
                    if (ticket.number() % CALLS_PER_STEP == 0) {
                        served.clock.forward(step);
                    }
                    return call("ticket " + ticket.number(), request.get(), line, refusal);
                });
    }

    private Limited call(String what, RawRequest request, Line line, Refusal refusal) throws IOException {
        Instant asked = served.clock.instant();
        RawAnswer answer = line.exchange(request.bytes()).orElseThrow();
        Optional<Boolean> limited = refusal.limited(answer);
        assertThat(limited.orElse(true)).as(answer.toString()).isTrue();
        return new Limited(what, asked, served.clock.instant(), limited.isEmpty());
    }

    private static void check(List<Limited> calls, int limit, ToLongFunction<Instant> window) {
        new Windows(limit, window).check(calls);
        long windows = calls.stream()
                .mapToLong(call -> window.applyAsLong(call.asked()))
                .distinct()
                .count();
        assertThat(windows).isGreaterThan(CALLS / 50);
        assertThat(calls).filteredOn(call -> !call.admitted()).hasSizeGreaterThan(CALLS / 4);
        assertThat(calls).filteredOn(Limited::admitted).hasSizeGreaterThan((int) windows * limit / 2);
    }
}
