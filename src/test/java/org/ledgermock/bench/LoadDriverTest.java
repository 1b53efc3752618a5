package org.ledgermock.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LoadDriverTest {

    private static final byte[] BODY = "{\"Response\":{}}".getBytes(UTF_8);

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            // Every other answer in chunks: length 0 means that to this server.
            exchange.sendResponseHeaders(200, calls.incrementAndGet() % 2 == 0 ? BODY.length : 0);
            exchange.getResponseBody().write(BODY);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void makes_as_many_calls_as_told_and_gets_every_answer() throws IOException {
        try (LoadDriver driver = new LoadDriver(port(), Ledgermock::allocation, this::requireBody)) {
            assertThat(driver.run(LoadDriver.Pace.fullUntil(500)).calls()).isEqualTo(500);
            assertThat(driver.run(LoadDriver.Pace.perSecond(1_000, Duration.ofMillis(100)))
                            .calls())
                    .isEqualTo(100);
        }

        assertThat(calls).hasValue(600);
    }

    @Test
    void an_open_loop_takes_its_time() throws IOException {
        try (LoadDriver driver = new LoadDriver(port(), Ledgermock::allocation, this::requireBody)) {
            LoadDriver.Load load = driver.run(LoadDriver.Pace.perSecond(100, Duration.ofMillis(200)));

            assertThat(load.nanos())
                    .isGreaterThanOrEqualTo(Duration.ofMillis(190).toNanos());
        }
    }

    @Test
    void stops_at_the_first_wrong_answer() throws IOException {
        try (LoadDriver driver = new LoadDriver(port(), Ledgermock::allocation, answer -> {
            throw new Answer.Wrong("no such thing", answer);
        })) {
            assertThatThrownBy(() -> driver.run(LoadDriver.Pace.fullUntil(500)))
                    .isInstanceOf(Answer.Wrong.class)
                    .hasMessageContaining("{\"Response\":{}}");
        }
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void requireBody(Answer answer) {
        assertThat(answer.body()).isEqualTo(new String(BODY, UTF_8));
    }

    @Test
    void an_open_loop_is_due_at_fixed_times_whenever_it_is_asked() {
        LoadDriver.Pace pace = LoadDriver.Pace.perSecond(2_000, Duration.ofMillis(2));

        assertThat(pace.due(0, 0)).isEqualTo(0);
        assertThat(pace.due(1, 9_000_000)).isEqualTo(500_000);
        assertThat(pace.due(3, 0)).isEqualTo(1_500_000);
        assertThat(pace.due(4, 0)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_closed_loop_is_due_at_once_until_its_time_is_over_or_its_last_call_made() {
        assertThat(LoadDriver.Pace.fullFor(Duration.ofNanos(100)).due(1, 99)).isZero();
        assertThat(LoadDriver.Pace.fullFor(Duration.ofNanos(100)).due(1, 100)).isEqualTo(Long.MAX_VALUE);
        assertThat(LoadDriver.Pace.fullUntil(1).due(0, 1_000)).isZero();
        assertThat(LoadDriver.Pace.fullUntil(1).due(1, 1_000)).isEqualTo(Long.MAX_VALUE);
    }
}
