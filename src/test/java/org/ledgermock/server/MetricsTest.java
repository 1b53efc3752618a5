package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.oracle.PrometheusText;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.RawHttp;
import org.ledgermock.oracle.Waiting;

/** What a Prometheus is told. */
class MetricsTest {

    private static final String FAMILY = "family=\"tencent-partner\"";
    private static final String ALLOCATE = "operation=\"" + Served.ALLOCATE + "\"";

    private Served served = Served.start();

    @AfterEach
    void stop() {
        served.close();
    }

    private String text() throws IOException {
        RawAnswer answer = served.exchange(
                RawHttp.head("GET /__admin/ledgermock/metrics HTTP/1.1", "Host: " + served.authority()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.value("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        return answer.bodyText();
    }

    private PrometheusText metrics() throws IOException {
        return PrometheusText.read(text());
    }

    private void calls(int times) {
        for (int n = 0; n < times; n++) {
            served.tencent().call(Served.ALLOCATE, Served.ONE);
        }
    }

    @Test
    void calls_are_counted_by_what_they_came_to() throws IOException {
        assertThat(calls("success")).isZero();
        calls(2);
        served.tencent().call(Served.ALLOCATE, "{\"ClientUin\":1}");
        served.kybio().call(Served.INCREMENT, Served.increment(1, "\"balanceIncrement\":1"));

        PrometheusText metrics = metrics();

        assertThat(calls("success")).isEqualByComparingTo("2");
        assertThat(calls("MissingParameter")).isOne();
        assertThat(metrics.value(
                        "ledgermock_calls_total",
                        "family=\"kybio-member\"",
                        "operation=\"" + Served.INCREMENT + "\"",
                        "code=\"success\""))
                .isOne();
        assertThat(metrics.value("ledgermock_call_seconds_count", FAMILY, ALLOCATE))
                .isEqualByComparingTo("3");
        for (String part : List.of("checks", "step", "answer")) {
            assertThat(metrics.value("ledgermock_call_part_seconds_total", FAMILY, "part=\"" + part + "\""))
                    .isPositive()
                    .isLessThan(metrics.value("ledgermock_call_seconds_sum", FAMILY, ALLOCATE));
        }
    }

    private BigDecimal calls(String code) throws IOException {
        return metrics().value("ledgermock_calls_total", FAMILY, ALLOCATE, "code=\"" + code + "\"");
    }

    @Test
    void what_a_stranger_sends_is_no_label() throws IOException {
        Set<String> before = metrics().samples().keySet();
        for (String action : new String[] {"Unheard", "Unheard\\\"Of", "(unknown)", ""}) {
            served.exchange(RawRequest.tencent(served.clock, Served.ONE)
                    .with("X-TC-Action", action)
                    .bytes());
        }
        PrometheusText metrics = metrics();

        assertThat(metrics.samples().entrySet().stream()
                        .filter(sample -> !before.contains(sample.getKey()))
                        .filter(sample -> sample.getKey().startsWith("ledgermock_calls_total"))
                        .toList())
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(sample.getKey()).contains("operation=\"(unknown)\""));
    }

    @Test
    void limits_and_faults_are_counted_where_they_hit() throws IOException {
        served.close();
        served = Served.start(Setup.builder().limit(Served.TENCENT, 1).build());
        served.order(Served.TENCENT, FaultOrder.next(Served.ALLOCATE, new Deviation.Drop(Optional.empty())));
        try (RawHttp dropped = RawHttp.connect(served.uri())
                .send(RawRequest.tencent(served.clock, Served.ONE).bytes())) {
            assertThat(dropped.endingWithin(Served.PATIENCE)).isNotEqualTo(RawAnswer.Ending.OPEN);
        }
        calls(1);

        PrometheusText metrics = metrics();

        assertThat(metrics.value("ledgermock_faults_hit_total", FAMILY, "kind=\"drop\""))
                .isOne();
        assertThat(metrics.value("ledgermock_limits_hit_total", FAMILY, "limit=\"limit.AllocateCustomerCredit\""))
                .isOne();
        assertThat(calls("dropped")).isOne();
    }

    @Test
    void what_the_server_holds_is_told_as_it_is_now() throws IOException {
        try (RawHttp half = half()) {
            Waiting.until(
                    "the body is held",
                    () -> metrics().value("ledgermock_body_bytes").signum() != 0);
            assertThat(metrics().value("ledgermock_connections")).isGreaterThan(BigDecimal.ONE);
            assertThat(metrics().value("ledgermock_requests_under_way")).isGreaterThan(BigDecimal.ONE);
            assertThat(half.answerWithin(Duration.ofMillis(1))).isEmpty();
        }
    }

    private RawHttp half() throws IOException {
        return RawHttp.connect(served.uri())
                .send(RawRequest.tencent(served.clock, Served.ONE).head())
                .send("{");
    }

    @Test
    void what_reached_a_bound_is_counted_and_held_no_longer() throws IOException {
        served.close();
        served = Served.start(Served.unlimited().toBuilder()
                .bounds(new Bounds(
                        100, Bounds.LEAST_BODY_BYTES, Duration.ofSeconds(20), Duration.ofMillis(200), Duration.ZERO))
                .build());
        try (RawHttp half = half()) {
            assertThat(half.answer(Served.PATIENCE).bodyText()).contains("Error");
        }
        PrometheusText metrics = metrics();
        assertThat(metrics.value("ledgermock_bounds_reached_total", "bound=\"body-time\""))
                .isOne();
        for (String bound : List.of("connections", "bodies", "head-time")) {
            assertThat(metrics.value("ledgermock_bounds_reached_total", "bound=\"" + bound + "\""))
                    .isZero();
        }
        assertThat(metrics.value("ledgermock_body_bytes")).isZero();
        assertThat(metrics.value("ledgermock_sandboxes", FAMILY)).isOne();
        assertThat(metrics.value("ledgermock_journal_dropped", FAMILY)).isZero();
        assertThat(metrics.value("ledgermock_journal_bytes")).isPositive();
        assertThat(metrics.value("jvm_memory_used_bytes", "area=\"heap\"")).isPositive();
        assertThat(metrics.value("jvm_threads_current")).isPositive();
        assertThat(metrics.types()).containsEntry("jvm_gc_collection_seconds", "summary");
    }

    /** By Prometheus itself, where it is installed. */
    @Test
    void promtool_has_nothing_to_say() throws IOException, InterruptedException {
        assumeTrue(Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, "promtool").canExecute()));
        calls(2);
        Process tool = new ProcessBuilder("promtool", "check", "metrics")
                .redirectErrorStream(true)
                .start();
        try (var to = tool.getOutputStream()) {
            to.write(text().getBytes(UTF_8));
        }
        assertThat(new String(tool.getInputStream().readAllBytes(), UTF_8)).isEmpty();
        assertThat(tool.waitFor()).isZero();
    }
}
