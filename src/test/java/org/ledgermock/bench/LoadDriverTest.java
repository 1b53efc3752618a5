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
        try (LoadDriver driver = new LoadDriver(port(), new SameBytes(BODY))) {
            assertThat(driver.run(Pace.fullUntil(500)).calls()).isEqualTo(500);
            assertThat(driver.run(Pace.perSecond(1_000, Duration.ofMillis(100))).calls())
                    .isEqualTo(100);
        }

        assertThat(calls).hasValue(600);
    }

    @Test
    void an_open_loop_takes_its_time() throws IOException {
        try (LoadDriver driver = new LoadDriver(port(), new SameBytes(BODY))) {
            Load load = driver.run(Pace.perSecond(100, Duration.ofMillis(200)));

            assertThat(load.nanos())
                    .isGreaterThanOrEqualTo(Duration.ofMillis(190).toNanos());
        }
    }

    @Test
    void stops_at_the_first_wrong_answer() throws IOException {
        try (LoadDriver driver = new LoadDriver(port(), new SameBytes("other".getBytes(UTF_8)))) {
            assertThatThrownBy(() -> driver.run(Pace.fullUntil(500)))
                    .isInstanceOf(WrongAnswer.class)
                    .hasMessageContaining("{\"Response\":{}}");
        }
    }

    private int port() {
        return server.getAddress().getPort();
    }
}
