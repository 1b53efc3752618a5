package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.oracle.Conversation;
import org.ledgermock.server.GivenStore;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/**
 * 200 sandboxes driven at once, each at its own times, with its own limit and its own faults: every answer is the one that its own
 * sandbox has to give, whatever goes on in the others. {@code -Dledgermock.calls} makes it more calls.
 */
class CrossTalkTest {

    private static final int SANDBOXES = 200;
    private static final int THREADS = 8;
    private static final int CALLS = Integer.getInteger("ledgermock.calls", 4_000);

    @Test
    void whatOneSandboxAnswersDoesNotDependOnTheOthers() throws Exception {
        try (MockServer server = GivenStore.start(Setup.DEFAULT, InstantSource.system())) {
            List<Driven> all = drivenBy(LedgermockClient.of(server.uri()), SANDBOXES);

            drive(server, all, CALLS / SANDBOXES);

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

    private static List<Driven> drivenBy(LedgermockClient client, int sandboxes) {
        List<Driven> all = new ArrayList<>();
        for (int number = 0; number < sandboxes; number++) {
            all.add(
                    number % 2 == 0
                            ? new Partner(
                                    number,
                                    client.create(
                                            NewSandbox.of(Controlled.TENCENT).withSeed("example")))
                            : new Shop(
                                    number,
                                    client.create(
                                            NewSandbox.of(Controlled.KYBIO).withSeed("example"))));
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void twoThatAreOneAreNoticed(int number) throws Exception {
        try (MockServer server = GivenStore.start(Setup.DEFAULT, InstantSource.system())) {
            List<Driven> all = drivenBy(LedgermockClient.of(server.uri()), 2 * THREADS);
            Driven one = all.get(number);
            all.set(
                    number + THREADS,
                    one instanceof Shop
                            ? new Shop(number + THREADS, one.sandbox)
                            : new Partner(number + THREADS, one.sandbox));

            assertThatThrownBy(() -> drive(server, all, 50)).hasCauseInstanceOf(AssertionError.class);
        }
    }

    // Each thread has sandboxes of its own, and calls them in turn: neighbours in time are of different sandboxes.
    private static void drive(MockServer server, List<Driven> all, int rounds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                parts.add(threads.submit(() -> {
                    try (Conversation conversation = new Conversation(server.uri())) {
                        for (int call = 0; call < rounds; call++) {
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
