package org.ledgermock.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.Credential;
import org.ledgermock.oracle.Conversation;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.oracle.KybioPageSigner;
import org.ledgermock.oracle.RawHttp;
import org.ledgermock.oracle.TencentPageSigner;
import org.ledgermock.oracle.TencentPageSigner.Tc3Request;
import org.ledgermock.wiremock.MockServer;
import org.ledgermock.wiremock.ServerOptions;
import tools.jackson.databind.JsonNode;

/**
 * 200 sandboxes driven at once, each at its own times, with its own limit and its own faults: every answer is the one that its own
 * sandbox has to give, whatever goes on in the others. {@code -Dledgermock.calls} makes it more calls.
 */
class CrossTalkTest {

    private static final int SANDBOXES = 200;
    private static final int THREADS = 8;
    private static final int CALLS = Integer.getInteger("ledgermock.calls", 100_000);
    // What all requests are stamped with. The servers' wire times stand still at distances from it.
    private static final Instant STAMP = Instant.parse("2026-03-01T04:05:06Z");
    private static final Instant FIRST_DAY = Instant.parse("2030-01-01T00:00:00Z");
    private static final String HOST = "intlpartnersmgt.tencentcloudapi.com";
    private static final String JSON = "application/json";

    /** One of them, and what is known of it. Belongs to one thread at a time. */
    private abstract static class Driven {

        final int number;
        final SandboxClient sandbox;
        final long limit;
        long made;
        long inWindow;

        Driven(int number, SandboxClient sandbox, long limit) {
            this.number = number;
            this.sandbox = sandbox;
            this.limit = limit;
        }

        Credential credential() {
            return sandbox.credentials().get(0);
        }

        /** Makes a call, and holds its answer against what it has to be. */
        abstract void call(Conversation conversation) throws Exception;

        abstract void verify();
    }

    /** A partner, its wire time at a distance of its own: within the window, or beyond it. */
    private static final class Partner extends Driven {

        // A second that comes round again is a new one: more than enough lie between.
        private static final int SECONDS = 32;

        private final Instant wire;
        private final boolean late;
        private final long faultEvery;
        private long window;
        private long delivered;

        Partner(int number, SandboxClient sandbox) {
            super(number, sandbox, 3 + number % 11);
            this.late = number % 20 == 0;
            this.wire = STAMP.plusSeconds(late ? 301 + number : number - 250);
            this.faultEvery = 4 + number % 5;
            sandbox.order(NewFault.error(Controlled.ALLOCATE, code()).every(faultEvery));
            sandbox.wireTime().freeze(wire);
            sandbox.apiTime().freeze(FIRST_DAY.plus(Duration.ofDays(number)));
            sandbox.changeLimit("limit.AllocateCustomerCredit", limit);
        }

        private String code() {
            return number % 4 == 0
                    ? "FailedOperation.BalanceInsufficient"
                    : "InvalidParameterValue.CreditAmountOutOfRange";
        }

        // One call beyond the limit, then another second begins.
        @Override
        void call(Conversation conversation) throws Exception {
            String body = "{\"ClientUin\":1,\"AddedCredit\":%d}".formatted(number + 1);
            JsonNode response = ExactJson.read(
                            conversation.exchange(tencent(body)).bodyText())
                    .path("Response");
            if (late) {
                assertThat(response.at("/Error/Code").asString()).isEqualTo("AuthFailure.SignatureExpire");
                assertThat(response.at("/Error/Message").asString()).contains(Long.toString(wire.getEpochSecond()));
                return;
            }
            inWindow++;
            if (inWindow <= limit && ++delivered % faultEvery == 0) {
                assertThat(response.at("/Error/Code").asString())
                        .as(response.toString())
                        .isEqualTo(code());
            } else if (inWindow <= limit) {
                made++;
                assertThat(response.path("TotalCredit").decimalValue())
                        .as(response.toString())
                        .isEqualByComparingTo(Long.toString(90 + made * (number + 1)));
            } else {
                assertThat(response.at("/Error/Code").asString()).isEqualTo("RequestLimitExceeded");
                assertThat(response.at("/Error/Message").asString())
                        .contains("`" + inWindow + "`")
                        .contains("`" + limit + "`");
                window++;
                sandbox.wireTime().freeze(wire.plusSeconds(window % SECONDS));
                inWindow = 0;
            }
        }

        private byte[] tencent(String body) {
            byte[] bytes = body.getBytes(UTF_8);
            String authorization = TencentPageSigner.tc3(
                            Tc3Request.post(JSON, HOST, bytes),
                            new org.ledgermock.oracle.Credential(
                                    credential().id(), credential().secret()),
                            STAMP.getEpochSecond(),
                            "intlpartnersmgt")
                    .authorization();
            return request(
                    "POST / HTTP/1.1",
                    bytes,
                    "Host: " + HOST,
                    "Content-Type: " + JSON,
                    "X-TC-Action: AllocateCustomerCredit",
                    "X-TC-Version: 2022-09-28",
                    "X-TC-Region: ap-guangzhou",
                    "X-TC-Timestamp: " + STAMP.getEpochSecond(),
                    "Authorization: " + authorization);
        }

