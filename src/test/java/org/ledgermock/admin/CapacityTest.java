package org.ledgermock.admin;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.server.GivenStore;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/** Many sandboxes: on one server at once, and one after the other. {@code -Dledgermock.sandboxes} says how many. */
class CapacityTest {

    private static final int MANY = Integer.getInteger("ledgermock.sandboxes", 1_000);
    private static final int CALLS = 20;

    /** Rank, number of objects, bytes, class. */
    private static final Pattern LIVE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+).*");

    private MockServer server;
    private LedgermockClient client;

    @BeforeEach
    void start() {
        server = GivenStore.start(Setup.DEFAULT);
        client = LedgermockClient.of(server.uri());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private SandboxClient create() {
        return client.create(NewSandbox.of(Controlled.TENCENT).withSeed("example"));
    }

    private void call(SandboxClient sandbox) {
        TencentClient caller = new TencentClient(
                server.uri(),
                new Credential(
                        sandbox.credentials().get(0).id(),
                        sandbox.credentials().get(0).secret()),
                java.time.InstantSource.system());
        assertThat(caller.call(Controlled.ALLOCATE, Controlled.ONE)
                        .response()
                        .path("TotalCredit")
                        .toString())
                .isEqualTo("91");
    }

    @Test
    void manyAreOnOneServerAndTheLastIsMadeAsQuicklyAsTheFirst() {
        long[] nanos = new long[MANY];
        List<SandboxClient> all = new ArrayList<>();
        String before = histogram();
        for (int number = 0; number < MANY; number++) {
            long begun = System.nanoTime();
            all.add(create());
            nanos[number] = System.nanoTime() - begun;
        }

        assertThat(grown(before))
                .as("what there is of each sandbox; else nothing, below, is seen to be freed")
                .contains(Sandbox.class.getName());
        assertThat(client.sandboxes()).hasSize(MANY + 2);
        for (int number = 0; number < MANY; number += MANY / CALLS) {
            call(all.get(number));
        }
        for (int number = 0; number < MANY; number++) {
            String credit = number % (MANY / CALLS) == 0 ? "91" : "90";
            assertThat(sandbox(all.get(number))
                            .state()
                            .find("customer", "1")
                            .orElseThrow()
                            .quantity("Credit"))
                    .isEqualByComparingTo(credit);
        }
        assertThat(median(nanos, MANY - MANY / 10))
                .as("nanoseconds of the last ones")
                .isLessThan(5 * median(nanos, 0));
    }

    private static long median(long[] nanos, int from) {
        long[] some = Arrays.copyOfRange(nanos, from, from + MANY / 10);
        Arrays.sort(some);
        return some[some.length / 2];
    }

    private Sandbox sandbox(SandboxClient one) {
        return server.sandboxes().find(one.id()).orElseThrow();
    }

    @Test
    void whatIsDeletedIsFreed() {
        round(MANY / 10);
        String before = histogram();

        round(MANY);

        assertThat(grown(before))
                .as("kinds of objects of which something is left of each of %d sandboxes", MANY)
                .isEmpty();
        assertThat(client.sandboxes()).hasSize(2);
        assertThat(server.sandboxes().someCredentials(Controlled.TENCENT, 10)).hasSize(1);
    }

    // With as many calls however often, for what the clients of calls leave.
    private void round(int times) {
        for (int number = 0; number < times; number++) {
            SandboxClient one = create();
            if (number % (times / CALLS) == 0) {
                call(one);
                one.takeSnapshot("kept");
                one.fork("kept").delete();
            }
            one.delete();
        }
    }

    /** The kinds of which there are more by at least one a sandbox. */
    private static List<String> grown(String before) {
        String after = histogram();
        Map<String, Long> then = numbers(before);
        return numbers(after).entrySet().stream()
                .filter(kind -> kind.getValue() - then.getOrDefault(kind.getKey(), 0L) >= MANY)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Long> numbers(String histogram) {
        return histogram
                .lines()
                .map(LIVE::matcher)
                .filter(Matcher::matches)
                .collect(toMap(line -> line.group(2), line -> Long.parseLong(line.group(1)), Long::sum));
    }

    /** How many objects of each class live: counted by the JVM, unlike bytes, to the last one. */
    private static String histogram() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