        @Override
        void verify() {
            assertThat(sandbox.inspect()
                            .object("ledger")
                            .orElseThrow()
                            .number("count")
                            .orElseThrow()
                            .longValue())
                    .isEqualTo(made);
            assertThat(sandbox.entity("customer", "1")
                            .orElseThrow()
                            .number("Credit")
                            .orElseThrow())
                    .isEqualByComparingTo(Long.toString(90 + made * (number + 1)));
            assertThat(sandbox.ledger())
                    .allSatisfy(entry -> assertThat(entry.at()).isEqualTo(FIRST_DAY.plus(Duration.ofDays(number))));
        }
    }

    /** A shop, at a day of its own: its quota is used up, and the next day begins. */
    private static final class Shop extends Driven {

        private long day;

        Shop(int number, SandboxClient sandbox) {
            super(number, sandbox, 20 + number % 13);
            sandbox.apiTime().freeze(FIRST_DAY.plus(Duration.ofDays(number)));
            sandbox.changeLimit("limit.daily-quota", limit);
        }

        @Override
        void call(Conversation conversation) throws Exception {
            long stamp = made;
            String body = """
                    {"appId":"%s","customerUid":231607639459718452,"balanceIncrement":%d,"dataChangeTime":"%d-01-%02d %02d:%02d:%02d"}""".formatted(
                            credential().id(),
                            number + 1,
                            2000 + stamp / (28 * 86_400),
                            1 + stamp / 86_400 % 28,
                            stamp / 3_600 % 24,
                            stamp / 60 % 60,
                            stamp % 60);
            byte[] bytes = body.getBytes(UTF_8);
            JsonNode answer = ExactJson.read(conversation
                    .exchange(request(
                            "POST /openapi/v1/customerOpenApi/updateBalancePointByIncrement HTTP/1.1",
                            bytes,
                            "Host: area1-win.pospal.cn",
                            "Content-Type: application/json; charset=utf-8",
                            "Data-signature: "
                                    + KybioPageSigner.sign(credential().secret(), bytes)))
                    .bodyText());
            inWindow++;
            if (inWindow <= limit) {
                made++;
                assertThat(answer.at("/data/balanceAfterUpdate").decimalValue())
                        .as(answer.toString())
                        .isEqualByComparingTo(Long.toString(400 + made * (number + 1)));
            } else {
                assertThat(answer.path("status").asString())
                        .as(answer.toString())
                        .isEqualTo("error");
                day++;
                sandbox.apiTime().advance(Duration.ofDays(1));
                inWindow = 0;
            }
        }

        @Override
        void verify() {
            assertThat(sandbox.entity("member", "231607639459718452")
                            .orElseThrow()
                            .number("balance")
                            .orElseThrow())
                    .isEqualByComparingTo(Long.toString(400 + made * (number + 1)));
            assertThat(sandbox.apiTime().now()).isEqualTo(FIRST_DAY.plus(Duration.ofDays(number + day)));
        }
    }

    private static byte[] request(String line, byte[] body, String... headers) {
        List<String> lines = new ArrayList<>(List.of(headers));
        lines.add("Content-Length: " + body.length);
        byte[] head = RawHttp.head(line, lines.toArray(String[]::new));
        byte[] whole = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    @Test
    void whatOneSandboxAnswersDoesNotDependOnTheOthers() throws Exception {
        try (MockServer server = MockServer.start(ServerOptions.DEFAULT, InstantSource.system())) {
            LedgermockClient client = LedgermockClient.of(server.uri());
            List<Driven> all = new ArrayList<>();
            for (int number = 0; number < SANDBOXES; number++) {
                all.add(
                        number % 2 == 0
                                ? new Partner(
                                        number,
                                        client.create(NewSandbox.of(Controlled.TENCENT)
                                                .withSeed("example")))
                                : new Shop(
                                        number,
                                        client.create(
                                                NewSandbox.of(Controlled.KYBIO).withSeed("example"))));
            }

            drive(server, all);

            all.forEach(Driven::verify);
            assertThat(all.stream().mapToLong(driven -> driven.made).sum()).isGreaterThan(CALLS / 4);
            assertThat(server.sandboxes()
                            .find("tencent-partner/default")
                            .orElseThrow()
                            .journal()
                            .count())
                    .isZero();
        }
    }

    // Each thread has sandboxes of its own, and calls them in turn: neighbours in time are of different sandboxes.
    private static void drive(MockServer server, List<Driven> all) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                parts.add(threads.submit(() -> {
                    try (Conversation conversation = new Conversation(server.uri())) {
                        for (int call = 0; call < CALLS / SANDBOXES; call++) {
                            for (int at = first; at < all.size(); at += THREADS) {
                                all.get(at).call(conversation);
                            }
                        }
                    }
                    return Map.of();
                }));
            }
            for (Future<?> part : parts) {
                part.get(1, TimeUnit.HOURS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
